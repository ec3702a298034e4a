//! Why nothing came out, or perhaps not everything.

use super::Status;
use thiserror::Error;

/// A printing that failed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.sentence())]
pub struct PrintError {
    pub cause: PrintCause,
    /// Which printer: its address or path.
    pub printer: String,
    /// Some bytes left: sending again may print twice.
    pub may_have_printed: bool,
}

/// What went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintCause {
    /// The address, the path or the speed cannot be right.
    Misconfigured,
    /// The system forbids access to the device.
    Denied,
    /// Nobody at this address.
    Unreachable,
    /// The device is not there: unplugged or switched off.
    Missing,
    /// Another program holds the device.
    Busy,
    /// It said so.
    PaperOut,
    /// It said so.
    CoverOpen,
    /// It said so.
    Offline,
    /// It stopped reading, or the line was cut, in the middle.
    Interrupted,
}

impl PrintError {
    pub(super) fn new(cause: PrintCause, printer: &str, may_have_printed: bool) -> Self {
        Self {
            cause,
            printer: printer.to_owned(),
            may_have_printed,
        }
    }

    /// Will stay so until somebody changes the settings: sending again by itself is useless.
    pub const fn is_permanent(&self) -> bool {
        matches!(self.cause, PrintCause::Misconfigured | PrintCause::Denied)
    }

    /// For the person in front of the printer.
    pub fn sentence(&self) -> String {
        let printer = &self.printer;
        match self.cause {
            PrintCause::Misconfigured => {
                format!(
                    "L'adresse de l'imprimante n'est pas valable ({printer}). Corrigez-la dans les réglages de la caisse."
                )
            }
            PrintCause::Denied => {
                format!(
                    "L'ordinateur refuse l'accès à l'imprimante ({printer}). Demandez à la personne qui s'en occupe."
                )
            }
            PrintCause::Unreachable => {
                format!("L'imprimante ne répond pas ({printer}). Vérifiez qu'elle est allumée et branchée.")
            }
            PrintCause::Missing => {
                format!("L'imprimante n'est pas branchée ({printer}). Vérifiez son câble et qu'elle est allumée.")
            }
            PrintCause::Busy => {
                format!("L'imprimante est déjà utilisée par un autre programme ({printer}).")
            }
            PrintCause::PaperOut => Status::PaperOut.sentence().to_owned(),
            PrintCause::CoverOpen => Status::CoverOpen.sentence().to_owned(),
            PrintCause::Offline => Status::Offline.sentence().to_owned(),
            PrintCause::Interrupted => {
                format!("L'impression s'est arrêtée en route ({printer}). Vérifiez l'imprimante et le ticket.")
            }
        }
    }
}
