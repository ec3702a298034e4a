//! The one line to the scale of this device, and those who listen to it.

use super::keep::keep;
use super::reading::Reading;
use crate::scale::dto::ScaleSettings;
use crate::scale::store;
use futures_util::{Stream, stream};
use recyclique_platform::db::Database;
use recyclique_platform::http::Ctx;
use recyclique_platform::refusals::TOO_MANY_WATCHERS;
use recyclique_platform::{Failure, db};
use std::sync::{Arc, Weak};
use std::time::Duration;
use tokio::sync::broadcast::{self, error::RecvError};
use tokio::sync::{Mutex, OwnedSemaphorePermit, Semaphore, mpsc, oneshot, watch};
use tokio::time::timeout;
use tokio_util::sync::{CancellationToken, DropGuard};

/// How many windows may watch the scale.
const WATCHERS: usize = 64;
/// How often a watcher is told the same again.
const BEAT: Duration = Duration::from_secs(2);
/// How long somebody who asks once waits for an answer, and a trial for a weight that settles.
const PATIENCE: Duration = Duration::from_secs(3);

/// The line, when there is one.
#[derive(Debug)]
pub(crate) struct Live {
    line: Mutex<Open>,
    places: Arc<Semaphore>,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            line: Mutex::default(),
            places: Arc::new(Semaphore::new(WATCHERS)),
        }
    }
}

#[derive(Debug, Default)]
struct Open {
    link: Weak<Link>,
    /// Cancelled once the line before is closed: a port is opened once at a time.
    closed: Option<CancellationToken>,
}

impl Live {
    /// The line, opened if it was not; it closes when nobody holds it any more, or when the program stops.
    pub(crate) async fn listen(&self, ctx: &Ctx) -> Arc<Link> {
        let mut open = self.line.lock().await;
        if let Some(link) = open.link.upgrade().filter(|link| link.readings.has_changed().is_ok()) {
            return link;
        }
        if let Some(closed) = open.closed.take() {
            closed.cancelled().await;
        }
        let (ending, closed) = (ctx.stopping().child_token(), CancellationToken::new());
        let (shown, readings) = watch::channel(Reading::CONNECTING);
        let (trials, tried) = mpsc::channel(1);
        let supervisor = Supervisor {
            db: Arc::clone(ctx.db()),
            shown,
            tried,
            ending: ending.clone(),
        };
        let link = Arc::new(Link {
            readings,
            trials,
            _ending: ending.drop_guard(),
        });
        open.link = Arc::downgrade(&link);
        open.closed = Some(closed.clone());
        ctx.spawn(async move {
            let _closed = closed.drop_guard();
            supervisor.run().await;
        });
        link
    }

    /// A watcher's place.
    pub(crate) fn take_place(&self) -> Result<OwnedSemaphorePermit, Failure> {
        let place = Arc::clone(&self.places).try_acquire_owned();
        place.map_err(|_| (&TOO_MANY_WATCHERS).into())
    }
}

/// A hold on the line.
#[derive(Debug)]
pub(crate) struct Link {
    readings: watch::Receiver<Reading>,
    trials: mpsc::Sender<Trial>,
    _ending: DropGuard,
}

#[derive(Debug)]
struct Trial {
    scale: ScaleSettings,
    answer: oneshot::Sender<Reading>,
}

impl Link {
    /// The first thing that is known of the scale.
    pub(crate) async fn first(&self) -> Reading {
        wait_for(self.readings.clone(), |reading| *reading != Reading::CONNECTING).await
    }

    /// What a scale with these settings shows; who listens to the usual one waits meanwhile.
    pub(crate) async fn try_out(&self, scale: ScaleSettings) -> Reading {
        let (answer, answered) = oneshot::channel();
        let _ = self.trials.send(Trial { scale, answer }).await;
        answered.await.unwrap_or(Reading::CONNECTING)
    }

    /// Each reading, and the last one again at every beat; ends with the line.
    pub(crate) fn readings(self: Arc<Self>) -> impl Stream<Item = Reading> + Send {
        let mut readings = self.readings.clone();
        readings.mark_changed();
        stream::unfold((self, readings), async |(link, mut readings)| {
            if let Ok(Err(_)) = timeout(BEAT, readings.changed()).await {
                return None;
            }
            let reading = readings.borrow_and_update().clone();
            Some((reading, (link, readings)))
        })
    }
}

/// Until it is as wished, or for as long as somebody waits; what is shown then.
async fn wait_for(mut readings: watch::Receiver<Reading>, is_enough: impl FnMut(&Reading) -> bool) -> Reading {
    let _ = timeout(PATIENCE, readings.wait_for(is_enough)).await;
    readings.borrow().clone()
}

/// Who alone opens ports: the usual scale, other settings when they change, and trials in between.
struct Supervisor {
    db: Arc<Database>,
    shown: watch::Sender<Reading>,
    tried: mpsc::Receiver<Trial>,
    ending: CancellationToken,
}

impl Supervisor {
    async fn run(mut self) {
        let mut changes = self.db.changes();
        while !self.ending.is_cancelled() {
            let scale = self.settings().await;
            let quit = self.ending.child_token();
            let work = self.show(scale, quit.clone());
            let wait = async {
                let trial = tokio::select! {
                    () = self.ending.cancelled() => None,
                    () = scale_changed(&mut changes) => None,
                    trial = self.tried.recv() => trial,
                };
                quit.cancel();
                trial
            };
            let ((), trial) = tokio::join!(work, wait);
            if let Some(trial) = trial {
                self.try_out(trial).await;
            }
        }
    }

    async fn settings(&self) -> Option<ScaleSettings> {
        let scale = self.db.read(|tx: &db::ReadTx| Ok(store::select_scale(tx)?)).await;
        scale.unwrap_or_default()
    }

    fn show(&self, scale: Option<ScaleSettings>, quit: CancellationToken) -> impl Future<Output = ()> + use<> {
        let shown = self.shown.clone();
        async move {
            if let Some(scale) = scale {
                keep(scale, shown, quit).await;
            } else {
                shown.send_replace(Reading::NONE);
                quit.cancelled().await;
            }
        }
    }

    async fn try_out(&self, trial: Trial) {
        let (shown, readings) = watch::channel(Reading::CONNECTING);
        let quit = self.ending.child_token();
        let answer = async {
            let reading = wait_for(readings, Reading::is_settled).await;
            quit.cancel();
            let _ = trial.answer.send(reading);
        };
        tokio::join!(keep(trial.scale, shown, quit.clone()), answer);
    }
}

async fn scale_changed(changes: &mut broadcast::Receiver<Vec<&'static str>>) {
    loop {
        match changes.recv().await {
            Ok(tables) if !tables.contains(&"scale") => {}
            Ok(_) | Err(RecvError::Lagged(_)) => return,
            // The database is closing: the program is about to stop.
            Err(RecvError::Closed) => std::future::pending().await,
        }
    }
}
