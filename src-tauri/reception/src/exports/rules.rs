//! Names of files. Pure.

use crate::lignes::list::LigneFilters;
use recyclique_kernel::Timestamp;
use std::fmt::Write;

/// `rapport_reception_20261121_0930_depuis_2026-11-01_categorie_petit-mobilier.csv`; `category` is its name, or the
/// identifier of one that is in no catalogue.
pub(super) fn lignes_file_name(now: Timestamp, filters: &LigneFilters, category: Option<&str>) -> String {
    let mut name = format!("rapport_reception_{}", now.date_time().format("%Y%m%d_%H%M"));
    // Writing to a text never fails.
    if let Some(day) = filters.start_date {
        let _ = write!(name, "_depuis_{day}");
    }
    if let Some(day) = filters.end_date {
        let _ = write!(name, "_jusqu_{day}");
    }
    if let Some(category) = category {
        let token = category.to_lowercase().replace(' ', "-");
        let _ = write!(name, "_categorie_{}", token.replace(['/', '\\'], "_"));
    }
    name + ".csv"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_file_says_its_filters() {
        let now = Timestamp::parse("2026-11-21T09:30:48Z").unwrap();
        assert_eq!(
            lignes_file_name(now, &LigneFilters::default(), None),
            "rapport_reception_20261121_0930.csv"
        );
        let filters = LigneFilters {
            start_date: "2026-11-01".parse().ok(),
            end_date: "2026-11-20".parse().ok(),
            category_id: None,
        };
        assert_eq!(
            lignes_file_name(now, &filters, Some("Jeux – Jouets / Livres")),
            "rapport_reception_20261121_0930_depuis_2026-11-01_jusqu_2026-11-20_categorie_jeux-–-jouets-_-livres.csv"
        );
    }
}
