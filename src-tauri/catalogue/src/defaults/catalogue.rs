//! The default categories, the most sold first. Names short enough for a tile (22 characters), prices in centimes.
//! Each root says its REP sector, and what is under it only where the éco-organismes disagree with the shelf: a lamp is
//! electrical equipment, a garden chair is furniture, building materials and screws are under none of our sectors.

use crate::categories::dto::RepSector::{
    self, Ameublement, BricolageJardin, Eee, HorsRep, Jouets, Livres, SportLoisirs, Tlc,
};

/// A category and what is under it.
pub(super) struct Entry {
    pub(super) name: &'static str,
    pub(super) official_name: Option<&'static str>,
    pub(super) price: Option<i64>,
    pub(super) max_price: Option<i64>,
    pub(super) rep_sector: Option<RepSector>,
    pub(super) children: &'static [Entry],
}

const fn branch(
    name: &'static str,
    official_name: &'static str,
    rep_sector: RepSector,
    children: &'static [Entry],
) -> Entry {
    Entry {
        name,
        official_name: Some(official_name),
        price: None,
        max_price: None,
        rep_sector: Some(rep_sector),
        children,
    }
}

const fn leaf(name: &'static str, price: i64, max_price: i64) -> Entry {
    Entry {
        name,
        official_name: None,
        price: Some(price),
        max_price: Some(max_price),
        rep_sector: None,
        children: &[],
    }
}

impl Entry {
    const fn of(mut self, official_name: &'static str) -> Self {
        self.official_name = Some(official_name);
        self
    }

    /// Declared otherwise than its parent.
    const fn under(mut self, rep_sector: RepSector) -> Self {
        self.rep_sector = Some(rep_sector);
        self
    }
}

/// What fits nowhere else, at whatever price: sold as it is.
pub(super) const DIVERS: Entry = Entry {
    name: "Divers",
    official_name: Some("Objets divers hors des autres familles"),
    price: None,
    max_price: None,
    rep_sector: Some(HorsRep),
    children: &[],
};

pub(super) const CATALOGUE: &[Entry] = &[
    branch(
        "Textile",
        "Textiles d'habillement, linge de maison et chaussures (TLC)",
        Tlc,
        TEXTILE,
    ),
    branch("Vaisselle", "Vaisselle et ustensiles de cuisine", HorsRep, VAISSELLE),
    branch("Livres & médias", "Livres, disques et vidéos", Livres, LIVRES),
    branch("Jouets", "Jouets et jeux", Jouets, JOUETS),
    branch("Déco & luminaires", "Décoration et luminaires", HorsRep, DECO),
    branch("Petit électro", "Petits appareils en mélange (PAM)", Eee, PETIT_ELECTRO),
    branch("Meubles", "Éléments d'ameublement (DEA)", Ameublement, MEUBLES),
    branch(
        "Informatique & son",
        "Écrans, informatique, image et son",
        Eee,
        INFORMATIQUE,
    ),
    branch(
        "Bricolage",
        "Articles de bricolage et matériaux (ABJ, PMCB)",
        BricolageJardin,
        BRICOLAGE,
    ),
    branch(
        "Sport & loisirs",
        "Articles de sport et de loisirs (ASL)",
        SportLoisirs,
        SPORT,
    ),
    branch("Puériculture", "Matériel de puériculture", HorsRep, PUERICULTURE),
    branch(
        "Jardin",
        "Articles et mobilier de jardin (ABJ)",
        BricolageJardin,
        JARDIN,
    ),
    branch("Gros électro", "Gros électroménager (GEM)", Eee, GROS_ELECTRO),
    DIVERS,
];

const TEXTILE: &[Entry] = &[
    leaf("T-shirt, chemise", 200, 500),
    leaf("Pantalon, jupe", 300, 800),
    leaf("Pull, gilet", 300, 800),
    leaf("Robe", 300, 1000),
    leaf("Manteau, veste", 500, 2000),
    leaf("Vêtement enfant", 100, 400),
    leaf("Chaussures", 300, 1200).of("Chaussures (la paire)"),
    leaf("Sac, accessoire", 100, 800)
        .under(HorsRep)
        .of("Sacs, ceintures, foulards, bijoux"),
    leaf("Linge de maison", 100, 1000).of("Draps, nappes, serviettes, couvertures"),
];

const VAISSELLE: &[Entry] = &[
    leaf("Assiette, bol", 50, 200),
    leaf("Verre, tasse", 30, 150),
    leaf("Couverts", 20, 100).of("Couverts (la pièce)"),
    leaf("Plat, saladier", 100, 500),
    leaf("Casserole, poêle", 200, 800),
    leaf("Cocotte, marmite", 500, 2000),
    leaf("Ustensile de cuisine", 50, 300),
];

const LIVRES: &[Entry] = &[
    leaf("Livre de poche", 50, 200),
    leaf("Livre grand format", 100, 400),
    leaf("BD, beau livre", 200, 800),
    leaf("Livre enfant", 50, 200),
    leaf("CD, vinyle", 100, 500).under(HorsRep),
    leaf("DVD, jeu vidéo", 100, 1000).under(HorsRep),
];

const JOUETS: &[Entry] = &[
    leaf("Jeu de société", 200, 800),
    leaf("Puzzle", 100, 400),
    leaf("Peluche, poupée", 50, 300),
    leaf("Jeu de construction", 200, 1500),
    leaf("Autre jouet", 50, 1000),
];

const DECO: &[Entry] = &[
    leaf("Bibelot, vase", 50, 500),
    leaf("Cadre, miroir", 100, 1500),
    leaf("Lampe", 300, 1500).under(Eee),
    leaf("Lustre, lampadaire", 500, 3000).under(Eee),
    leaf("Tapis, rideau", 300, 2000).under(Ameublement),
];

const PETIT_ELECTRO: &[Entry] = &[
    leaf("Bouilloire, cafetière", 500, 1500),
    leaf("Grille-pain", 400, 1000),
    leaf("Robot, mixeur", 500, 2500),
    leaf("Fer à repasser", 400, 1200),
    leaf("Aspirateur", 1500, 4000),
    leaf("Autre petit appareil", 300, 2000).of("Sèche-cheveux, radiateur, raclette, gaufrier"),
];

const MEUBLES: &[Entry] = &[
    leaf("Chaise, tabouret", 300, 1500),
    leaf("Petit meuble", 500, 3000).of("Chevet, étagère murale, table basse"),
    leaf("Table, bureau", 1500, 8000),
    leaf("Commode, buffet", 2000, 10_000),
    leaf("Armoire, bibliothèque", 3000, 12_000),
    leaf("Canapé, fauteuil", 2000, 12_000),
    leaf("Literie", 1500, 6000).of("Lit, sommier, matelas"),
];

const INFORMATIQUE: &[Entry] = &[
    leaf("Ordinateur", 4000, 20_000),
    leaf("Écran, télévision", 1500, 8000),
    leaf("Téléphone, tablette", 1000, 10_000),
    leaf("Hi-fi, radio", 500, 5000),
    leaf("Câble, accessoire", 50, 1000).of("Câbles, claviers, souris, chargeurs"),
];

const BRICOLAGE: &[Entry] = &[
    leaf("Outil à main", 100, 1000),
    leaf("Outil électrique", 800, 4000).under(Eee),
    leaf("Quincaillerie", 20, 500)
        .under(HorsRep)
        .of("Vis, clous, poignées, serrures"),
    leaf("Matériaux", 100, 2000)
        .under(HorsRep)
        .of("Bois, carrelage, peinture, sanitaire"),
];

const SPORT: &[Entry] = &[
    leaf("Vélo adulte", 2000, 12_000),
    leaf("Vélo enfant", 1000, 4000),
    leaf("Trottinette, roller", 500, 3000),
    leaf("Article de sport", 100, 2000).of("Ballons, raquettes, haltères, skis, camping"),
    leaf("Instrument de musique", 500, 10_000).under(HorsRep),
];

const PUERICULTURE: &[Entry] = &[
    leaf("Poussette", 1000, 5000),
    leaf("Lit, chaise haute", 800, 4000).under(Ameublement),
    leaf("Petit matériel bébé", 100, 1500).of("Baignoire, transat, biberons, porte-bébé"),
];

const JARDIN: &[Entry] = &[
    leaf("Outil de jardin", 200, 1500),
    leaf("Pot, jardinière", 50, 800),
    leaf("Mobilier de jardin", 500, 5000).under(Ameublement),
];

const GROS_ELECTRO: &[Entry] = &[
    leaf("Lave-linge", 8000, 20_000).of("Lave-linge, sèche-linge, lave-vaisselle"),
    leaf("Réfrigérateur", 5000, 18_000).of("Réfrigérateur, congélateur"),
    leaf("Cuisinière, four", 3000, 15_000).of("Cuisinière, four, micro-ondes, plaques"),
];
