//! Chance that falls the same way each time: a demonstration is told again in the same words.

/// SplitMix64.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let sides = high.abs_diff(low) + 1;
        low + i64::try_from(self.roll() % sides).unwrap_or(0)
    }

    /// True so many times in a hundred.
    pub(super) fn happens(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    /// One of them.
    #[expect(
        clippy::indexing_slicing,
        reason = "only constant lists that hold something are passed, and the roll is below their length"
    )]
    pub(super) fn pick<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        let sides = u64::try_from(among.len()).unwrap_or(1).max(1);
        &among[usize::try_from(self.roll() % sides).unwrap_or(0)]
    }

    /// One of them, as often as its share says.
    pub(super) fn pick_by<'a, T>(&mut self, among: &'a [T], share: impl Fn(&T) -> i64) -> &'a T {
        let all: i64 = among.iter().map(&share).sum();
        let mut left = self.between(1, all);
        let found = among.iter().find(|one| {
            left -= share(one);
            left <= 0
        });
        match found {
            Some(one) => one,
            None => self.pick(among),
        }
    }
}
