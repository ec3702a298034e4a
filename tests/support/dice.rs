//! Chance that falls the same way each time.

/// A linear congruential generator (Knuth's MMIX).
#[derive(Debug)]
pub struct Dice(u64);

impl Dice {
    /// The same seed, the same throws.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below this one.
    pub fn below(&mut self, sides: i64) -> i64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).expect("31 bits") % sides
    }

    /// True so many times in a hundred.
    pub fn happens(&mut self, percent: i64) -> bool {
        self.below(100) < percent
    }

    /// One of them.
    pub fn pick<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        let sides = i64::try_from(among.len()).expect("a short list");
        &among[usize::try_from(self.below(sides)).expect("below a length")]
    }
}
