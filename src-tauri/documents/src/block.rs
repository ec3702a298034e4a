//! What a narrow document is made of. The roll and the 80 mm PDF draw the same blocks: they cannot say different things.

/// One piece of a narrow document, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// Large and centred: the association.
    Title(String),
    /// Very visible: ÉCOLE, DUPLICATA.
    Banner(String),
    Centre(String),
    Text(String),
    /// Small print under a line.
    Detail(String),
    /// A label on the left, an amount on the right.
    Pair(String, String),
    /// The same, important.
    Strong(String, String),
    /// The same, large: what has to be paid.
    Total(String, String),
    Rule,
    Blank,
}

pub(crate) const TRAINING: &str = "ÉCOLE — SANS VALEUR";
