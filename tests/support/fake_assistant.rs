//! A language model of this machine: it answers what it is told to answer, and remembers what it was asked.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

use serde_json::{Value, json};

/// How it behaves.
#[derive(Debug, Clone, PartialEq)]
pub enum Temper {
    /// Answers this, whatever is asked.
    Says(Value),
    /// Says that each word stands for the category of that name.
    Maps(&'static str),
    /// Accepts, and never answers.
    Hangs,
    /// Answers what is no JSON.
    Babbles,
    /// Answers 500.
    Fails,
}

/// A question as it arrived.
#[derive(Debug, Clone)]
pub struct Question {
    /// `POST /chat/completions`…
    pub what: String,
    /// The headers, in small letters.
    pub headers: String,
    /// The body; null without one.
    pub body: Value,
}

impl Question {
    /// The names that were told to the model.
    pub fn names(&self) -> Value {
        let content = self.body["messages"][1]["content"].as_str().expect("a question");
        serde_json::from_str(content).expect("JSON")
    }
}

/// A service on a port of its own, until the test ends.
#[derive(Debug)]
pub struct FakeAssistant {
    /// Where it listens.
    pub base_url: String,
    shared: Arc<Mutex<(Temper, Vec<Question>)>>,
}

impl FakeAssistant {
    /// A service of this temper.
    pub fn start(temper: Temper) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let shared = Arc::new(Mutex::new((temper, Vec::new())));
        let served = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let served = Arc::clone(&served);
                thread::spawn(move || answer(&stream, &served));
            }
        });
        Self {
            base_url: format!("http://127.0.0.1:{port}/v1"),
            shared,
        }
    }

    /// Changes its temper.
    pub fn set(&self, temper: Temper) {
        self.lock().0 = temper;
    }

    /// What it was asked.
    pub fn asked(&self) -> Vec<Question> {
        self.lock().1.clone()
    }

    fn lock(&self) -> MutexGuard<'_, (Temper, Vec<Question>)> {
        self.shared.lock().expect("no panic while held")
    }
}

/// One question and its answer.
fn answer(mut stream: &TcpStream, shared: &Mutex<(Temper, Vec<Question>)>) -> Option<()> {
    let question = read_question(stream)?;
    let temper = {
        let mut shared = shared.lock().expect("no panic while held");
        shared.1.push(question.clone());
        shared.0.clone()
    };
    let (status, body) = match temper {
        Temper::Says(answer) => ("200 OK", answer.to_string()),
        Temper::Maps(name) => {
            let names = question.names();
            let words = names["unmapped_categories"].as_array().expect("words").iter();
            let said = words.map(|word| {
                let word = word.as_str().expect("a word").to_owned();
                (word, json!({ "target_name": name, "confidence": 72.5 }))
            });
            let content = json!({ "mappings": Value::Object(said.collect()) }).to_string();
            let answer = json!({ "choices": [{ "message": { "content": content } }] });
            ("200 OK", answer.to_string())
        }
        Temper::Hangs => {
            // Until the other side hangs up.
            let _ = stream.read(&mut [0]);
            return None;
        }
        Temper::Babbles => ("200 OK", "<html>bonjour".to_owned()),
        Temper::Fails => ("500 Internal Server Error", "{}".to_owned()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body.as_bytes()).ok()
}

fn read_question(stream: &TcpStream) -> Option<Question> {
    let mut reader = BufReader::new(stream);
    let mut what = String::new();
    reader.read_line(&mut what).ok()?;
    let (mut headers, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        if line.trim().is_empty() {
            break;
        }
        let line = line.to_lowercase();
        if let Some(announced) = line.strip_prefix("content-length:") {
            length = announced.trim().parse().ok()?;
        }
        headers.push_str(&line);
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Question {
        what: what.trim().trim_end_matches(" HTTP/1.1").to_owned(),
        headers,
        body: serde_json::from_slice(&body).unwrap_or_default(),
    })
}
