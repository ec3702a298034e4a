//! How far a long export is.

/// Rows between two calls.
const EVERY: u64 = 1_000;

/// Counts rows, and tells.
pub(super) struct Pace<F> {
    rows: u64,
    tell: F,
}

impl<F: FnMut(u64)> Pace<F> {
    pub(super) fn new(tell: F) -> Self {
        Self { rows: 0, tell }
    }

    pub(super) fn step(&mut self) {
        self.rows += 1;
        if self.rows.is_multiple_of(EVERY) {
            (self.tell)(self.rows);
        }
    }

    pub(super) fn end(&mut self) {
        (self.tell)(self.rows);
    }
}
