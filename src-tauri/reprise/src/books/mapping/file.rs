//! The mapping file, as 1.4.4's client writes it (spec legacy-import §2.7).

use crate::books::form::take_named;
use crate::books::reading::nfc;
use crate::refusals::{MAPPING_FORMAT, MAPPING_INVALID};
use recyclique_kernel::{Hundredths, Refused};
use recyclique_platform::Failure;
use recyclique_platform::http::Parts;
use serde::Deserialize;
use serde_json::error::Category;
use std::collections::BTreeMap;

/// What a word stands for.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Target {
    pub(crate) category_id: String,
    pub(crate) category_name: String,
    pub(crate) confidence: Hundredths,
}

/// What the words of a book stand for.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct MappingFile {
    pub(crate) mappings: BTreeMap<String, Target>,
    #[serde(default)]
    pub(crate) unmapped: Vec<String>,
}

impl MappingFile {
    pub(crate) fn take(parts: &mut Parts) -> Result<Self, Failure> {
        let upload = take_named(parts, "mapping_file", ".json", &MAPPING_FORMAT)?;
        Ok(Self::parse(&upload.bytes)?)
    }

    fn parse(bytes: &[u8]) -> Result<Self, Refused> {
        let text = std::str::from_utf8(bytes).map_err(|_| malformed("le texte n'est pas en UTF-8"))?;
        let file: Self =
            serde_json::from_str(&nfc(text.trim_start_matches('\u{feff}'))).map_err(|error| {
                match error.classify() {
                    Category::Data => structure(&error.to_string()),
                    Category::Io | Category::Syntax | Category::Eof => malformed(&error.to_string()),
                }
            })?;
        let range = Hundredths(0)..=Hundredths(10_000);
        match file
            .mappings
            .iter()
            .find(|(_, target)| !range.contains(&target.confidence))
        {
            Some((source, _)) => Err(structure(&format!("confidence doit être entre 0 et 100 ({source})"))),
            None => Ok(file),
        }
    }

    /// What that category of a book stands for.
    pub(crate) fn target(&self, category: &str) -> Option<&Target> {
        self.mappings.get(category)
    }

    /// The name of our category, or the word itself.
    pub(crate) fn name_of<'a>(&'a self, category: &'a str) -> &'a str {
        self.target(category).map_or(category, |target| &target.category_name)
    }
}

fn malformed(reason: &str) -> Refused {
    MAPPING_INVALID.with(format!("Fichier de mapping JSON invalide: {reason}"))
}

fn structure(reason: &str) -> Refused {
    MAPPING_INVALID.with(format!("Structure de mapping invalide: {reason}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_file_is_read_or_refused_in_a_sentence() {
        let whole = br#"{"mappings":{"Livres":{"category_id":"x","category_name":"Livre","confidence":90.91}}}"#;
        let file = MappingFile::parse(whole).expect("a mapping");
        assert_eq!(file.target("Livres").expect("a target").confidence, Hundredths(9091));
        assert_eq!((file.name_of("Livres"), file.name_of("Jeux")), ("Livre", "Jeux"));
        for (bytes, beginning) in [
            (&b"{"[..], "Fichier de mapping JSON invalide: "),
            (b"\xe9", "Fichier de mapping JSON invalide: "),
            (b"{}", "Structure de mapping invalide: "),
            (b"[]", "Structure de mapping invalide: "),
            (
                br#"{"mappings":{"a":{"category_id":"x","category_name":"y","confidence":101}}}"#,
                "Structure de mapping invalide: confidence doit être entre 0 et 100",
            ),
            (
                br#"{"mappings":{"a":{"category_id":"x","category_name":"y","confidence":"NaN"}}}"#,
                "Structure de mapping invalide: ",
            ),
            (
                br#"{"mappings":{"a":{"category_id":1,"category_name":"y","confidence":1}}}"#,
                "Structure de mapping invalide: ",
            ),
        ] {
            let refused = MappingFile::parse(bytes).expect_err("no mapping");
            assert!(refused.detail.starts_with(beginning), "{}", refused.detail);
        }
    }
}
