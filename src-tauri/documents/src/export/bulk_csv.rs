//! Every session of a period, one row each (spec caisse §2.7).

use super::pace::Pace;
use super::{BULK_COLUMNS, BulkSession, csv_writer};
use std::io::{self, Write};

/// Writes rows as they come: the memory used does not depend on their number.
pub struct BulkCsv<W: Write, F> {
    out: csv::Writer<W>,
    pace: Pace<F>,
}

impl<W: Write, F: FnMut(u64)> BulkCsv<W, F> {
    /// Begins the file; `progress` is called with the number of rows written so far, every thousand rows and at the end.
    pub fn new(out: W, progress: F) -> io::Result<Self> {
        let mut out = csv_writer(out)?;
        out.write_record(BULK_COLUMNS)?;
        Ok(Self {
            out,
            pace: Pace::new(progress),
        })
    }

    /// One session; the caller gives them from the latest to the oldest.
    pub fn write(&mut self, session: &BulkSession) -> io::Result<()> {
        self.out.write_record(session.cells())?;
        self.pace.step();
        Ok(())
    }

    /// Ends the file and gives it back.
    pub fn finish(mut self) -> io::Result<W> {
        self.pace.end();
        self.out.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}
