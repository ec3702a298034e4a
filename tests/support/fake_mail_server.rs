//! A mail server of this machine: it takes what it is told to take, and remembers it.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

/// How it treats who writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manners {
    /// Takes everything.
    Kind,
    /// Greets, then never answers.
    Silent,
    /// Takes the mail and hangs up before saying so.
    HangsUp,
    /// Refuses the recipient for good.
    RefusesRecipient,
    /// Asks to come back later.
    Busy,
    /// Refuses the password.
    RefusesPassword,
}

/// A mail as it arrived.
#[derive(Debug, Clone)]
pub struct Received {
    /// The recipient's command.
    pub to: String,
    /// The headers and the body.
    pub text: String,
}

/// A server on a port of its own, until the test ends.
#[derive(Debug)]
pub struct FakeMailServer {
    /// Where it listens.
    pub port: u16,
    shared: Arc<Mutex<(Manners, Vec<Received>)>>,
}

impl FakeMailServer {
    /// A server that takes everything.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let shared = Arc::new(Mutex::new((Manners::Kind, Vec::new())));
        let served = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let served = Arc::clone(&served);
                thread::spawn(move || talk(&stream, &served));
            }
        });
        Self { port, shared }
    }

    /// Changes how it treats who writes.
    pub fn set(&self, manners: Manners) {
        self.lock().0 = manners;
    }

    /// What it took.
    pub fn received(&self) -> Vec<Received> {
        self.lock().1.clone()
    }

    fn lock(&self) -> MutexGuard<'_, (Manners, Vec<Received>)> {
        self.shared.lock().expect("no panic while held")
    }
}

/// One conversation; it ends when either side hangs up.
fn talk(stream: &TcpStream, shared: &Mutex<(Manners, Vec<Received>)>) -> Option<()> {
    let manners = || shared.lock().expect("no panic while held").0;
    let (mut reader, mut writer) = (BufReader::new(stream), stream);
    let mut say = |line: &str| writer.write_all(format!("{line}\r\n").as_bytes()).ok();
    let mut to = String::new();
    say("220 essai ESMTP")?;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.split(' ').next().unwrap_or_default().trim() {
            _ if manners() == Manners::Silent => {}
            "EHLO" => say("250-essai\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN")?,
            "AUTH" if manners() == Manners::RefusesPassword => say("535 non")?,
            "AUTH" => say("235 bonjour")?,
            "RCPT" if manners() == Manners::RefusesRecipient => say("550 inconnu")?,
            "RCPT" if manners() == Manners::Busy => say("451 plus tard")?,
            "RCPT" => {
                line.trim().clone_into(&mut to);
                say("250 oui")?;
            }
            "DATA" => {
                say("354 je lis")?;
                let text = read_mail(&mut reader)?;
                if manners() == Manners::HangsUp {
                    return None;
                }
                let to = std::mem::take(&mut to);
                shared
                    .lock()
                    .expect("no panic while held")
                    .1
                    .push(Received { to, text });
                say("250 pris")?;
            }
            "QUIT" => return say("221 au revoir"),
            _ => say("250 oui")?,
        }
    }
}

fn read_mail(reader: &mut impl BufRead) -> Option<String> {
    let mut text = String::new();
    loop {
        let start = text.len();
        if reader.read_line(&mut text).ok()? == 0 {
            return None;
        }
        if &text[start..] == ".\r\n" {
            text.truncate(start);
            return Some(text);
        }
    }
}
