//! The report on A4 pages, for the treasurer.

use super::{Count, SessionReport, Stage};
use crate::Kind;
use crate::sheet::{Band, Flow, Table, amount, text};
use crate::words::{counted, difference, moment, money, number, short_moment, weight};
use recyclique_kernel::{Centimes, Grams};
use std::collections::BTreeMap;

/// The colours of the band: amber for a notebook typed afterwards, violet for training.
const DEFERRED: [u8; 3] = [0x9a, 0x5b, 0x00];
const TRAINING: [u8; 3] = [0x5b, 0x3e, 0x96];

pub(super) fn pdf(report: &SessionReport) -> Vec<u8> {
    let ink = if report.kind == Kind::Training {
        TRAINING
    } else {
        DEFERRED
    };
    let mut flow = Flow::new(report.warning().map(|text| Band { text, ink }));
    head(report, &mut flow);
    balance(report, &mut flow);
    means(report, &mut flow);
    movements(report, &mut flow);
    counts(report, &mut flow);
    categories(report, &mut flow);
    complements(report, &mut flow);
    tickets(report, &mut flow);
    let heading = &report.heading;
    let place = heading.distinct_site().unwrap_or(&heading.association);
    flow.save(
        &format!("{} — {} — {place}", report.title(), heading.register),
        report.issued_at,
    )
}

fn head(report: &SessionReport, flow: &mut Flow) {
    let heading = &report.heading;
    let zone = heading.zone;
    let site = heading.distinct_site().map(str::to_owned);
    let lines: Vec<_> = site.into_iter().chain(heading.address.iter().cloned()).collect();
    flow.masthead(&heading.association, &lines, &report.title(), &report.subtitle());
    let name = |name: &Option<String>| name.clone().unwrap_or_else(|| "—".to_owned());
    let mut facts = vec![
        ("Caisse", heading.register.clone()),
        ("Ouverte par", name(&report.operator)),
        ("Ouverte le", moment(report.opened_at, zone)),
    ];
    if let Stage::Z(closing) = &report.stage {
        facts.push(("Fermée par", name(&closing.closed_by)));
        facts.push(("Fermée le", moment(closing.closed_at, zone)));
    }
    flow.facts(&facts);
    flow.space(3);
    flow.highlights(&[
        ("Ventes", money(report.total_sales)),
        ("Dons", money(report.total_donations)),
        ("Tickets", number(report.number_of_sales)),
        ("Articles", number(report.number_of_items)),
        ("Poids", weight(report.total_weight)),
    ]);
}

fn balance(report: &SessionReport, flow: &mut Flow) {
    flow.heading("Compte de la caisse");
    let table = Table {
        columns: &[text("", 5), amount("", 3)],
    };
    for line in report.balance() {
        table.row(flow, &[line.label.to_owned(), line.value], line.is_strong);
    }
    if let Some(comment) = report.comment() {
        flow.space(2);
        flow.paragraph(&format!("Commentaire\u{a0}: {comment}"));
    }
}

fn means(report: &SessionReport, flow: &mut Flow) {
    flow.heading("Moyens de paiement");
    let table = Table {
        columns: &[
            text("Moyen", 4),
            amount("Tickets", 2),
            amount("Encaissé", 3),
            amount("Attendu", 3),
            amount("Compté", 3),
            amount("Écart", 3),
        ],
    };
    let rows = report.means.iter().map(|means| {
        [
            means.label.clone(),
            number(means.count),
            money(means.amount),
            money(means.expected),
            means.counted.map(money).unwrap_or_default(),
            means
                .counted
                .map(|counted| difference(counted - means.expected))
                .unwrap_or_default(),
        ]
    });
    table.draw(flow, rows, None);
    flow.space(2);
    flow.paragraph(&format!("Monnaie rendue\u{a0}: {}", money(report.change_given)));
}

fn movements(report: &SessionReport, flow: &mut Flow) {
    if report.movements.is_empty() {
        return;
    }
    flow.heading("Entrées et sorties d'espèces");
    let table = Table {
        columns: &[text("Date", 3), text("Par", 3), text("Motif", 7), amount("Montant", 3)],
    };
    let rows = report.movements.iter().map(|movement| {
        [
            short_moment(movement.made_at, report.heading.zone),
            movement.made_by.clone().unwrap_or_default(),
            movement.reason.clone(),
            difference(movement.amount),
        ]
    });
    let total = report.movements.iter().map(|movement| movement.amount).sum();
    let total = ["Total".to_owned(), String::new(), String::new(), difference(total)];
    table.draw(flow, rows, Some(total));
}

fn counts(report: &SessionReport, flow: &mut Flow) {
    let opening = by_value(&report.initial_count);
    let closing = by_value(&report.closing_count);
    let mut values: Vec<_> = opening.keys().chain(closing.keys()).copied().collect();
    values.sort_unstable();
    values.dedup();
    if values.is_empty() {
        return;
    }
    flow.heading("Pièces et billets");
    let table = Table {
        columns: &[
            text("Valeur", 3),
            amount("À l'ouverture", 3),
            amount("Montant", 3),
            amount("À la fermeture", 3),
            amount("Montant", 3),
        ],
    };
    let cells = |counted: &BTreeMap<Centimes, i64>, value: Centimes| match counted.get(&value) {
        Some(quantity) => [number(*quantity), money(times(value, *quantity))],
        None => [String::new(), String::new()],
    };
    let rows = values.iter().rev().map(|value| {
        let [before, before_amount] = cells(&opening, *value);
        let [after, after_amount] = cells(&closing, *value);
        [money(*value), before, before_amount, after, after_amount]
    });
    let sum = |counted: &BTreeMap<Centimes, i64>| {
        let amounts = counted.iter().map(|(value, quantity)| times(*value, *quantity));
        if counted.is_empty() {
            String::new()
        } else {
            money(amounts.sum())
        }
    };
    let total = [
        "Total".to_owned(),
        String::new(),
        sum(&opening),
        String::new(),
        sum(&closing),
    ];
    table.draw(flow, rows, Some(total));
}

fn by_value(counts: &[Count]) -> BTreeMap<Centimes, i64> {
    let counted = counts.iter().filter(|count| count.quantity != 0);
    counted.map(|count| (count.value, count.quantity)).collect()
}

fn times(value: Centimes, quantity: i64) -> Centimes {
    Centimes(value.0.saturating_mul(quantity))
}

fn categories(report: &SessionReport, flow: &mut Flow) {
    if report.categories.is_empty() {
        return;
    }
    flow.heading("Par catégorie");
    let table = Table {
        columns: &[
            text("Catégorie", 6),
            amount("Articles", 2),
            amount("Poids", 3),
            amount("Montant", 3),
        ],
    };
    let rows = report.categories.iter().map(|category| {
        [
            category.name.clone(),
            number(category.quantity),
            weight(category.weight),
            money(category.amount),
        ]
    });
    let quantity = report
        .categories
        .iter()
        .fold(0_i64, |sum, category| sum.saturating_add(category.quantity));
    let total_weight: Grams = report.categories.iter().map(|category| category.weight).sum();
    let total = report.categories.iter().map(|category| category.amount).sum();
    let total = ["Total".to_owned(), number(quantity), weight(total_weight), money(total)];
    table.draw(flow, rows, Some(total));
}

fn complements(report: &SessionReport, flow: &mut Flow) {
    if report.complements.is_empty() {
        return;
    }
    flow.heading("Compléments après la fermeture");
    flow.paragraph("Ces corrections ne changent pas les chiffres arrêtés ci-dessus.");
    flow.space(2);
    let table = Table {
        columns: &[
            text("Date", 4),
            text("Par", 3),
            amount("Ticket", 2),
            text("Ligne", 4),
            text("Correction", 3),
            text("Avant", 3),
            text("Après", 3),
        ],
    };
    let rows = report.complements.iter().map(|complement| {
        [
            short_moment(complement.corrected_at, report.heading.zone),
            complement.corrected_by.clone().unwrap_or_default(),
            complement.ticket_number.to_string(),
            complement.label.clone(),
            complement.field.clone(),
            complement.before.clone(),
            complement.after.clone(),
        ]
    });
    table.draw(flow, rows, None);
}

fn tickets(report: &SessionReport, flow: &mut Flow) {
    if report.tickets.is_empty() {
        return;
    }
    flow.heading("Tickets");
    let table = Table {
        columns: &[
            amount("N°", 2),
            text("Date", 4),
            text("Vendu par", 4),
            text("Paiement", 4),
            amount("Total", 3),
            amount("Don", 3),
        ],
    };
    let rows = report.tickets.iter().map(|ticket| {
        [
            ticket.number.to_string(),
            short_moment(ticket.sold_at, report.heading.zone),
            ticket.seller.clone().unwrap_or_default(),
            ticket.means.clone(),
            money(ticket.total),
            if ticket.donation == Centimes::ZERO {
                String::new()
            } else {
                money(ticket.donation)
            },
        ]
    });
    let count = i64::try_from(report.tickets.len()).unwrap_or(i64::MAX);
    let total = [
        String::new(),
        counted(count, "ticket"),
        String::new(),
        String::new(),
        money(report.tickets.iter().map(|ticket| ticket.total).sum()),
        money(report.tickets.iter().map(|ticket| ticket.donation).sum()),
    ];
    table.draw(flow, rows, Some(total));
}
