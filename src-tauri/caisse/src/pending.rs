//! Until the documents crate has them.
use recyclique_documents::*;
use std::io::{Result, Seek, Write};
use std::time::Duration;

pub(crate) struct BulkCsv<W>(W);
impl<W: Write> BulkCsv<W> {
    pub(crate) fn new(w: W) -> Result<Self> {
        Ok(Self(w))
    }
    pub(crate) fn session(&mut self, s: &BulkSession) -> Result<()> {
        write!(self.0, "{s:?}\n")
    }
    pub(crate) fn finish(mut self) -> Result<()> {
        self.0.flush()
    }
}
pub(crate) struct BulkXlsx;
impl BulkXlsx {
    pub(crate) fn new() -> Result<Self> {
        Ok(Self)
    }
    pub(crate) fn session(&mut self, _: &BulkSession) -> Result<()> {
        Ok(())
    }
    pub(crate) fn line(&mut self, _: &BulkLine) -> Result<()> {
        Ok(())
    }
    pub(crate) fn finish(self, _: impl Write + Seek) -> Result<()> {
        Ok(())
    }
}
pub(crate) trait PendingSheet {
    fn csv(&self) -> Vec<u8>;
}
impl PendingSheet for SessionSheet {
    fn csv(&self) -> Vec<u8> {
        format!("{self:?}").into_bytes()
    }
}
pub(crate) trait PendingReport {
    fn escpos(&self, p: Paper) -> Vec<u8>;
    fn pdf(&self) -> Vec<u8>;
}
impl PendingReport for SessionReport {
    fn escpos(&self, _: Paper) -> Vec<u8> {
        Vec::new()
    }
    fn pdf(&self) -> Vec<u8> {
        Vec::new()
    }
}
pub(crate) trait PendingPrinter {
    fn send(&self, b: &[u8], t: Duration) -> impl Future<Output = std::result::Result<(), PrintError>> + Send;
    fn status(&self, t: Duration) -> impl Future<Output = std::result::Result<Status, PrintError>> + Send;
}
impl PendingPrinter for Printer {
    async fn send(&self, _: &[u8], _: Duration) -> std::result::Result<(), PrintError> {
        Ok(())
    }
    async fn status(&self, _: Duration) -> std::result::Result<Status, PrintError> {
        Ok(Status::Unknown)
    }
}
