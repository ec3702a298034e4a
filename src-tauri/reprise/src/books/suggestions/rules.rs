//! What the answer of a model says. Pure.

use recyclique_kernel::Hundredths;
use serde_json::Value;

/// What one word would stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Suggestion {
    pub(crate) source: String,
    pub(crate) target: String,
    pub(crate) confidence: Hundredths,
}

/// The suggestions of an answer about these words; why not, when it is no answer.
pub(crate) fn read_suggestions(answer: &Value, words: &[String]) -> Result<Vec<Suggestion>, String> {
    let content = answer.pointer("/choices/0/message/content");
    let content = content.ok_or("réponse sans contenu")?;
    let content = match content.as_str() {
        Some(text) => serde_json::from_str(braced(text)).map_err(|error| format!("réponse illisible : {error}"))?,
        None => content.clone(),
    };
    let mappings = content.get("mappings").and_then(Value::as_object);
    let mappings = mappings.ok_or("réponse sans correspondances")?;
    let suggestions = words.iter().filter_map(|word| {
        let said = mappings.get(word)?;
        Some(Suggestion {
            source: word.clone(),
            target: said.get("target_name")?.as_str()?.trim().to_owned(),
            confidence: confidence(said.get("confidence")?)?,
        })
    });
    Ok(suggestions.collect())
}

/// Some models wrap what they were asked for.
fn braced(text: &str) -> &str {
    let (start, end) = (text.find('{'), text.rfind('}'));
    start
        .zip(end)
        .and_then(|(start, end)| text.get(start..=end))
        .unwrap_or(text)
}

/// From 0 to 100, whatever was said.
fn confidence(said: &Value) -> Option<Hundredths> {
    let text = said.as_str().map_or_else(|| said.to_string(), str::to_owned);
    Some(Hundredths::parse(&text)?.clamp(Hundredths(0), Hundredths(10_000)))
}

pub(crate) fn mean_confidence(received: &[Hundredths]) -> Option<Hundredths> {
    let sum = received.iter().map(|confidence| confidence.0).sum();
    Hundredths::ratio(sum, i64::try_from(received.len()).ok()? * 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn content(content: &Value) -> Value {
        json!({ "choices": [{ "message": { "content": content } }] })
    }

    #[test]
    fn an_answer_is_read_as_text_or_as_data_and_only_about_what_was_asked() {
        let words = ["cloche".to_owned(), "vase".to_owned()];
        let said = json!({ "mappings": {
            "cloche": { "target_name": " Déco ", "confidence": 150 },
            "vase": { "target_name": "Déco" },
            "lune": { "target_name": "Déco", "confidence": 90 },
        }});
        let expected = [Suggestion {
            source: "cloche".to_owned(),
            target: "Déco".to_owned(),
            confidence: Hundredths(10_000),
        }];
        for answer in [
            content(&said),
            content(&said.to_string().into()),
            content(&format!("```json\n{said}\n```").into()),
        ] {
            assert_eq!(read_suggestions(&answer, &words).expect("an answer"), expected);
        }
    }

    #[test]
    fn garbage_is_no_answer() {
        for answer in [
            json!(null),
            json!({ "choices": [] }),
            content(&"je ne sais pas".into()),
            content(&json!({ "mappings": [] })),
            content(&json!("{}")),
        ] {
            assert!(read_suggestions(&answer, &[]).is_err(), "{answer}");
        }
    }

    #[test]
    fn the_mean_has_two_decimals() {
        assert_eq!(mean_confidence(&[]), None);
        assert_eq!(
            mean_confidence(&[Hundredths(9000), Hundredths(8000), Hundredths(8000)]),
            Some(Hundredths(8333))
        );
    }
}
