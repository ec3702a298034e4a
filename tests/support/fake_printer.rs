//! A receipt printer on a socket of its own, whose mood is set by the test.

use crate::printout::Printout;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// How the printer behaves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mood {
    #[default]
    Ready,
    PaperOut,
    CoverOpen,
    Offline,
    /// Prints, and never answers a question.
    Silent,
    /// Accepts, and hangs up.
    ClosesAtOnce,
    /// Accepts, and never reads.
    NeverReads,
    /// Answers well, then has no more paper once it has printed.
    RunsOut,
}

#[derive(Default)]
struct State {
    mood: Mood,
    jobs: Vec<Vec<u8>>,
}

/// Stops listening when dropped.
pub struct FakePrinter {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    listening: JoinHandle<()>,
}

impl FakePrinter {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let state = Arc::new(Mutex::new(State::default()));
        let shared = Arc::clone(&state);
        let listening = tokio::spawn(async move {
            while let Ok((line, _)) = listener.accept().await {
                tokio::spawn(serve(line, Arc::clone(&shared)));
            }
        });
        Self {
            address,
            state,
            listening,
        }
    }

    /// `127.0.0.1:port`.
    pub fn address(&self) -> String {
        self.address.to_string()
    }

    pub fn set_mood(&self, mood: Mood) {
        lock(&self.state).mood = mood;
    }

    /// The bytes of each connection that printed something.
    pub fn jobs(&self) -> Vec<Vec<u8>> {
        lock(&self.state).jobs.clone()
    }

    /// What came out, one for each connection that printed something.
    pub fn printouts(&self) -> Vec<Printout> {
        self.jobs().iter().map(|job| Printout::decode(job)).collect()
    }
}

impl Drop for FakePrinter {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().expect("no test panicked here")
}

/// Answers questions at once and keeps the rest; a job is what one connection printed.
async fn serve(mut line: TcpStream, state: Arc<Mutex<State>>) {
    let mut job: Option<usize> = None;
    let mut pending = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let mood = lock(&state).mood;
        match mood {
            Mood::ClosesAtOnce => return,
            Mood::NeverReads => std::future::pending::<()>().await,
            Mood::Ready | Mood::PaperOut | Mood::CoverOpen | Mood::Offline | Mood::Silent | Mood::RunsOut => {}
        }
        let Ok(read @ 1..) = line.read(&mut buffer).await else {
            return;
        };
        pending.extend_from_slice(&buffer[..read]);
        while let Some((&first, rest)) = pending.split_first() {
            match (first, rest) {
                (0x10, [0x04, question, ..]) => {
                    let answer = answer(mood, *question, job.is_some());
                    pending.drain(..3);
                    if let Some(answer) = answer
                        && line.write_all(&[answer]).await.is_err()
                    {
                        return;
                    }
                }
                (0x10, [] | [0x04]) => break,
                _ => {
                    pending.remove(0);
                    let mut state = lock(&state);
                    let index = *job.get_or_insert_with(|| {
                        state.jobs.push(Vec::new());
                        state.jobs.len() - 1
                    });
                    state.jobs[index].push(first);
                }
            }
        }
    }
}

fn answer(mood: Mood, question: u8, has_printed: bool) -> Option<u8> {
    let trouble = match (mood, question) {
        (Mood::Silent, _) => return None,
        (Mood::PaperOut, 4) => 0x60,
        (Mood::PaperOut, 2) => 0x20,
        (Mood::RunsOut, 4) if has_printed => 0x60,
        (Mood::CoverOpen, 2) => 0x04,
        (Mood::PaperOut | Mood::CoverOpen | Mood::Offline, 1) => 0x08,
        _ => 0,
    };
    Some(0x12 | trouble)
}
