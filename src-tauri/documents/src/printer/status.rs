//! What a printer says of itself, to `DLE EOT`.

use super::PrintCause;
use std::time::Duration;

/// How long a printer may think about a question. Those that answer do it at once, those that never do cost this much.
pub(super) const PATIENCE: Duration = Duration::from_millis(400);

/// `DLE EOT` 2, 4 and 1: why it is offline, its paper, whether it is offline.
pub(super) const QUESTIONS: [Question; 3] = [Question::Cause, Question::Paper, Question::Line];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    Cause,
    Paper,
    Line,
}

impl Question {
    pub(super) const fn bytes(self) -> [u8; 3] {
        let number = match self {
            Self::Line => 1,
            Self::Cause => 2,
            Self::Paper => 4,
        };
        [0x10, 0x04, number]
    }

    /// The bad news in an answer.
    pub(super) const fn reading(self, answer: u8) -> Option<Status> {
        match self {
            Self::Cause if answer & 0x04 != 0 => Some(Status::CoverOpen),
            Self::Cause if answer & 0x20 != 0 => Some(Status::PaperOut),
            Self::Paper if answer & 0x60 != 0 => Some(Status::PaperOut),
            Self::Line if answer & 0x08 != 0 => Some(Status::Offline),
            Self::Cause | Self::Paper | Self::Line => None,
        }
    }
}

/// Real-time answers have this mark; whatever else a printer may say by itself has another.
pub(super) const fn is_answer(byte: u8) -> bool {
    byte & 0x93 == 0x12
}

/// What the printer says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Ready,
    Offline,
    PaperOut,
    CoverOpen,
    /// It never answers such questions: many do not. It may print very well.
    Unknown,
}

impl Status {
    /// For the person in front of the printer.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Ready => "L'imprimante est prête.",
            Self::Offline => {
                "L'imprimante est en pause ou en erreur. Regardez son voyant, éteignez-la puis rallumez-la."
            }
            Self::PaperOut => "Plus de papier dans l'imprimante. Changez le rouleau.",
            Self::CoverOpen => "Le capot de l'imprimante est ouvert. Refermez-le.",
            Self::Unknown => "L'imprimante est branchée, mais ne dit pas son état.",
        }
    }

    /// Why nothing can be printed; `None` when it can, or nobody knows.
    pub(super) const fn obstacle(self) -> Option<PrintCause> {
        match self {
            Self::Ready | Self::Unknown => None,
            Self::Offline => Some(PrintCause::Offline),
            Self::PaperOut => Some(PrintCause::PaperOut),
            Self::CoverOpen => Some(PrintCause::CoverOpen),
        }
    }
}
