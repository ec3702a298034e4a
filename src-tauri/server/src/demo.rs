//! A believable shop to try the product with.

use crate::setup::NotDone;
use recyclique_platform::db::Database;

/// Fills an empty database.
pub async fn fill(_db: &Database) -> Result<(), NotDone> {
    Ok(())
}
