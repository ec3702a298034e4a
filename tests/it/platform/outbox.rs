//! What leaves after a commit: once, in order, and never without a trace.

use chrono::TimeDelta;
use recyclique_kernel::{Clock, Id, Timestamp};
use recyclique_platform::Failure;
use recyclique_platform::db::{Command, Database, Written};
use recyclique_platform::outbox::{Carrier, Job, Setback, State, Worker, list_jobs, push, select_job};
use recyclique_platform::refusals::NOT_SIGNED_IN;
use recyclique_tests::TestApp;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

const TOPIC: &str = "test";

/// What each payload will meet, the last one for good; and what was sent.
#[derive(Clone, Default)]
struct Scripted {
    fates: Arc<Mutex<BTreeMap<String, Vec<Fate>>>>,
    sent: Arc<Mutex<Vec<String>>>,
}

#[derive(Clone, Copy)]
enum Fate {
    Sent,
    Later,
    Never,
    Unsure,
    Panic,
}

impl Scripted {
    fn expects(self, payload: &str, fates: &[Fate]) -> Self {
        self.fates.lock().unwrap().insert(payload.to_owned(), fates.to_vec());
        self
    }

    fn sent(&self) -> Vec<String> {
        self.sent.lock().unwrap().clone()
    }
}

impl Carrier for Scripted {
    const TOPIC: &'static str = TOPIC;

    #[expect(clippy::panic, reason = "what a bug would do")]
    async fn carry(&self, _: &Database, job: &Job, _: Timestamp) -> Result<(), Setback> {
        let fate = {
            let mut fates = self.fates.lock().unwrap();
            let fates = fates.entry(job.payload.clone()).or_default();
            if fates.len() > 1 {
                fates.remove(0)
            } else {
                fates.first().copied().unwrap_or(Fate::Sent)
            }
        };
        let sentence = "Non.".to_owned();
        match fate {
            Fate::Sent => {
                self.sent.lock().unwrap().push(job.payload.clone());
                Ok(())
            }
            Fate::Later => Err(Setback::Later(sentence)),
            Fate::Never => Err(Setback::Never(sentence)),
            Fate::Unsure => Err(Setback::Unsure(sentence)),
            Fate::Panic => panic!("a bug in a carrier"),
        }
    }
}

fn worker(app: &TestApp, carrier: &Scripted) -> Worker<Scripted> {
    let clock: Arc<dyn Clock> = Arc::<recyclique_tests::FakeClock>::clone(&app.clock);
    Worker::new(Arc::clone(&app.db), clock, carrier.clone())
}

async fn queue(app: &TestApp, line: Id, payload: &'static str) -> Id {
    let written = app
        .db
        .write(Command::internal("test"), move |tx| Ok(push(tx, TOPIC, line, payload)?))
        .await
        .unwrap();
    let Written::Fresh(id) = written else {
        unreachable!("no key was given")
    };
    // Two jobs of one instant are in no order.
    app.clock.advance(TimeDelta::milliseconds(1));
    id
}

async fn job(app: &TestApp, id: Id) -> Job {
    let found = app.db.read(move |tx| Ok(select_job(tx, TOPIC, id)?)).await.unwrap();
    found.unwrap()
}

fn line(app: &TestApp) -> Id {
    Id::generate(app.clock.now())
}

#[tokio::test]
async fn a_job_leaves_once_and_only_if_its_act_was_kept() {
    let app = TestApp::new().await;
    let (carrier, till) = (Scripted::default(), line(&app));
    let refused = app.db.write(Command::internal("test"), move |tx| {
        push(tx, TOPIC, till, "refused")?;
        Err::<(), _>(Failure::from(&NOT_SIGNED_IN))
    });
    refused.await.unwrap_err();
    let kept = queue(&app, till, "kept").await;
    let worker = worker(&app, &carrier);
    worker.deliver_due().await;
    worker.deliver_due().await;
    assert_eq!(carrier.sent(), ["kept"]);
    let kept = job(&app, kept).await;
    assert_eq!((kept.state, kept.attempts), (State::Done, 1));
}

#[tokio::test]
async fn what_fails_waits_longer_each_time() {
    let app = TestApp::new().await;
    let carrier = Scripted::default().expects("a", &[Fate::Later, Fate::Later, Fate::Sent]);
    let id = queue(&app, line(&app), "a").await;
    let worker = worker(&app, &carrier);
    worker.deliver_due().await;
    let failed = job(&app, id).await;
    assert_eq!(
        (failed.state, failed.last_error.as_deref()),
        (State::Waiting, Some("Non."))
    );
    for (seconds, attempts) in [(4, 1), (1, 2), (9, 2), (1, 3)] {
        app.clock.advance(TimeDelta::seconds(seconds));
        worker.deliver_due().await;
        assert_eq!(job(&app, id).await.attempts, attempts, "after {seconds} s more");
    }
    assert_eq!(job(&app, id).await.state, State::Done);
}

#[tokio::test]
async fn a_line_keeps_its_order_and_never_holds_another_one_back() {
    let app = TestApp::new().await;
    let carrier = Scripted::default().expects("first", &[Fate::Later, Fate::Sent]);
    let (here, there) = (line(&app), line(&app));
    queue(&app, here, "first").await;
    queue(&app, here, "second").await;
    queue(&app, there, "other").await;
    let worker = worker(&app, &carrier);
    worker.deliver_due().await;
    assert_eq!(carrier.sent(), ["other"]);
    // A new job of the line is a reason to try the first one again at once.
    queue(&app, here, "third").await;
    worker.deliver_due().await;
    assert_eq!(carrier.sent(), ["other", "first", "second", "third"]);
}

#[tokio::test]
async fn what_may_have_left_waits_for_a_person_and_holds_nobody_back() {
    let app = TestApp::new().await;
    let carrier = Scripted::default()
        .expects("unsure", &[Fate::Unsure])
        .expects("dead", &[Fate::Never])
        .expects("broken", &[Fate::Panic]);
    let till = line(&app);
    let mut ids = Vec::new();
    for payload in ["unsure", "dead", "broken", "good"] {
        ids.push(queue(&app, till, payload).await);
    }
    let worker = worker(&app, &carrier);
    worker.deliver_due().await;
    app.clock.advance(TimeDelta::days(1));
    worker.deliver_due().await;
    assert_eq!(carrier.sent(), ["good"]);
    let mut states = Vec::new();
    for id in ids {
        states.push(job(&app, id).await.state);
    }
    assert_eq!(states, [State::Unsure, State::Dead, State::Unsure, State::Done]);
}

#[tokio::test]
async fn what_was_on_its_way_when_the_program_stopped_is_unsure() {
    let app = TestApp::new().await;
    let id = queue(&app, line(&app), "a").await;
    let on_its_way = app.db.write(Command::internal("test"), move |tx| {
        Ok(tx.execute("UPDATE outbox SET state = 'sending' WHERE id = ?1", [id.to_string()])?)
    });
    on_its_way.await.unwrap();
    let carrier = Scripted::default();
    let worker = worker(&app, &carrier);
    worker.recover().await;
    worker.deliver_due().await;
    assert_eq!(carrier.sent(), [""; 0]);
    let job = job(&app, id).await;
    assert_eq!(job.state, State::Unsure);
    assert!(job.last_error.unwrap().contains("personne ne sait"));
    let open = app.db.read(|tx| Ok(list_jobs(tx, TOPIC, None, None)?)).await.unwrap();
    assert_eq!(open.len(), 1);
}
