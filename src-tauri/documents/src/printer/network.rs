//! A printer that listens on TCP.

use super::status::{PATIENCE, QUESTIONS, Question, Status, is_answer};
use super::{PrintCause, PrintError};
use std::future::Future;
use std::io;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy, sink};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout_at};

const PORT: u16 = 9100;

pub(super) async fn send(address: &str, bytes: &[u8], timeout: Duration) -> Result<(), PrintError> {
    let deadline = Instant::now() + timeout;
    let failed = |cause, may_have_printed| PrintError::new(cause, address, may_have_printed);
    let mut line = connect(address, deadline).await?;
    let before = ask(&mut line, deadline).await;
    let before = before.map_err(|_| failed(PrintCause::Unreachable, false))?;
    if let Some(obstacle) = before.obstacle() {
        return Err(failed(obstacle, false));
    }
    let sent = within(deadline, line.write_all(bytes)).await;
    sent.map_err(|_| failed(PrintCause::Interrupted, true))?;
    if before == Status::Ready {
        let after = ask(&mut line, deadline).await.unwrap_or(Status::Unknown);
        if let Some(obstacle) = after.obstacle() {
            return Err(failed(obstacle, true));
        }
    }
    hang_up(line, deadline).await;
    Ok(())
}

pub(super) async fn status(address: &str, timeout: Duration) -> Result<Status, PrintError> {
    let deadline = Instant::now() + timeout;
    let mut line = connect(address, deadline).await?;
    let status = ask(&mut line, deadline).await;
    hang_up(line, deadline).await;
    status.map_err(|_| PrintError::new(PrintCause::Unreachable, address, false))
}

async fn connect(address: &str, deadline: Instant) -> Result<TcpStream, PrintError> {
    let target = target(address).ok_or_else(|| PrintError::new(PrintCause::Misconfigured, address, false))?;
    let line = within(deadline, TcpStream::connect(target)).await;
    line.map_err(|_| PrintError::new(PrintCause::Unreachable, address, false))
}

/// `host:port`, with the port of printers when there is none.
fn target(address: &str) -> Option<String> {
    let address = address.trim();
    let has_port = address.rsplit(']').next().is_some_and(|end| end.contains(':'));
    let target = if has_port {
        address.to_owned()
    } else {
        format!("{address}:{PORT}")
    };
    let (host, port) = target.rsplit_once(':')?;
    let is_sound = !host.is_empty()
        && !host.contains(|letter: char| letter.is_whitespace() || "/@".contains(letter))
        && port.parse::<u16>().is_ok_and(|port| port > 0);
    is_sound.then_some(target)
}

/// The first bad news, or that all is well, or nothing when the printer does not answer.
async fn ask(line: &mut TcpStream, deadline: Instant) -> io::Result<Status> {
    let mut status = Status::Unknown;
    for question in QUESTIONS {
        let Some(answer) = ask_one(line, question, deadline).await? else {
            break;
        };
        status = Status::Ready;
        if let Some(trouble) = question.reading(answer) {
            return Ok(trouble);
        }
    }
    Ok(status)
}

async fn ask_one(line: &mut TcpStream, question: Question, deadline: Instant) -> io::Result<Option<u8>> {
    within(deadline, line.write_all(&question.bytes())).await?;
    let patience = deadline.min(Instant::now() + PATIENCE);
    loop {
        match timeout_at(patience, line.read_u8()).await {
            Ok(Ok(byte)) if is_answer(byte) => return Ok(Some(byte)),
            Ok(Ok(_)) => {}
            Ok(Err(cut)) => return Err(cut),
            Err(_) => return Ok(None),
        }
    }
}

/// A line closed with something left to read is reset, and the printer may lose the end of its ticket.
async fn hang_up(mut line: TcpStream, deadline: Instant) {
    let patience = deadline.min(Instant::now() + PATIENCE);
    let closing = async {
        line.shutdown().await?;
        copy(&mut line, &mut sink()).await
    };
    // What was to be printed has left: how the line ends changes nothing.
    drop(timeout_at(patience, closing).await);
}

async fn within<T>(deadline: Instant, work: impl Future<Output = io::Result<T>>) -> io::Result<T> {
    timeout_at(deadline, work).await.unwrap_or_else(|late| Err(late.into()))
}

#[cfg(test)]
mod tests {
    use super::target;

    #[test]
    fn an_address_is_a_host_and_perhaps_a_port() {
        let of = |address| target(address).unwrap_or_default();
        assert_eq!(of("192.168.1.50"), "192.168.1.50:9100");
        assert_eq!(of(" imprimante.local:9101 "), "imprimante.local:9101");
        assert_eq!(of("[fe80::1]"), "[fe80::1]:9100");
        assert_eq!(of("[fe80::1]:9101"), "[fe80::1]:9101");
        for wrong in [
            "",
            ":9100",
            "caisse:0",
            "caisse:port",
            "http://caisse",
            "la caisse:9100",
        ] {
            assert_eq!(target(wrong), None, "{wrong}");
        }
    }
}
