//! The template of a reception typed while the network or the till was down.

use super::reading::Column;
use super::remapped::MARK;
use super::{BookKind, reading::Line};
use recyclique_platform::Failure;
use recyclique_platform::http::{Attachment, Csv, Ctx};

/// How the line that shows what to type begins its notes.
const EXAMPLE: &str = "EXEMPLE";

pub(crate) async fn get_reception_template(_: Ctx) -> Result<Attachment<Csv>, Failure> {
    let names: Vec<&str> = Column::of(BookKind::Reception)
        .iter()
        .map(|column| column.name())
        .collect();
    let text = format!(
        "{MARK}{}\n2025-12-31,EEE - Informatique,5.50,MAGASIN,{EXAMPLE} - Supprimer cette ligne avant l'import",
        names.join(",")
    );
    Ok(Attachment::bytes(
        "template-reception-offline.csv".to_owned(),
        text.into_bytes(),
    ))
}

/// The line of the template, left where it stood.
pub(crate) fn is_example(line: &Line) -> bool {
    line.notes.starts_with(&format!("{EXAMPLE} - "))
}
