//! Forms with files (`multipart/form-data`), within the limit of the body of their route.

use super::input::{Incoming, Input};
use super::openapi::Description;
use super::problem::Invalid;
use crate::Failure;
use crate::text::nfc;
use bytes::Bytes;
use futures_util::{FutureExt, future, stream};
use serde_json::Value;
use std::convert::Infallible;

/// The most parts a form may have.
const PARTS_LIMIT: usize = 20;

/// A field that a form has, for the OpenAPI.
#[derive(Debug, Clone, Copy)]
pub struct FormField {
    /// Its name.
    pub name: &'static str,
    /// A file, or a text?
    pub is_file: bool,
    /// Must it be there?
    pub is_required: bool,
}

/// What a form is made of.
pub trait Form: Sized {
    /// The fields that are read; the others are ignored.
    const FIELDS: &'static [FormField];
    /// Reads them.
    fn take(parts: Parts) -> Result<Self, Failure>;
}

/// A file as it was sent.
#[derive(Debug, Clone)]
pub struct Upload {
    /// As the person's machine calls it; never a path of ours.
    pub file_name: String,
    /// What is in it.
    pub bytes: Bytes,
}

/// The parts of a form.
#[derive(Debug, Default)]
pub struct Parts(Vec<(String, Upload)>);

impl Parts {
    /// The file of that field, or 422 as 1.4.4 said it.
    pub fn file(&mut self, field: &str) -> Result<Upload, Failure> {
        self.take(field)
            .ok_or_else(|| Invalid::at("body", "", &format!("missing field `{field}`"), &Value::Null).into())
    }

    /// The text of that field, an empty one being none.
    pub fn text(&mut self, field: &str) -> Result<Option<String>, Failure> {
        let Some(part) = self.take(field) else {
            return Ok(None);
        };
        let text = std::str::from_utf8(&part.bytes)
            .map_err(|_| Invalid::at("body", field, "le texte n'est pas en UTF-8", &Value::Null))?;
        Ok(Some(nfc(text.trim()).into_owned()).filter(|text| !text.is_empty()))
    }

    fn take(&mut self, field: &str) -> Option<Upload> {
        let index = self.0.iter().position(|(name, _)| name == field)?;
        Some(self.0.swap_remove(index).1)
    }
}

/// A form with files, read as data.
#[derive(Debug)]
pub struct Multipart<T>(pub T);

impl<T: Form> Input for Multipart<T> {
    fn read(incoming: &Incoming) -> Result<Self, Failure> {
        let content_type = incoming.content_type.as_deref().unwrap_or_default();
        let boundary =
            multer::parse_boundary(content_type).map_err(|_| malformed("un formulaire avec un fichier est attendu"))?;
        // The body is all there: the parser never waits.
        let parts = read_parts(incoming.body.clone(), boundary)
            .now_or_never()
            .unwrap_or_else(|| Err(malformed("le formulaire est incomplet")))?;
        T::take(parts).map(Self)
    }

    fn describe(description: &mut Description) {
        description.form(T::FIELDS);
    }
}

async fn read_parts(body: Bytes, boundary: String) -> Result<Parts, Failure> {
    let unreadable = |_| malformed("le formulaire ne peut pas être lu");
    let whole = stream::once(future::ready(Ok::<_, Infallible>(body)));
    let mut form = multer::Multipart::new(whole, boundary);
    let mut parts = Vec::new();
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        if parts.len() == PARTS_LIMIT {
            return Err(malformed("le formulaire a trop de champs"));
        }
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(unreadable)?;
        parts.push((name, Upload { file_name, bytes }));
    }
    Ok(Parts(parts))
}

fn malformed(reason: &str) -> Failure {
    Invalid::at("body", "", reason, &Value::Null).into()
}

#[cfg(test)]
mod tests;
