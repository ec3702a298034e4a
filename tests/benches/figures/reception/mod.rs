//! A reception of five years, made once and kept: 500 000 lignes in 80 000 tickets.

mod measures;
mod shop;

pub(crate) use measures::{Reception, measure};

use crate::five_years::today;
use std::path::PathBuf;
use std::time::Instant;

/// The folder of the shop; made when there is none yet of today.
pub(crate) async fn folder() -> PathBuf {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let folder = target.join(format!("reception-{}", today().date_naive()));
    if !folder.exists() {
        let start = Instant::now();
        shop::make(&target, &folder).await;
        println!("{} made in {:.0?}", folder.display(), start.elapsed());
    }
    folder
}
