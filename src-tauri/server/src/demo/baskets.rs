//! What customers take, pay and give.

use super::dice::Dice;
use super::goods::{FOR_CHILDREN, RECYCLED, THROWN_AWAY};
use super::shop::{Article, Shelves};
use recyclique_caisse::PaymentMethod::{self, Card, Cash, Check, Free};
use recyclique_caisse::sales::{CreateItem, CreatePayment, CreateSale};
use recyclique_kernel::{Centimes, Grams, Id};

const LINES: &[i64] = &[1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 7];
const NOTES: &[&str] = &[
    "Association : demande une facture.",
    "Réservé hier par téléphone.",
    "Veut adhérer, à rappeler.",
    "A laissé un sac, gardé à l'accueil.",
];
const NOTES_OF_HEAVY_TICKETS: &[&str] = &[
    "Repasse samedi avec une remorque.",
    "Livraison à convenir par téléphone.",
    "Aide demandée pour charger.",
];
/// From 15 kg on, it does not leave under the arm.
const HEAVY: Grams = Grams(15_000);
const WORDS: &[&str] = &["petit défaut", "en lot", "sans étiquette", "prix convenu avec l'équipe"];

/// A whole ticket of a session.
pub(super) fn draw(dice: &mut Dice, shelves: &Shelves, session_id: Id) -> CreateSale {
    let items = match dice.between(1, 100) {
        1..=3 => handed_out(dice, shelves, "don-18", FOR_CHILDREN),
        4..=5 => handed_out(dice, shelves, "recyclage", RECYCLED),
        6 => handed_out(dice, shelves, "decheterie", THROWN_AWAY),
        kind => {
            let mut items = sold(dice, shelves);
            if kind <= 10 {
                items.extend(handed_out(dice, shelves, "don-0", FOR_CHILDREN).pop());
            }
            items
        }
    };
    let total = items.iter().map(|item| item.total_price).sum();
    let (payments, donation) = settle(dice, total);
    let method = match payments.as_slice() {
        [only] => only.payment_method,
        _ => Cash,
    };
    let note = note(dice, items.iter().map(|item| item.weight).sum());
    CreateSale {
        cash_session_id: session_id,
        items,
        total_amount: total,
        donation: Some(donation),
        payment_method: Some(method),
        payments: Some(payments),
        note,
    }
}

fn note(dice: &mut Dice, weight: Grams) -> Option<String> {
    let (notes, percent) = if weight > HEAVY {
        (NOTES_OF_HEAVY_TICKETS, 40)
    } else {
        (NOTES, 3)
    };
    dice.happens(percent).then(|| (*dice.pick(notes)).to_owned())
}

fn sold(dice: &mut Dice, shelves: &Shelves) -> Vec<CreateItem> {
    let mut items: Vec<CreateItem> = Vec::new();
    for _ in 0..*dice.pick(LINES) {
        let article = dice.pick_by(&shelves.articles, |article| article.good.share);
        let item = line(dice, article, None);
        if items.iter().all(|other| other.category != item.category) {
            items.push(item);
        }
    }
    items
}

/// One or two lines behind a button of the till: nothing to pay.
fn handed_out(dice: &mut Dice, shelves: &Shelves, code: &str, among: &[&str]) -> Vec<CreateItem> {
    let first = *dice.pick(among);
    let second = *dice.pick(among);
    let names = if first == second || dice.happens(60) {
        vec![first]
    } else {
        vec![first, second]
    };
    let articles = names.into_iter().filter_map(|name| shelves.article(name));
    articles
        .map(|article| line(dice, article, shelves.preset(code)))
        .collect()
}

fn line(dice: &mut Dice, article: &Article, preset_id: Option<Id>) -> CreateItem {
    let good = article.good;
    let quantity = if dice.happens(65) {
        1
    } else {
        dice.between(1, good.most)
    };
    let (light, heavy) = good.grams;
    // Scales and keypads of the till show tens of grams.
    let weight = Grams((dice.between(light, heavy) * quantity / 10 * 10).max(10));
    let unit_price = if preset_id.is_some() {
        Centimes::ZERO
    } else {
        price(dice, article.price)
    };
    CreateItem {
        category: article.category_id.to_string(),
        quantity,
        weight,
        unit_price,
        total_price: Centimes(unit_price.0 * quantity),
        preset_id,
        notes: dice.happens(4).then(|| (*dice.pick(WORDS)).to_owned()),
    }
}

/// Round, and more often near the lowest.
fn price(dice: &mut Dice, (low, high): (Centimes, Centimes)) -> Centimes {
    let drawn = dice.between(low.0, high.0).min(dice.between(low.0, high.0));
    let step = match drawn {
        ..100 => 10,
        100..1000 => 50,
        1000..2000 => 100,
        _ => 500,
    };
    Centimes((drawn / step * step).max(low.0))
}

/// How the ticket is paid, and what is given on top.
fn settle(dice: &mut Dice, total: Centimes) -> (Vec<CreatePayment>, Centimes) {
    if total == Centimes::ZERO {
        return (vec![paid(Free, total)], Centimes::ZERO);
    }
    let (cash, card) = match total.0 {
        ..500 => (82, 100),
        500..3000 => (50, 93),
        _ => (22, 80),
    };
    match dice.between(1, 100) {
        _ if total.0 > 1500 && dice.happens(6) => {
            let note = Centimes(1000);
            (vec![paid(Cash, note), paid(Card, total - note)], Centimes::ZERO)
        }
        drawn if drawn <= cash => in_cash(dice, total),
        drawn if drawn <= card => {
            let donation = if dice.happens(14) {
                rounded_up(total, 100)
            } else {
                Centimes::ZERO
            };
            (vec![paid(Card, total + donation)], donation)
        }
        _ => (vec![paid(Check, total)], Centimes::ZERO),
    }
}

/// The exact sum, or the next note; sometimes the change stays in the box.
fn in_cash(dice: &mut Dice, total: Centimes) -> (Vec<CreatePayment>, Centimes) {
    if dice.happens(38) {
        return (vec![paid(Cash, total)], Centimes::ZERO);
    }
    let notes: &[i64] = match total.0 {
        ..500 => &[500, 500, 1000],
        500..1500 => &[500, 1000, 2000],
        _ => &[1000, 2000, 5000],
    };
    let change = rounded_up(total, *dice.pick(notes));
    let donation = match change.0 {
        ..=250 if dice.happens(35) => change,
        251.. if dice.happens(12) => Centimes(50 * dice.between(1, 5)),
        _ => Centimes::ZERO,
    };
    (vec![paid(Cash, total + change)], donation)
}

/// What is missing to a multiple of this.
fn rounded_up(total: Centimes, step: i64) -> Centimes {
    Centimes((step - total.0 % step) % step)
}

fn paid(payment_method: PaymentMethod, amount: Centimes) -> CreatePayment {
    CreatePayment { payment_method, amount }
}
