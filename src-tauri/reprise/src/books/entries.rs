//! What a line of a book says, once understood. Pure.

use super::BookKind;
use super::reading::words::{Operation, Payment, fold};
use super::reading::{Line, dates, numbers};
use chrono::NaiveDate;
use recyclique_kernel::{Centimes, Grams};

/// The most pieces of one line, and its weight, as the till has them.
const QUANTITY_LIMIT: i64 = 99_999;
const SALE_WEIGHT_LIMIT: Grams = Grams(99_999_990);
/// The longest remark, as the till and the reception have it.
const NOTES_LIMIT: usize = 2000;

/// A line that can be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Where it stands in the file.
    pub(crate) number: usize,
    pub(crate) date: NaiveDate,
    pub(crate) category: String,
    /// None: money alone, in a till book.
    pub(crate) weight: Option<Grams>,
    /// As it is written.
    pub(crate) destination: String,
    pub(crate) notes: Option<String>,
    pub(crate) operation: Operation,
    pub(crate) quantity: i64,
    pub(crate) price: Option<Centimes>,
    pub(crate) payment: Payment,
    /// What was written as a means of payment, where it is doubtful.
    pub(crate) payment_doubt: Option<String>,
}

/// The lines that analysis and preview look at, and what is wrong with the others, in the words of 1.4.4.
pub(crate) fn understand(kind: BookKind, lines: &[Line], today: NaiveDate) -> (Vec<Entry>, Vec<String>) {
    let mut errors = Vec::new();
    let entries = lines.iter().filter_map(|line| {
        let entry = present(kind, line).and_then(|()| complete(kind, line, date(line, today)?));
        entry
            .map_err(|error| errors.push(format!("L{}: {error}", line.number)))
            .ok()
    });
    (entries.collect(), errors)
}

/// What a line cannot do without.
fn present(kind: BookKind, line: &Line) -> Result<(), String> {
    for (cell, sentence) in [(&line.date, "Date manquante"), (&line.category, "Catégorie manquante")] {
        if cell.is_empty() {
            return Err(sentence.to_owned());
        }
    }
    if line.weight.is_empty() && !(kind == BookKind::Caisse && is_money_alone(line)) {
        return Err("Poids manquant".to_owned());
    }
    Ok(())
}

/// The day of a line: one that is not to come.
pub(crate) fn date(line: &Line, today: NaiveDate) -> Result<NaiveDate, String> {
    let date = dates::whole(&line.date).ok_or_else(|| format!("Date invalide: {}", line.date))?;
    if date > today {
        return Err(format!("Date dans le futur: {}", line.date));
    }
    Ok(date)
}

/// The rest of a line whose day is known.
pub(crate) fn complete(kind: BookKind, line: &Line, date: NaiveDate) -> Result<Entry, String> {
    let price = price(kind, line)?;
    let is_sellable = |weight: &Grams| kind == BookKind::Reception || *weight <= SALE_WEIGHT_LIMIT;
    let weight = numbers::weight(&line.weight).filter(is_sellable);
    if weight.is_none() && !(kind == BookKind::Caisse && is_money_alone(line)) {
        return Err(format!("Poids invalide (doit être > 0): {}", line.weight));
    }
    let (operation, quantity) = match kind {
        BookKind::Reception => (Operation::default(), 1),
        BookKind::Caisse => (
            Operation::parse(&line.operation).ok_or_else(|| format!("Type inconnu: {}", line.operation))?,
            quantity(&line.quantity).ok_or_else(|| format!("Quantité invalide: {}", line.quantity))?,
        ),
    };
    let payment = Payment::parse(&line.payment);
    let is_doubtful = payment.is_none() || line.payment.contains('?');
    Ok(Entry {
        number: line.number,
        date,
        category: line.category.clone(),
        weight,
        destination: line.destination.clone(),
        notes: notes(kind, line),
        operation,
        quantity,
        price,
        payment: payment.unwrap_or(Payment::Cash),
        payment_doubt: (kind == BookKind::Caisse && is_doubtful).then(|| line.payment.clone()),
    })
}

fn price(kind: BookKind, line: &Line) -> Result<Option<Centimes>, String> {
    if kind == BookKind::Reception || line.price.is_empty() {
        return Ok(None);
    }
    let price = numbers::price(&line.price).ok_or_else(|| format!("Prix invalide: {}", line.price))?;
    Ok(Some(price))
}

/// Money in the box that no thing was weighed for: a gift, a membership.
pub(crate) fn is_money_alone(line: &Line) -> bool {
    line.weight.is_empty() && numbers::price(&line.price).is_some_and(|price| price > Centimes::ZERO)
}

fn quantity(text: &str) -> Option<i64> {
    if text.is_empty() {
        return Some(1);
    }
    let hundredths = Centimes::from_euros(&text.replace(',', "."))?.0;
    let quantity = hundredths / 100;
    (hundredths % 100 == 0 && (1..=QUANTITY_LIMIT).contains(&quantity)).then_some(quantity)
}

/// In a till book: what the thing was, what is told of it, and the doubt of who typed.
fn notes(kind: BookKind, line: &Line) -> Option<String> {
    let is_told = fold(&line.label) != fold(&line.category);
    let parts = match kind {
        BookKind::Reception => vec![line.notes.clone()],
        BookKind::Caisse => vec![
            if is_told { line.label.clone() } else { String::new() },
            line.notes.clone(),
            line.control.clone(),
        ],
    };
    let told: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let told: String = told.join(" · ").chars().take(NOTES_LIMIT).collect();
    (!told.is_empty()).then_some(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> Line {
        Line {
            number: 2,
            date: "2025-10-01".to_owned(),
            category: "Divers".to_owned(),
            weight: "1,5".to_owned(),
            ..Line::default()
        }
    }

    fn errors(kind: BookKind, line: Line) -> Vec<String> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        understand(kind, &[line], today).1
    }

    #[test]
    fn the_first_fault_of_a_line_is_told() {
        use BookKind::{Caisse, Reception};
        let with = |change: fn(&mut Line)| {
            let mut line = line();
            change(&mut line);
            line
        };
        for (kind, line, error) in [
            (Reception, with(|_| {}), None),
            (Reception, with(|l| l.date.clear()), Some("L2: Date manquante")),
            (Reception, with(|l| l.category.clear()), Some("L2: Catégorie manquante")),
            (Reception, with(|l| l.weight.clear()), Some("L2: Poids manquant")),
            (
                Reception,
                with(|l| l.date = "hier".into()),
                Some("L2: Date invalide: hier"),
            ),
            (
                Reception,
                with(|l| l.date = "2027-01-01".into()),
                Some("L2: Date dans le futur: 2027-01-01"),
            ),
            (
                Reception,
                with(|l| l.weight = "NaN".into()),
                Some("L2: Poids invalide (doit être > 0): NaN"),
            ),
            (
                Reception,
                with(|l| l.weight = "0.0004".into()),
                Some("L2: Poids invalide (doit être > 0): 0.0004"),
            ),
            (Reception, with(|l| l.price = "cher".into()), None),
            (
                Caisse,
                with(|l| l.price = "cher".into()),
                Some("L2: Prix invalide: cher"),
            ),
            (
                Caisse,
                with(|l| l.operation = "prêt".into()),
                Some("L2: Type inconnu: prêt"),
            ),
            (
                Caisse,
                with(|l| l.quantity = "1,5".into()),
                Some("L2: Quantité invalide: 1,5"),
            ),
            (Caisse, with(|l| l.weight.clear()), Some("L2: Poids manquant")),
        ] {
            assert_eq!(
                errors(kind, line.clone()).first().map(String::as_str),
                error,
                "{line:?}"
            );
        }
    }

    #[test]
    fn a_till_line_may_be_money_alone_and_keeps_every_remark() {
        let gift = Line {
            weight: String::new(),
            price: "20,00".to_owned(),
            payment: "boite a don?".to_owned(),
            label: "DIVERS".to_owned(),
            notes: "cahier p.2".to_owned(),
            control: "prix?".to_owned(),
            ..line()
        };
        let day = NaiveDate::from_ymd_opt(2025, 10, 1).expect("a day");
        let entry = complete(BookKind::Caisse, &gift, day).expect("a gift");
        assert_eq!((entry.weight, entry.price), (None, Some(Centimes(2000))));
        assert_eq!(entry.notes.as_deref(), Some("cahier p.2 · prix?"));
        assert_eq!(
            (entry.payment, entry.payment_doubt.as_deref()),
            (Payment::Cash, Some("boite a don?"))
        );
    }
}
