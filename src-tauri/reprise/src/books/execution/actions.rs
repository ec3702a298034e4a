//! Taking a book over.

use super::dto::{Executed, ImportReport};
use super::rules::{Plan, Taken, plan, said};
use super::store::{self, Earlier, NewImport};
use crate::books::BookKind;
use crate::books::form::capped;
use crate::books::mapping::{MappingFile, normalized, store::upsert_mapping};
use crate::books::reading::Line;
use crate::books::reading::words::{Operation, Payment};
use crate::books::validation::rules::doubts;
use crate::refusals::{CATEGORY_MALFORMED, CATEGORY_UNUSABLE, IMPORT_DATE_IN_FUTURE};
use chrono::{NaiveDate, NaiveTime};
use recyclique_caisse::api::{self as caisse, CreateItem, CreateSale, PaymentMethod};
use recyclique_catalogue::api as catalogue;
use recyclique_kernel::{Actor, Centimes, Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::audit::{self, Act};
use recyclique_platform::crypto::sha256_hex;
use recyclique_platform::db::{ReadTx, WriteTx};
use recyclique_reception::api::{self as reception, Destination, NewLigne};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// The most lignes of a ticket, as the screens have it: a longer day has several.
const TICKET_LIMIT: usize = 1000;

/// A book and what its words stand for.
#[derive(Debug)]
pub(crate) struct ToImport {
    pub(crate) file_name: String,
    pub(crate) kind: BookKind,
    pub(crate) lines: Vec<Line>,
    pub(crate) mapping: MappingFile,
    pub(crate) import_date: Option<NaiveDate>,
    pub(crate) register_id: Option<String>,
}

/// Takes a book over, all or nothing: what a line may not be is told in the report, and left out. A book taken over
/// earlier brings only the lines that were refused then.
pub(crate) fn execute_legacy_import(tx: &WriteTx, actor: &Actor, book: &ToImport) -> Result<Executed, Failure> {
    let today = tx.now().date_time().date_naive();
    if book.import_date.is_some_and(|date| date > today) {
        return Err((&IMPORT_DATE_IN_FUTURE).into());
    }
    let mut categories = BTreeMap::new();
    for target in book.mapping.mappings.values() {
        categories.insert(target.category_id.clone(), usable_category(tx, &target.category_id)?);
    }
    let plan = plan(book.kind, &book.lines, &book.mapping, book.import_date, today);
    let digest = sha256_hex(said(book.kind, &book.lines));
    let outcome_digest = sha256_hex(plan.outcome(book.kind, book.register_id.as_deref()));
    let (plan, earlier) = match store::select_earlier(tx, &digest, &outcome_digest)? {
        (Some(earlier), _) => (plan.only(&earlier.refused), Some(earlier)),
        (None, Some(earlier)) => (plan.only(&BTreeSet::new()), Some(earlier)),
        (None, None) => (plan, None),
    };
    let mut report = report_of(book.kind, &plan);
    if plan.is_empty() {
        return Ok(nothing_made(report, earlier));
    }
    let import_id = tx.new_id();
    match &book.register_id {
        Some(register_id) if book.kind == BookKind::Caisse => {
            import_sessions(tx, actor, (register_id, import_id), &plan, &categories, &mut report)?;
        }
        _ => import_postes(tx, actor, import_id, &plan, &categories, &mut report)?,
    }
    let refused: BTreeSet<usize> = plan.left.iter().map(|left| left.position).collect();
    store::insert_import(
        tx,
        &NewImport {
            id: import_id,
            kind: book.kind,
            file_name: &book.file_name,
            digest: &digest,
            outcome_digest: &outcome_digest,
            number_of_lines: report.lignes_imported,
            refused: &refused,
            weight: report.total_kilos,
            total: report.total_euros,
            imported_by: actor.user_id,
        },
    )?;
    remember(tx, book, &categories)?;
    record(tx, import_id, book.kind, &report)?;
    let message = match report.total_errors {
        0 => "Import terminé avec succès".to_owned(),
        n => format!("Import terminé avec {n} erreur(s)"),
    };
    Ok(Executed {
        report,
        message,
        already_imported: false,
        import_id: Some(import_id),
    })
}

/// A category that old lines may bear: switched on, be it archived (spec Q-20).
pub(crate) fn usable_category(tx: &ReadTx, text: &str) -> Result<Id, Failure> {
    let id = Id::parse(text).ok_or_else(|| CATEGORY_MALFORMED.with(format!("Format UUID invalide: {text}")))?;
    let category = catalogue::category(tx, id)?.filter(|category| category.is_switched_on);
    let unusable = || CATEGORY_UNUSABLE.with(format!("category_id invalide ou catégorie inactive: {text}"));
    Ok(category.ok_or_else(unusable)?.id)
}

fn report_of(kind: BookKind, plan: &Plan) -> ImportReport {
    let entries: Vec<_> = plan.taken().map(|taken| taken.entry.clone()).collect();
    let errors = plan.left.iter().map(|left| left.reason.clone()).collect();
    ImportReport {
        lignes_imported: entries.len(),
        total_errors: plan.left.len(),
        errors: capped(errors),
        warnings: capped(doubts(kind, &entries)),
        lines_without_price: match kind {
            BookKind::Reception => 0,
            BookKind::Caisse => entries.iter().filter(|entry| entry.price.is_none()).count(),
        },
        total_kilos: plan.weight(),
        total_euros: plan.euros(),
        ..ImportReport::default()
    }
}

/// Nothing to take over: an empty book, one whose every line was refused, or one that was taken over before.
fn nothing_made(report: ImportReport, earlier: Option<Earlier>) -> Executed {
    let message = match (&earlier, report.total_errors) {
        (Some(earlier), _) => format!(
            "Ce livre a déjà été importé le {} : rien n'a été créé.",
            earlier.imported_at.date_time().format("%d/%m/%Y")
        ),
        (None, 0) => "Import terminé avec succès".to_owned(),
        (None, n) => format!("Import terminé avec {n} erreur(s)"),
    };
    Executed {
        already_imported: earlier.is_some(),
        import_id: earlier.map(|earlier| earlier.id),
        report,
        message,
    }
}

/// A poste of its own for each day, closed: an ordinary one is never touched (spec ).
fn import_postes(
    tx: &WriteTx,
    actor: &Actor,
    import_id: Id,
    plan: &Plan,
    categories: &BTreeMap<String, Id>,
    report: &mut ImportReport,
) -> Result<(), Failure> {
    for (day, lines) in &plan.days {
        let lignes = lines.iter().filter_map(|(_, taken)| ligne(taken, categories));
        let lignes: Vec<NewLigne> = lignes.collect();
        let poste_id = reception::open_book_poste(tx, actor.user_id, midnight(*day), import_id)?;
        report.postes_created += 1;
        for page in lignes.chunks(TICKET_LIMIT) {
            reception::record_book_ticket(tx, actor.user_id, poste_id, page)?;
            report.tickets_created += 1;
        }
        reception::close_poste(tx, actor, poste_id)?;
    }
    Ok(())
}

fn ligne(taken: &Taken, categories: &BTreeMap<String, Id>) -> Option<NewLigne> {
    Some(NewLigne {
        category_id: *categories.get(taken.category_id.as_ref()?)?,
        weight: taken.entry.weight?,
        destination: Destination::parse(taken.destination)?,
        is_exit: false,
        notes: taken.entry.notes.clone(),
    })
}

/// A paper-book session for each day, closed on what its sales add up to.
fn import_sessions(
    tx: &WriteTx,
    actor: &Actor,
    (register_id, import_id): (&str, Id),
    plan: &Plan,
    categories: &BTreeMap<String, Id>,
    report: &mut ImportReport,
) -> Result<(), Failure> {
    let gift = catalogue::preset_coded(tx, "don-0")?;
    let recycling = catalogue::preset_coded(tx, "recyclage")?;
    for (day, lines) in &plan.days {
        let session = caisse::open_book_session(tx, actor, register_id, midnight(*day), import_id)?;
        report.sessions_created += 1;
        for (_, taken) in lines {
            let preset_id = match taken.entry.operation {
                Operation::Sale => None,
                Operation::Gift => gift,
                Operation::Recycling => recycling,
            };
            caisse::record_book_sale(tx, actor, &sale(session.id, taken, categories, preset_id))?;
            report.sales_created += 1;
        }
        caisse::close_book_session(tx, actor, session.id)?;
    }
    Ok(())
}

/// One sale for each line of the book: it does not say which lines one person paid together. Money without a thing is a
/// gift to the shop, unless the book calls it a sale.
fn sale(session_id: Id, taken: &Taken, categories: &BTreeMap<String, Id>, preset_id: Option<Id>) -> CreateSale {
    let entry = &taken.entry;
    let price = entry.price.unwrap_or_default();
    let category_id = taken.category_id.as_ref().and_then(|id| categories.get(id));
    let item = category_id.zip(entry.weight).map(|(category_id, weight)| CreateItem {
        category: category_id.to_string(),
        quantity: entry.quantity,
        weight,
        unit_price: unit_price(price, entry.quantity),
        total_price: price,
        preset_id,
        notes: entry.notes.clone(),
    });
    let is_gift_of_money = item.is_none() && entry.operation != Operation::Sale;
    let (total_amount, donation) = if is_gift_of_money {
        (Centimes::ZERO, Some(price))
    } else {
        (price, None)
    };
    let told_of_item = item.is_some();
    CreateSale {
        cash_session_id: session_id,
        items: item.into_iter().collect(),
        total_amount,
        donation,
        payment_method: Some(match entry.payment {
            Payment::Cash => PaymentMethod::Cash,
            Payment::Card => PaymentMethod::Card,
            Payment::Check => PaymentMethod::Check,
            Payment::Free => PaymentMethod::Free,
        }),
        payments: None,
        note: entry.notes.clone().filter(|_| !told_of_item),
    }
}

/// The price of one piece, where it is a whole number of cents.
fn unit_price(price: Centimes, quantity: i64) -> Centimes {
    match (price.0.checked_div(quantity), price.0.checked_rem(quantity)) {
        (Some(each), Some(0)) => Centimes(each),
        _ => price,
    }
}

/// The page of a book is dated at the start of its UTC day, as 1.4.4 did.
fn midnight(day: NaiveDate) -> Timestamp {
    Timestamp::new(day.and_time(NaiveTime::MIN).and_utc())
}

/// What a person validated is known next time.
fn remember(tx: &WriteTx, book: &ToImport, categories: &BTreeMap<String, Id>) -> Result<(), Failure> {
    let words: BTreeSet<&str> = book.lines.iter().map(|line| line.category.as_str()).collect();
    for (word, target) in &book.mapping.mappings {
        if let Some(category_id) = categories
            .get(&target.category_id)
            .filter(|_| words.contains(word.as_str()))
        {
            upsert_mapping(tx, &normalized(word), *category_id, target.confidence)?;
        }
    }
    Ok(())
}

fn record(tx: &WriteTx, import_id: Id, kind: BookKind, report: &ImportReport) -> Result<(), Failure> {
    let act = Act {
        action: "system_config_changed",
        target: Some(("book_import", import_id)),
        description: "Import d'un ancien livre",
        details: json!({
            "kind": kind, "lines": report.lignes_imported, "errors": report.total_errors,
            "weight": report.total_kilos, "total": report.total_euros,
        }),
    };
    Ok(audit::record(tx, &act)?)
}
