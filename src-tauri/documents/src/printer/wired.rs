//! A printer at the end of a cable: a device file or a serial port. Their calls block, so a thread waits for them; it
//! never waits longer than the caller, since both are opened not to block (on Unix).

use super::status::{PATIENCE, QUESTIONS, Status, is_answer};
use super::{PrintCause, PrintError, Printer};
use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// Between two attempts on a cable that is busy.
const PAUSE: Duration = Duration::from_millis(10);

trait Cable: Read + Write {}
impl<T: Read + Write> Cable for T {}

pub(super) async fn send(printer: &Printer, bytes: Vec<u8>, limit: Duration) -> Result<(), PrintError> {
    on_thread(printer, limit, true, move |printer, deadline| {
        print(printer, &bytes, deadline)
    })
    .await
}

pub(super) async fn status(printer: &Printer, limit: Duration) -> Result<Status, PrintError> {
    on_thread(printer, limit, false, |printer, deadline| {
        let mut cable = open(printer)?;
        ask(cable.as_mut(), deadline).map_err(|cut| PrintError::new(cause(&cut), &printer.name(), false))
    })
    .await
}

async fn on_thread<T: Send + 'static>(
    printer: &Printer,
    limit: Duration,
    may_have_printed: bool,
    work: impl FnOnce(&Printer, Instant) -> Result<T, PrintError> + Send + 'static,
) -> Result<T, PrintError> {
    let deadline = Instant::now() + limit;
    let there = printer.clone();
    let thread = spawn_blocking(move || work(&there, deadline));
    let interrupted = || PrintError::new(PrintCause::Interrupted, &printer.name(), may_have_printed);
    match timeout(limit + PATIENCE, thread).await {
        Ok(Ok(result)) => result,
        Ok(Err(_)) | Err(_) => Err(interrupted()),
    }
}

fn print(printer: &Printer, bytes: &[u8], deadline: Instant) -> Result<(), PrintError> {
    let failed = |cause, may_have_printed| PrintError::new(cause, &printer.name(), may_have_printed);
    let mut cable = open(printer)?;
    let before = ask(cable.as_mut(), deadline).map_err(|cut| failed(cause(&cut), false))?;
    if let Some(obstacle) = before.obstacle() {
        return Err(failed(obstacle, false));
    }
    let sent = write_all(cable.as_mut(), bytes, deadline);
    sent.map_err(|_| failed(PrintCause::Interrupted, true))?;
    if before == Status::Ready {
        let after = ask(cable.as_mut(), deadline).unwrap_or(Status::Unknown);
        if let Some(obstacle) = after.obstacle() {
            return Err(failed(obstacle, true));
        }
    }
    Ok(())
}

fn open(printer: &Printer) -> Result<Box<dyn Cable>, PrintError> {
    let opened: io::Result<Box<dyn Cable>> = match printer {
        Printer::Device(path) => open_device(path),
        Printer::Serial { path, baud } => open_serial(path, *baud),
        Printer::Network(_) => Err(ErrorKind::InvalidInput.into()),
    };
    opened.map_err(|why| PrintError::new(cause(&why), &printer.name(), false))
}

fn open_device(path: &Path) -> io::Result<Box<dyn Cable>> {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK);
    Ok(Box::new(options.open(path)?))
}

fn open_serial(path: &str, baud: u32) -> io::Result<Box<dyn Cable>> {
    let port = serialport::new(path, baud).timeout(PAUSE).open()?;
    Ok(Box::new(port))
}

fn cause(error: &io::Error) -> PrintCause {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the kinds of std grow")]
    match error.kind() {
        ErrorKind::NotFound => PrintCause::Missing,
        ErrorKind::PermissionDenied => PrintCause::Denied,
        ErrorKind::ResourceBusy => PrintCause::Busy,
        ErrorKind::InvalidInput | ErrorKind::IsADirectory => PrintCause::Misconfigured,
        _ => PrintCause::Unreachable,
    }
}

fn ask(cable: &mut dyn Cable, deadline: Instant) -> io::Result<Status> {
    let mut status = Status::Unknown;
    for question in QUESTIONS {
        write_all(cable, &question.bytes(), deadline)?;
        let Some(answer) = read_answer(cable, deadline.min(Instant::now() + PATIENCE))? else {
            break;
        };
        status = Status::Ready;
        if let Some(trouble) = question.reading(answer) {
            return Ok(trouble);
        }
    }
    Ok(status)
}

fn read_answer(cable: &mut dyn Cable, deadline: Instant) -> io::Result<Option<u8>> {
    let mut byte = [0];
    while Instant::now() < deadline {
        match cable.read(&mut byte) {
            Ok(1..) if is_answer(byte[0]) => return Ok(Some(byte[0])),
            Ok(1..) => {}
            Ok(0) => sleep(PAUSE),
            Err(error) if is_later(&error) => sleep(PAUSE),
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}

fn write_all(cable: &mut dyn Cable, bytes: &[u8], deadline: Instant) -> io::Result<()> {
    let mut left = bytes;
    while !left.is_empty() {
        if Instant::now() >= deadline {
            return Err(ErrorKind::TimedOut.into());
        }
        match cable.write(left) {
            Ok(written) => left = left.get(written..).unwrap_or_default(),
            Err(error) if is_later(&error) => sleep(PAUSE),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn is_later(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted
    )
}
