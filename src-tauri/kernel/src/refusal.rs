//! Saying no: a refusal is something the person can act upon, in French, with a stable code.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The family of a refusal; `platform::http` turns it into a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What was sent cannot be accepted as it is.
    Invalid,
    /// Nobody is identified.
    Unauthenticated,
    /// The person may not do this.
    Forbidden,
    /// There is no such thing.
    NotFound,
    /// It contradicts the present state.
    Conflict,
    /// Too many attempts; later.
    Locked,
    /// The machine cannot, for now.
    Unavailable,
}

/// One way of saying no, declared once in a domain's `refusals.rs` with [`refusals!`](crate::refusals).
#[derive(Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The family.
    pub kind: Kind,
    /// A stable code (`caisse.session_closed`), known to the interface.
    pub code: &'static str,
    /// The sentence shown when nothing more precise is known.
    pub detail: &'static str,
    /// The status that the wire contract fixes, when it is not the one of the family.
    pub status: Option<u16>,
}

/// What is wrong with one field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Where it stands in the body (`administrator.password`).
    pub name: String,
    /// The sentence.
    pub message: String,
}

/// A refusal that happened, with what is known of its circumstances.
#[derive(Debug)]
pub struct Refused {
    /// Which refusal.
    pub refusal: &'static Refusal,
    /// The sentence for the operator.
    pub detail: Cow<'static, str>,
    /// The fields at fault, for forms.
    pub fields: Vec<Field>,
    /// After how many seconds to try again ([`Kind::Locked`]).
    pub retry_after: Option<i64>,
    /// What 1.4.4 tells beside the sentence: its `detail` is then an object.
    pub facts: Vec<(&'static str, Fact)>,
}

/// A value told beside the sentence of a refusal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Fact {
    /// A name or an identifier.
    Text(String),
    /// How many.
    Count(i64),
}

impl Refusal {
    /// This refusal with a sentence that names the figures at stake.
    pub fn with(&'static self, detail: impl Into<String>) -> Refused {
        Refused {
            detail: Cow::Owned(detail.into()),
            ..Refused::from(self)
        }
    }

    /// This refusal, about one field of the body.
    pub fn field(&'static self, name: &str, message: impl Into<String>) -> Refused {
        let message = message.into();
        let fields = vec![Field {
            name: name.to_owned(),
            message: message.clone(),
        }];
        Refused {
            fields,
            ..self.with(message)
        }
    }
}

impl From<&'static Refusal> for Refused {
    fn from(refusal: &'static Refusal) -> Self {
        Self {
            refusal,
            detail: Cow::Borrowed(refusal.detail),
            fields: Vec::new(),
            retry_after: None,
            facts: Vec::new(),
        }
    }
}

/// Declares the refusals of a domain: `NAME: Kind, "code", "French sentence"[, status];`, and their list `ALL`.
#[macro_export]
macro_rules! refusals {
    ($($name:ident: $kind:ident, $code:literal, $detail:literal $(, $status:literal)?;)+) => {
        $(
            #[doc = $detail]
            pub static $name: $crate::Refusal = $crate::Refusal {
                kind: $crate::Kind::$kind,
                code: $code,
                detail: $detail,
                status: $crate::refusals!(@status $($status)?),
            };
        )+
        /// Every refusal of this domain.
        pub static ALL: &[&$crate::Refusal] = &[$(&$name),+];
    };
    (@status) => { None };
    (@status $status:literal) => { Some($status) };
}
