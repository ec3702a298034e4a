//! Keeping the line to one scale: open, talk, and again after a cut, a little later each time.

use super::cable::{self, Cable, is_later};
use super::reading::{Attention, Reading};
use crate::protocols::Conversation;
use crate::scale::dto::{ScaleSettings, Transport};
use std::io::{self, ErrorKind};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio::task::spawn_blocking;
use tokio_util::sync::CancellationToken;

const FIRST_WAIT: Duration = Duration::from_millis(250);
const LONGEST_WAIT: Duration = Duration::from_secs(3);
/// Between two looks at the line: a scale that never stops speaking does not keep the machine busy.
const PAUSE: Duration = Duration::from_millis(5);
/// A connection on which nothing was understood for that long may be cut without anybody having said so.
const DEAD: Duration = Duration::from_secs(8);

/// Talks to the scale until told to quit; nothing is open any more when this returns.
pub(super) async fn keep(scale: ScaleSettings, readings: watch::Sender<Reading>, quit: CancellationToken) {
    let mut wait = FIRST_WAIT;
    readings.send_replace(Reading::CONNECTING);
    while !quit.is_cancelled() {
        let opened = tokio::select! {
            () = quit.cancelled(), if scale.transport == Transport::Network => return,
            opened = cable::open(&scale) => opened,
        };
        let cut = match opened {
            Ok(line) => {
                let (scale, readings, quit) = (scale.clone(), readings.clone(), quit.clone());
                let began = Instant::now();
                let talk = spawn_blocking(move || talk(line, &scale, &readings, &quit)).await;
                if began.elapsed() > LONGEST_WAIT {
                    wait = FIRST_WAIT;
                }
                talk.unwrap_or_else(|_| Err(ErrorKind::Other.into()))
            }
            Err(error) => Err(error),
        };
        if let Err(error) = cut {
            show(&readings, Reading::unplugged(cable::sentence(&scale, &error)));
        }
        let _ = tokio::time::timeout(wait, quit.cancelled()).await;
        wait = (wait * 2).min(LONGEST_WAIT);
    }
}

/// On a thread of its own; an error is a cut.
fn talk(
    mut line: Box<dyn Cable>,
    scale: &ScaleSettings,
    readings: &watch::Sender<Reading>,
    quit: &CancellationToken,
) -> io::Result<()> {
    let (start, mut buffer) = (Instant::now(), [0; 128]);
    let (mut conversation, mut attention) = (Conversation::new(scale.protocol), Attention::default());
    while !quit.is_cancelled() {
        let now = start.elapsed();
        if let Some(question) = conversation.ask(now) {
            // What does not leave is not answered, and asked again.
            line.write_all(question).or_else(patient)?;
        }
        let read = match line.read(&mut buffer) {
            Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
            Ok(read) => read,
            Err(error) => patient(error).map(|()| 0)?,
        };
        let now = start.elapsed();
        for byte in buffer.iter().take(read) {
            let signal = conversation.hear(*byte, now);
            if let Some(reading) = signal.and_then(|signal| attention.hear(signal, now)) {
                show(readings, reading);
            }
        }
        if let Some(reading) = attention.look(now) {
            show(readings, reading);
        }
        if scale.transport == Transport::Network && attention.quiet_for(now) > DEAD {
            return Err(ErrorKind::TimedOut.into());
        }
        sleep(PAUSE);
    }
    Ok(())
}

fn patient(error: io::Error) -> io::Result<()> {
    if is_later(&error) {
        return Ok(());
    }
    Err(error)
}

fn show(readings: &watch::Sender<Reading>, reading: Reading) {
    readings.send_if_modified(|shown| {
        let is_news = *shown != reading;
        *shown = reading;
        is_news
    });
}
