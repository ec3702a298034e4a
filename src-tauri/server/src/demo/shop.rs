//! The demonstration shop itself: its site, its tills, its shelves.

use super::goods::{BROUGHT, CHANNELS, Gift, Good, SOLD};
use super::people;
use recyclique_caisse::registers::{CreateRegister, create_cash_register};
use recyclique_catalogue::{api as catalogue, defaults};
use recyclique_comptes::setup::NewPerson;
use recyclique_kernel::{Centimes, Id};
use recyclique_platform::Failure;
use recyclique_platform::db::{ReadTx, RowExt, WriteTx};
use recyclique_reception::api as reception;
use serde::Serialize;
use std::collections::HashMap;

pub(super) const NAME: &str = "La Clique de l'Atelier";
pub(super) const TOWN: &str = "Aurillac";

/// What the first start makes.
#[derive(Serialize)]
pub(super) struct Shop {
    pub(super) accounts: Vec<Id>,
    pub(super) site_id: Id,
    pub(super) registers: [Id; 2],
}

/// Everything but the week: people, site, tills, default catalogue.
pub(super) fn found(tx: &WriteTx, newcomers: Vec<NewPerson>) -> Result<Shop, Failure> {
    let accounts = people::welcome(tx, newcomers)?;
    let site_id = catalogue::create_site(tx, NAME, Some(TOWN))?.id;
    let register = |name: &str, location: &str| {
        let body = CreateRegister {
            location: Some(location.to_owned()),
            enable_virtual: true,
            enable_deferred: true,
            ..CreateRegister::named(name, site_id)
        };
        create_cash_register(tx, body)
    };
    let registers = [
        register("Caisse 1", "Entrée du magasin")?.id,
        register("Caisse 2", "Fond du magasin")?.id,
    ];
    defaults::install(tx)?;
    reception::install_defaults(tx)?;
    Ok(Shop {
        accounts,
        site_id,
        registers,
    })
}

/// A good and what its category says of it.
pub(super) struct Article {
    pub(super) good: &'static Good,
    pub(super) category_id: Id,
    pub(super) price: (Centimes, Centimes),
}

/// Everything to draw from.
pub(super) struct Shelves {
    pub(super) articles: Vec<Article>,
    pub(super) gifts: Vec<(&'static Gift, Id)>,
    presets: HashMap<String, Id>,
    channels: HashMap<&'static str, Id>,
}

impl Shelves {
    /// Finds in the catalogue what the lists of goods name.
    pub(super) fn read(tx: &ReadTx) -> Result<Self, Failure> {
        let names = catalogue::category_names(tx)?;
        let ids: HashMap<&str, Id> = names.iter().map(|(id, name)| (name.as_str(), *id)).collect();
        let find = |name: &str| {
            let id = ids.get(name).copied();
            id.ok_or_else(|| Failure::fault(format!("no category « {name} » in the default catalogue")))
        };
        let mut articles = Vec::new();
        for good in SOLD {
            let category_id = find(good.category)?;
            let category = catalogue::category(tx, category_id)?;
            let low = category
                .as_ref()
                .and_then(|category| category.price)
                .unwrap_or(Centimes(100));
            let high = category.and_then(|category| category.max_price).unwrap_or(low);
            articles.push(Article {
                good,
                category_id,
                price: (low, high),
            });
        }
        let gifts = BROUGHT.iter().map(|gift| Ok((gift, find(gift.category)?)));
        let mut channels = HashMap::new();
        for (code, _) in CHANNELS {
            channels.extend(reception::find_channel(tx, code)?.map(|id| (*code, id)));
        }
        Ok(Self {
            channels,
            articles,
            gifts: gifts.collect::<Result<_, Failure>>()?,
            presets: tx
                .all("SELECT id, code FROM preset WHERE code IS NOT NULL", [], |row| {
                    Ok((row.get("code")?, row.id("id")?))
                })?
                .into_iter()
                .collect(),
        })
    }

    /// The article of this name.
    pub(super) fn article(&self, name: &str) -> Option<&Article> {
        self.articles.iter().find(|article| article.good.category == name)
    }

    /// The channel of this code.
    pub(super) fn channel(&self, code: &str) -> Option<Id> {
        self.channels.get(code).copied()
    }

    /// The button of this code.
    pub(super) fn preset(&self, code: &str) -> Option<Id> {
        self.presets.get(code).copied()
    }
}
