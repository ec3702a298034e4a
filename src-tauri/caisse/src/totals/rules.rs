//! What the facts of a session add up to. Pure.

use crate::payment::{Direction, PaymentMethod};
use crate::sales::dto::CreateItem;
use crate::sales::rules::Decision;
use recyclique_kernel::{Centimes, Grams};

#[cfg(test)]
mod tests;

/// One value for each means of payment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ByMethod<T> {
    pub(crate) cash: T,
    pub(crate) card: T,
    pub(crate) check: T,
    pub(crate) free: T,
}

impl<T: Copy> ByMethod<T> {
    pub(crate) fn of(&self, method: PaymentMethod) -> T {
        match method {
            PaymentMethod::Cash => self.cash,
            PaymentMethod::Card => self.card,
            PaymentMethod::Check => self.check,
            PaymentMethod::Free => self.free,
        }
    }

    fn of_mut(&mut self, method: PaymentMethod) -> &mut T {
        match method {
            PaymentMethod::Cash => &mut self.cash,
            PaymentMethod::Card => &mut self.card,
            PaymentMethod::Check => &mut self.check,
            PaymentMethod::Free => &mut self.free,
        }
    }
}

/// The sums of a session, or what one fact adds to them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Totals {
    pub(crate) number_of_sales: i64,
    pub(crate) number_of_lines: i64,
    pub(crate) sales: Centimes,
    pub(crate) donations: Centimes,
    /// Given back, in cash.
    pub(crate) change: Centimes,
    pub(crate) weight: Grams,
    /// What each means of payment received, donations not covered by a payment included, change not taken out.
    pub(crate) received: ByMethod<Centimes>,
    /// In how many tickets.
    pub(crate) tickets: ByMethod<i64>,
    pub(crate) number_of_donations: i64,
    pub(crate) cash_in: Centimes,
    pub(crate) cash_out: Centimes,
}

impl Totals {
    pub(crate) fn of_sale(decision: &Decision, items: &[CreateItem]) -> Self {
        let mut totals = Self {
            number_of_sales: 1,
            number_of_lines: i64::try_from(items.len()).unwrap_or(i64::MAX),
            sales: decision.total,
            donations: decision.donation,
            change: decision.change,
            weight: items.iter().map(|item| item.weight).sum(),
            number_of_donations: i64::from(decision.donation > Centimes::ZERO),
            ..Self::default()
        };
        let uncovered = (decision.method, decision.uncovered);
        for (method, amount) in decision.payments.iter().chain([&uncovered]) {
            let received = totals.received.of_mut(*method);
            *received = *received + *amount;
        }
        for (method, _) in &decision.payments {
            *totals.tickets.of_mut(*method) = 1;
        }
        totals
    }

    pub(crate) fn of_movement(direction: Direction, amount: Centimes) -> Self {
        match direction {
            Direction::In => Self {
                cash_in: amount,
                ..Self::default()
            },
            Direction::Out => Self {
                cash_out: amount,
                ..Self::default()
            },
        }
    }

    pub(crate) fn of_correction(method: PaymentMethod, delta: Centimes, weight: Grams) -> Self {
        let mut totals = Self {
            sales: delta,
            weight,
            ..Self::default()
        };
        *totals.received.of_mut(method) = delta;
        totals
    }

    /// Is there nothing to keep? Cash moved without a sale is worth keeping.
    pub(crate) fn is_empty(&self) -> bool {
        self.number_of_sales == 0 && self.cash_in == Centimes::ZERO && self.cash_out == Centimes::ZERO
    }

    /// What was kept for a means of payment, change taken out.
    pub(crate) fn kept(&self, method: PaymentMethod) -> Centimes {
        match method {
            PaymentMethod::Cash => self.received.cash - self.change,
            PaymentMethod::Card | PaymentMethod::Check | PaymentMethod::Free => self.received.of(method),
        }
    }

    /// What should be found for a means of payment: the drawer starts with the float, gives all the change, and what
    /// was put in or taken out of it counts; what is given away brings nothing (P14, spec caisse Q8).
    pub(crate) fn expected(&self, method: PaymentMethod, initial: Centimes) -> Centimes {
        match method {
            PaymentMethod::Cash => initial + self.kept(method) + self.cash_in - self.cash_out,
            PaymentMethod::Card | PaymentMethod::Check => self.kept(method),
            PaymentMethod::Free => Centimes::ZERO,
        }
    }

    /// What should be found in all.
    pub(crate) fn expected_total(&self, initial: Centimes) -> Centimes {
        PaymentMethod::ALL
            .into_iter()
            .map(|method| self.expected(method, initial))
            .sum()
    }
}
