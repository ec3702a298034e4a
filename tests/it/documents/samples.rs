//! Documents as a shop makes them, and how to read a PDF back.

use printpdf::{Op, PdfDocument, PdfParseOptions, TextItem};
use recyclique_documents::{
    CategoryTakings, Closing, Complement, Count, Heading, Kind, Mark, Means, Movement, PARIS, Payment, Receipt,
    ReceiptLine, SessionReport, Stage, Ticket,
};
use recyclique_kernel::{Centimes, Grams, Timestamp};

pub(super) fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

pub(super) fn heading() -> Heading {
    Heading {
        association: "La Ressourcerie du Port".to_owned(),
        site: "Boutique de la rue Haute".to_owned(),
        address: vec![
            "12 rue Haute, 35400 Saint-Malo".to_owned(),
            "02 99 00 00 00 · SIRET 123 456 789 00012".to_owned(),
        ],
        register: "Caisse 1".to_owned(),
        zone: PARIS,
    }
}

pub(super) fn line(label: &str, quantity: i64, grams: i64, unit: i64) -> ReceiptLine {
    ReceiptLine {
        label: label.to_owned(),
        quantity,
        weight: Grams(grams),
        unit_price: Centimes(unit),
        total: Centimes(unit * quantity),
        destination: None,
    }
}

pub(super) fn payment(label: &str, amount: i64) -> Payment {
    Payment {
        label: label.to_owned(),
        amount: Centimes(amount),
    }
}

pub(super) fn receipt() -> Receipt {
    let mut given = line("Vêtements enfant", 1, 400, 0);
    given.destination = Some("Don".to_owned());
    Receipt {
        heading: heading(),
        kind: Kind::Real,
        mark: Mark::Original,
        ticket_number: 1042,
        sold_at: at("2026-11-21T09:36:12Z"),
        seller: Some("Zoé".to_owned()),
        lines: vec![
            line("Chaise en bois", 2, 6500, 600),
            line("Lampe de chevet", 1, 850, 150),
            given,
        ],
        total: Centimes(1350),
        donation: Centimes(150),
        payments: vec![payment("Espèces", 2000)],
        change: Centimes(500),
        note: None,
        footer: vec!["Merci, et à bientôt !".to_owned(), "Ni repris ni échangé".to_owned()],
    }
}

/// A name longer than any paper, in several alphabets.
pub(super) fn long_receipt() -> Receipt {
    let mut lines: Vec<_> = (1..=37)
        .map(|number| {
            line(
                &format!("Objet n° {number} de la grande braderie d'automne"),
                1,
                125 * number,
                100,
            )
        })
        .collect();
    lines.push(line(
        "Cœur d’artichaut en céramique de Łódź — « pièce unique »",
        12,
        12_345_678,
        99_999,
    ));
    lines.push(line(
        "Anticonstitutionnellementinterminablemotsansaucunespace",
        1,
        1,
        123_456_789,
    ));
    lines.push(line("Книга на русском", 1, 300, 50));
    let total = lines.iter().map(|line| line.total).sum();
    Receipt {
        lines,
        total,
        donation: Centimes::ZERO,
        payments: vec![payment("Carte bancaire", 100_000_000), payment("Chèque", 28_660_477)],
        change: Centimes::ZERO,
        note: Some("À retirer samedi ; prévoir deux personnes et un camion, l'armoire est au 2e étage.".to_owned()),
        ..receipt()
    }
}

pub(super) fn means(label: &str, count: i64, amount: i64, expected: i64, counted: i64) -> Means {
    Means {
        label: label.to_owned(),
        count,
        amount: Centimes(amount),
        expected: Centimes(expected),
        counted: Some(Centimes(counted)),
    }
}

pub(super) fn report(tickets: i64) -> SessionReport {
    let names = ["Zoé", "Jean-Christophe de la Villardière", "Amina"];
    let ways = ["Espèces", "Carte bancaire", "Espèces + Chèque"];
    let opened = at("2026-11-21T08:02:00Z");
    let pick = |from: [&str; 3], number: i64| from[usize::try_from(number % 3).unwrap()].to_owned();
    let tickets: Vec<_> = (1..=tickets)
        .map(|number| Ticket {
            number: 1000 + number,
            sold_at: opened.plus(chrono::TimeDelta::seconds(97 * number)),
            seller: Some(pick(names, number)),
            means: pick(ways, number),
            total: Centimes(250 + number * 13 % 4000),
            donation: Centimes(if number % 5 == 0 { 50 } else { 0 }),
        })
        .collect();
    SessionReport {
        heading: heading(),
        kind: Kind::Real,
        stage: Stage::Z(Closing {
            z_number: Some(12),
            closed_at: at("2026-11-21T17:31:00Z"),
            closed_by: Some("Amina".to_owned()),
            actual_amount: Centimes(412_680),
            variance: Centimes(-320),
            comment: Some("Une pièce de 2 € tombée derrière le meuble, 1,20 € de rendu en trop.".to_owned()),
        }),
        issued_at: at("2026-11-21T17:32:00Z"),
        operator: Some("Zoé".to_owned()),
        opened_at: opened,
        initial_amount: Centimes(10_000),
        number_of_sales: i64::try_from(tickets.len()).unwrap(),
        number_of_items: 743,
        total_sales: tickets.iter().map(|ticket| ticket.total).sum(),
        total_donations: tickets.iter().map(|ticket| ticket.donation).sum(),
        total_weight: Grams(1_234_567),
        change_given: Centimes(23_450),
        expected_total: Centimes(413_000),
        expected_cash: Centimes(151_200),
        movements: movements(),
        means: vec![
            means("Espèces", 190, 166_200, 151_200, 150_880),
            means("Carte bancaire", 95, 241_800, 241_800, 241_800),
            means("Chèque", 9, 20_000, 20_000, 20_000),
        ],
        initial_count: vec![
            Count {
                value: Centimes(1000),
                quantity: 6,
            },
            Count {
                value: Centimes(200),
                quantity: 20,
            },
        ],
        closing_count: vec![
            Count {
                value: Centimes(5000),
                quantity: 20,
            },
            Count {
                value: Centimes(1000),
                quantity: 48,
            },
            Count {
                value: Centimes(50),
                quantity: 57,
            },
            Count {
                value: Centimes(2),
                quantity: 15,
            },
        ],
        categories: categories(),
        tickets,
        complements: vec![Complement {
            corrected_at: at("2026-11-23T09:05:00Z"),
            corrected_by: Some("Camille".to_owned()),
            ticket_number: 1002,
            label: "Mobilier".to_owned(),
            field: "Poids".to_owned(),
            before: "3,250\u{a0}kg".to_owned(),
            after: "32,500\u{a0}kg".to_owned(),
        }],
    }
}

fn movements() -> Vec<Movement> {
    vec![
        Movement {
            made_at: at("2026-11-21T10:15:00Z"),
            made_by: Some("Zoé".to_owned()),
            amount: Centimes(5_000),
            reason: "Monnaie rapportée de la banque".to_owned(),
        },
        Movement {
            made_at: at("2026-11-21T14:40:00Z"),
            made_by: Some("Amina".to_owned()),
            amount: Centimes(-30_000),
            reason: "Remise en banque, enveloppe 7".to_owned(),
        },
    ]
}

fn categories() -> Vec<CategoryTakings> {
    [
        ("Vêtements", 310, 98_400, 93_000),
        ("Mobilier", 41, 812_300, 185_050),
        (
            "Livres, disques et jeux de société pour petits et grands",
            260,
            143_867,
            78_950,
        ),
        ("Vaisselle", 132, 180_000, 56_000),
    ]
    .into_iter()
    .map(|(name, quantity, grams, amount)| CategoryTakings {
        name: name.to_owned(),
        quantity,
        weight: Grams(grams),
        amount: Centimes(amount),
    })
    .collect()
}

/// The texts of a PDF, one entry a page, one text a line.
pub(super) fn pages(pdf: &[u8]) -> Vec<String> {
    let document = PdfDocument::parse(pdf, &PdfParseOptions::default(), &mut Vec::new()).unwrap();
    let texts = |ops: &[Op]| {
        let mut texts = String::new();
        for op in ops {
            if let Op::ShowText { items } = op {
                for item in items {
                    if let TextItem::Text(text) = item {
                        texts.push_str(text);
                        texts.push('\n');
                    }
                }
            }
        }
        texts
    };
    document.pages.iter().map(|page| texts(&page.ops)).collect()
}
