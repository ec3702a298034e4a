//! A scale at the end of a connection, or of a cable that can be pulled out: a pair of pseudo-terminals held by socat.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, UnixListener};
use tokio::process::{Child, Command};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

/// What the scale speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speech {
    Mettler8217,
    Dialog06,
    /// Lines that say whether they are stable, ten times a second.
    Continuous,
    /// Lines without a word about it, when it is asked with `W`.
    OnDemand,
}

/// What lies on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plate {
    Grams(u32),
    /// Somebody is putting something down.
    Swinging(u32),
    TooHeavy,
    BelowZero,
    /// Switched off.
    Dark,
    /// Sends what nobody can read.
    Garbled,
}

/// Its plate is set by the test; it ends when dropped.
#[derive(Debug)]
pub struct FakeScale {
    speech: Speech,
    plate: watch::Sender<Plate>,
    lines: Arc<Mutex<usize>>,
    plug: Plug,
    task: Option<JoinHandle<()>>,
}

#[derive(Debug)]
enum Plug {
    Network(SocketAddr),
    Cable {
        folder: TempDir,
        port: PathBuf,
        socat: Option<Box<Child>>,
    },
}

impl FakeScale {
    /// On the network.
    pub async fn on_network(speech: Speech, plate: Plate) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let mut scale = Self::new(speech, plate, Plug::Network(address));
        scale.task = Some(tokio::spawn(scale.accept(listener)));
        scale
    }

    /// At the end of a cable that is plugged in.
    pub async fn on_cable(speech: Speech, plate: Plate) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        // The one place below /dev where anybody may give a name to a port, as udev does.
        let name = folder
            .path()
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .replace('.', "");
        let port = Path::new("/dev/shm").join(format!("recyclique-{name}"));
        let plug = Plug::Cable {
            folder,
            port,
            socat: None,
        };
        let mut scale = Self::new(speech, plate, plug);
        scale.plug_in().await;
        scale
    }

    fn new(speech: Speech, plate: Plate, plug: Plug) -> Self {
        Self {
            speech,
            plate: watch::Sender::new(plate),
            lines: Arc::default(),
            plug,
            task: None,
        }
    }

    /// As the settings want it.
    pub fn address(&self) -> String {
        match &self.plug {
            Plug::Network(address) => address.to_string(),
            Plug::Cable { port, .. } => port.display().to_string(),
        }
    }

    pub fn put(&self, plate: Plate) {
        self.plate.send_replace(plate);
    }

    /// How many lines to it are open at this instant (of the network).
    pub fn lines(&self) -> usize {
        *self.lines.lock().expect("no test panicked here")
    }

    /// Pulls the cable out, or cuts the network.
    pub async fn unplug(&mut self) {
        if let Some(task) = self.task.take() {
            task.abort();
        }
        if let Plug::Cable { port, socat, .. } = &mut self.plug {
            let mut socat = socat.take().expect("the cable is plugged in");
            socat.kill().await.expect("socat ends");
            let _ = std::fs::remove_file(port);
        }
    }

    /// Plugs it in again.
    pub async fn plug_in(&mut self) {
        match &mut self.plug {
            Plug::Network(address) => {
                let listener = TcpListener::bind(*address).await.expect("the same port");
                self.task = Some(tokio::spawn(self.accept(listener)));
            }
            Plug::Cable { folder, port, socat } => {
                let socket = folder.path().join("scale");
                let _ = std::fs::remove_file(&socket);
                let listener = UnixListener::bind(&socket).expect("a socket");
                let started = Command::new("socat")
                    .arg(format!("pty,raw,echo=0,link={}", port.display()))
                    .arg(format!("unix-connect:{}", socket.display()))
                    .stdin(Stdio::null())
                    .kill_on_drop(true)
                    .spawn()
                    .expect("socat is installed (.ci/apt-packages)");
                *socat = Some(Box::new(started));
                // It makes the terminal first, then calls.
                let call = timeout(Duration::from_secs(5), listener.accept()).await;
                let (line, _) = call.expect("socat calls in time").expect("a call");
                let (plate, speech) = (self.plate.subscribe(), self.speech);
                self.task = Some(tokio::spawn(speak(line, speech, plate)));
            }
        }
    }

    fn accept(&self, listener: TcpListener) -> impl Future<Output = ()> + Send + use<> {
        let (plate, speech, lines) = (self.plate.clone(), self.speech, Arc::clone(&self.lines));
        let count = move |by: isize| {
            let mut lines = lines.lock().expect("no test panicked here");
            *lines = lines.saturating_add_signed(by);
        };
        async move {
            let mut talks = tokio::task::JoinSet::new();
            while let Ok((line, _)) = listener.accept().await {
                let (plate, count) = (plate.subscribe(), count.clone());
                count(1);
                talks.spawn(async move {
                    speak(line, speech, plate).await;
                    count(-1);
                });
            }
        }
    }
}

impl Drop for FakeScale {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            task.abort();
        }
        if let Plug::Cable { port, .. } = &self.plug {
            let _ = std::fs::remove_file(port);
        }
    }
}

async fn speak(mut line: impl AsyncRead + AsyncWrite + Unpin, speech: Speech, plate: watch::Receiver<Plate>) {
    let mut question = Vec::new();
    let mut buffer = [0; 64];
    loop {
        let said = tokio::select! {
            read = line.read(&mut buffer) => {
                let Ok(read @ 1..) = read else { return };
                question.extend_from_slice(&buffer[..read]);
                answer(speech, *plate.borrow(), &mut question)
            }
            () = sleep(Duration::from_millis(100)), if speech == Speech::Continuous => state(*plate.borrow()),
        };
        if line.write_all(&said).await.is_err() {
            return;
        }
    }
}

/// A line of the continuous stream.
fn state(plate: Plate) -> Vec<u8> {
    match plate {
        Plate::Grams(grams) => format!("ST,GS,+{:>3}.{:03}kg\r\n", grams / 1000, grams % 1000).into_bytes(),
        Plate::Swinging(grams) => format!("US,GS,+{:>3}.{:03}kg\r\n", grams / 1000, grams % 1000).into_bytes(),
        Plate::TooHeavy => b"OL,GS,+999.999kg\r\n".to_vec(),
        Plate::BelowZero => b"ST,GS,-  0.020kg\r\n".to_vec(),
        Plate::Dark => Vec::new(),
        Plate::Garbled => b"\xff\xfe\x80garbled".to_vec(),
    }
}

/// Answers the questions that have arrived whole, and forgets them.
fn answer(speech: Speech, plate: Plate, question: &mut Vec<u8>) -> Vec<u8> {
    let asked = std::mem::take(question);
    match (plate, speech) {
        (Plate::Dark, _) | (_, Speech::Continuous) => Vec::new(),
        (Plate::Garbled, _) => b"\xff\xfe\x80garbled".to_vec(),
        (_, Speech::Mettler8217) if asked.contains(&b'W') => mettler(plate),
        (_, Speech::OnDemand) if asked.ends_with(b"W\r\n") => on_demand(plate),
        (_, Speech::Dialog06) => match asked.as_slice() {
            b"\x04\x0201\x1b000001\x1b\x03" => b"\x06".to_vec(),
            b"\x04\x05" => dialog_result(plate),
            b"\x04\x0208\x03" => dialog_status(plate),
            _ => {
                *question = asked;
                Vec::new()
            }
        },
        (_, Speech::Mettler8217 | Speech::OnDemand) => Vec::new(),
    }
}

fn mettler(plate: Plate) -> Vec<u8> {
    match plate {
        Plate::Grams(grams) => format!("\x02{:02}.{:03}\r", grams / 1000, grams % 1000).into_bytes(),
        Plate::TooHeavy => b"\x02?B\r".to_vec(),
        Plate::BelowZero => b"\x02?D\r".to_vec(),
        Plate::Swinging(_) | Plate::Dark | Plate::Garbled => b"\x02?A\r".to_vec(),
    }
}

fn on_demand(plate: Plate) -> Vec<u8> {
    match plate {
        Plate::Grams(grams) | Plate::Swinging(grams) => format!("{grams} g\r\n").into_bytes(),
        Plate::TooHeavy => b"+++++\r\n".to_vec(),
        Plate::BelowZero | Plate::Dark | Plate::Garbled => b"-20 g\r\n".to_vec(),
    }
}

fn dialog_result(plate: Plate) -> Vec<u8> {
    match plate {
        Plate::Grams(grams) => format!("\x0202\x1b3\x1b{grams:05}\x1b000001\x1b000001\x03").into_bytes(),
        Plate::Swinging(_) | Plate::TooHeavy | Plate::BelowZero | Plate::Dark | Plate::Garbled => b"\x15".to_vec(),
    }
}

fn dialog_status(plate: Plate) -> Vec<u8> {
    match plate {
        Plate::TooHeavy => b"\x0209\x1b32\x03".to_vec(),
        Plate::BelowZero => b"\x0209\x1b31\x03".to_vec(),
        Plate::Grams(_) | Plate::Swinging(_) | Plate::Dark | Plate::Garbled => b"\x0209\x1b20\x03".to_vec(),
    }
}
