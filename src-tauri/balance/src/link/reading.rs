//! What the scale shows, and the sentences for the person in front of it.

use crate::protocols::Signal;
use recyclique_kernel::Grams;
use schemars::JsonSchema;
use serde::Serialize;
use std::time::Duration;

/// Without a word of the protocol for that long, the scale is silent.
const SILENCE: Duration = Duration::from_millis(2500);

/// How the scale is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ScaleState {
    /// No scale is set on this device.
    None,
    Connecting,
    /// The line is cut; it is tried again by itself.
    Unplugged,
    /// The line is there, and no weight comes.
    Silent,
    Moving,
    Stable,
    Overload,
    BelowZero,
}

/// What the scale shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) state: ScaleState,
    pub(crate) grams: Option<Grams>,
    pub(crate) message: Option<String>,
}

impl Reading {
    pub(crate) const NONE: Self = Self::new(ScaleState::None, None);
    pub(crate) const CONNECTING: Self = Self::new(ScaleState::Connecting, None);

    const fn new(state: ScaleState, grams: Option<Grams>) -> Self {
        Self {
            state,
            grams,
            message: None,
        }
    }

    pub(crate) fn unplugged(sentence: String) -> Self {
        Self {
            message: Some(sentence),
            ..Self::new(ScaleState::Unplugged, None)
        }
    }

    fn silent(sentence: &str) -> Self {
        Self::saying(ScaleState::Silent, sentence)
    }

    fn saying(state: ScaleState, sentence: &str) -> Self {
        Self {
            message: Some(sentence.to_owned()),
            ..Self::new(state, None)
        }
    }

    /// Will it stay so until something happens on the scale?
    pub(crate) fn is_settled(&self) -> bool {
        !matches!(
            self.state,
            ScaleState::Connecting | ScaleState::Silent | ScaleState::Moving
        )
    }
}

/// What comes out of what the scale says and does not say, since its line was opened.
#[derive(Debug, Default)]
pub(super) struct Attention {
    heard_at: Duration,
    has_noise: bool,
}

impl Attention {
    pub(super) fn hear(&mut self, signal: Signal, now: Duration) -> Option<Reading> {
        if signal == Signal::Noise {
            self.has_noise = true;
            return None;
        }
        (self.heard_at, self.has_noise) = (now, false);
        Some(match signal {
            Signal::Weight { grams, is_stable } => {
                let state = if is_stable {
                    ScaleState::Stable
                } else {
                    ScaleState::Moving
                };
                Reading::new(state, Some(grams))
            }
            Signal::Moving => Reading::new(ScaleState::Moving, None),
            Signal::Overload => Reading::saying(
                ScaleState::Overload,
                "C'est trop lourd pour la balance. Pesez en plusieurs fois.",
            ),
            Signal::BelowZero => Reading::saying(
                ScaleState::BelowZero,
                "La balance est sous zéro. Videz-la et remettez-la à zéro.",
            ),
            Signal::Trouble(sentence) => Reading::silent(sentence),
            Signal::Noise => return None,
        })
    }

    /// How long nothing was understood.
    pub(super) fn quiet_for(&self, now: Duration) -> Duration {
        now.saturating_sub(self.heard_at)
    }

    /// What to show when nothing was understood for too long.
    pub(super) fn look(&self, now: Duration) -> Option<Reading> {
        if self.quiet_for(now) < SILENCE {
            return None;
        }
        Some(Reading::silent(if self.has_noise {
            "La balance envoie des signes illisibles. Faites vérifier son protocole, sa vitesse et sa parité dans les réglages."
        } else {
            "La balance ne dit rien. Vérifiez qu'elle est allumée ; sinon, faites vérifier son protocole dans les réglages."
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_of_before_is_not_shown_once_the_scale_is_silent() {
        let mut attention = Attention::default();
        let at = Duration::from_millis;
        let weight = Signal::Weight {
            grams: Grams(1250),
            is_stable: true,
        };
        assert_eq!(attention.hear(weight, at(1000)).unwrap().grams, Some(Grams(1250)));
        assert_eq!(attention.look(at(3499)), None);
        let silent = attention.look(at(3500)).unwrap();
        assert_eq!((silent.state, silent.grams), (ScaleState::Silent, None));
        assert!(silent.message.unwrap().contains("allumée"));
        // Noise is no answer, and is told apart from nothing at all.
        assert_eq!(attention.hear(Signal::Noise, at(3600)), None);
        let garbled = attention.look(at(3600)).unwrap();
        assert!(garbled.message.unwrap().contains("illisibles"));
        assert_eq!(
            attention.hear(Signal::Moving, at(3700)).unwrap().state,
            ScaleState::Moving
        );
        assert_eq!(attention.look(at(3800)), None);
    }
}
