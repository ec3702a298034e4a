//! The command line.

use lexopt::{Arg, Parser, ValueExt};
use recyclique_server::{Config, DEFAULT_PORT, default_data_dir, setup};
use std::ffi::OsString;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

pub(crate) const HELP: &str = "\
Usage :
  recyclique-serveur init --data DOSSIER --admin NOM --secrets-stdin --site NOM --register NOM
      crée la boutique ; l'entrée standard donne le mot de passe puis le code PIN, une ligne chacun
  recyclique-serveur serve [--data DOSSIER] [--listen 127.0.0.1:PORT] [--allow-origin ORIGINE] [--demo]
      sert l'interface et l'API /v1 sur cette machine ; --demo remplit une boutique d'essai
  recyclique-serveur verify [--data DOSSIER]
      vérifie le journal et les faits
  recyclique-serveur import-postgres postgres://NOM:SECRET@SERVEUR:5432/BASE [--data DOSSIER]
      reprend dans un dossier neuf la base PostgreSQL d'un RecyClique 1.4.4 ; interrompue, la même commande continue ; le
      mot de passe peut être donné par la variable PGPASSWORD
  recyclique-serveur openapi
      affiche la description de l'API

Codes de sortie : 0 fait ; 1 panne ; 2 commande ou valeur incorrecte ; 3 données déjà utilisées ; 4 port ou adresse
impossible ; 5 écriture refusée ; 6 disque plein ; 7 données d'une version plus récente ; 8 base abîmée ou disque peu
sûr ; 9 boutique déjà créée ; 10 anomalies trouvées par verify ; 11 reprise faite, avec des écarts ; 12 base de 1.4.4
injoignable ou inconnue.";

pub(crate) enum Order {
    Help,
    Version,
    OpenApi,
    Init(Init),
    Serve { config: Config, is_demo: bool },
    Verify { data_dir: PathBuf },
    ImportPostgres { url: String, data_dir: PathBuf },
}

pub(crate) struct Init {
    pub(crate) data_dir: PathBuf,
    admin: String,
    site: String,
    register: String,
}

impl Init {
    pub(crate) fn into_setup(self, (password, pin): (String, String)) -> setup::Setup {
        let administrator = setup::Administrator {
            username: self.admin,
            first_name: None,
            last_name: None,
            password,
            pin,
        };
        setup::Setup {
            administrator,
            site: setup::Site {
                name: self.site,
                city: None,
            },
            register: setup::Register { name: self.register },
            with_default_catalogue: true,
        }
    }
}

#[derive(Default)]
struct Options {
    url: Option<String>,
    data: Option<PathBuf>,
    admin: Option<String>,
    site: Option<String>,
    register: Option<String>,
    has_secrets: bool,
    listen: Option<SocketAddr>,
    allowed_origins: Vec<String>,
    is_demo: bool,
}

pub(crate) fn parse(args: impl Iterator<Item = OsString>) -> Result<Order, String> {
    let mut parser = Parser::from_args(args);
    let mut command = None;
    let mut options = Options::default();
    while let Some(arg) = parser.next().map_err(|e| e.to_string())? {
        match arg {
            Arg::Long("help") | Arg::Short('h') => return Ok(Order::Help),
            Arg::Long("version") | Arg::Short('V') => return Ok(Order::Version),
            Arg::Long("data") => options.data = Some(value(&mut parser, "--data")?.into()),
            Arg::Long("admin") => options.admin = Some(text(&mut parser, "--admin")?),
            Arg::Long("site") => options.site = Some(text(&mut parser, "--site")?),
            Arg::Long("register") => options.register = Some(text(&mut parser, "--register")?),
            Arg::Long("secrets-stdin") => options.has_secrets = true,
            Arg::Long("demo") => options.is_demo = true,
            Arg::Long("allow-origin") => options.allowed_origins.push(text(&mut parser, "--allow-origin")?),
            Arg::Long("listen") => {
                let address = text(&mut parser, "--listen")?;
                let read = address
                    .parse()
                    .map_err(|_| format!("--listen attend 127.0.0.1:PORT, pas « {address} »."))?;
                options.listen = Some(read);
            }
            Arg::Value(name) if command.is_none() => command = Some(name.string().map_err(|e| e.to_string())?),
            Arg::Value(url) if command.as_deref() == Some("import-postgres") && options.url.is_none() => {
                options.url = Some(url.string().map_err(|e| e.to_string())?);
            }
            unknown @ (Arg::Short(_) | Arg::Long(_) | Arg::Value(_)) => {
                return Err(format!("{}.", unknown.unexpected()));
            }
        }
    }
    order(command.as_deref(), options)
}

fn order(command: Option<&str>, options: Options) -> Result<Order, String> {
    let data_dir = options.data.unwrap_or_else(default_data_dir);
    match command {
        Some("init") => {
            if !options.has_secrets {
                return Err(
                    "init demande --secrets-stdin : les secrets ne se donnent pas sur la ligne de commande.".to_owned(),
                );
            }
            let (admin, site, register) = (
                required(options.admin, "--admin")?,
                required(options.site, "--site")?,
                required(options.register, "--register")?,
            );
            Ok(Order::Init(Init {
                data_dir,
                admin,
                site,
                register,
            }))
        }
        Some("serve") => {
            let listen = options
                .listen
                .unwrap_or_else(|| (Ipv4Addr::LOCALHOST, DEFAULT_PORT).into());
            let config = Config {
                data_dir,
                listen,
                allowed_origins: options.allowed_origins,
            };
            Ok(Order::Serve {
                config,
                is_demo: options.is_demo,
            })
        }
        Some("verify") => Ok(Order::Verify { data_dir }),
        Some("import-postgres") => {
            let url = options
                .url
                .ok_or("import-postgres demande l'adresse de la base : postgres://…")?;
            Ok(Order::ImportPostgres { url, data_dir })
        }
        Some("openapi") => Ok(Order::OpenApi),
        Some(unknown) => Err(format!("« {unknown} » n'est pas une commande.")),
        None => Ok(Order::Help),
    }
}

fn value(parser: &mut Parser, option: &str) -> Result<OsString, String> {
    parser.value().map_err(|_| format!("{option} attend une valeur."))
}

fn text(parser: &mut Parser, option: &str) -> Result<String, String> {
    value(parser, option)?
        .string()
        .map_err(|_| format!("{option} attend un texte."))
}

fn required(value: Option<String>, option: &str) -> Result<String, String> {
    value.ok_or_else(|| format!("init demande {option}."))
}
