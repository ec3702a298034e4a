//! A shop of five years, made once and kept: 150 000 tickets, 50 000 lignes received. What the product promises must
//! hold there (P13).

mod baskets;
mod measures;
mod shop;

pub(crate) use measures::{Figure, measure, read};
pub(crate) use shop::{at, days, today};

use std::path::PathBuf;
use std::time::Instant;

/// The folder of the shop; made when there is none yet of today, for figures of the day need a day under way.
pub(crate) async fn folder() -> PathBuf {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let today = today().date_naive();
    let folder = target.join(format!("five-years-{today}"));
    if !folder.exists() {
        let start = Instant::now();
        shop::make(&target, &folder).await;
        println!("{} made in {:.0?}", folder.display(), start.elapsed());
    }
    folder
}
