//! Until the documents crate has them.
use recyclique_documents::*;
use std::io::{Result, Write};
use std::time::Duration;

pub(crate) struct BulkCsv<W, F>(W, F);
impl<W: Write, F: FnMut(u64)> BulkCsv<W, F> {
    pub(crate) fn new(w: W, f: F) -> Result<Self> { Ok(Self(w, f)) }
    pub(crate) fn write(&mut self, s: &BulkSession) -> Result<()> { write!(self.0, "{s:?}\n") }
    pub(crate) fn finish(mut self) -> Result<W> { (self.1)(1); self.0.flush()?; Ok(self.0) }
}
pub(crate) struct BulkXlsx<F>(F);
impl<F: FnMut(u64)> BulkXlsx<F> {
    pub(crate) fn new(f: F) -> Result<Self> { Ok(Self(f)) }
    pub(crate) fn session(&mut self, _: &BulkSession) -> Result<()> { Ok(()) }
    pub(crate) fn line(&mut self, _: &BulkLine) -> Result<()> { Ok(()) }
    pub(crate) fn finish<W: Write + Send>(mut self, _: W) -> Result<()> { (self.0)(1); Ok(()) }
}
pub(crate) trait PendingSheet { fn csv(&self) -> Result<Vec<u8>>; fn file_name(&self) -> String; }
impl PendingSheet for SessionSheet { fn csv(&self) -> Result<Vec<u8>> { Ok(format!("{self:?}").into_bytes()) } fn file_name(&self) -> String { format!("session_caisse_{}.csv", self.session_id) } }
pub(crate) trait PendingReport { fn escpos(&self, p: Paper) -> Vec<u8>; fn pdf(&self) -> Vec<u8>; }
impl PendingReport for SessionReport { fn escpos(&self, _: Paper) -> Vec<u8> { Vec::new() } fn pdf(&self) -> Vec<u8> { Vec::new() } }
pub(crate) trait PendingPrinter {
    fn send(&self, b: &[u8], t: Duration) -> impl Future<Output = std::result::Result<(), PrintError>> + Send;
    fn status(&self, t: Duration) -> impl Future<Output = std::result::Result<Status, PrintError>> + Send;
}
impl PendingPrinter for Printer {
    async fn send(&self, _: &[u8], _: Duration) -> std::result::Result<(), PrintError> { Ok(()) }
    async fn status(&self, _: Duration) -> std::result::Result<Status, PrintError> { Ok(Status::Unknown) }
}
