//! A caller over a real connection kept alive, light enough to measure with.

use serde_json::Value;
use std::io::{Error, ErrorKind, Result};
use tokio::net::TcpStream;

/// An answer, its body unread.
#[derive(Debug)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Was it saved by an earlier request under the same key?
    pub is_replayed: bool,
    /// Its body.
    pub body: String,
}

impl Answer {
    /// Its body as JSON; null when it is not.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}

/// One connection, with the token it sends.
#[derive(Debug)]
pub struct Wire {
    stream: TcpStream,
    host: String,
    token: String,
}

impl Wire {
    /// Connects to a server of this machine.
    pub async fn connect(port: u16, token: &str) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            host: format!("127.0.0.1:{port}"),
            token: token.to_owned(),
        })
    }

    /// GET that must succeed.
    pub async fn get(&mut self, path: &str) -> Value {
        self.succeed("GET", path, "").await
    }

    /// POST that must succeed.
    pub async fn post(&mut self, path: &str, body: &Value) -> Value {
        self.succeed("POST", path, &body.to_string()).await
    }

    async fn succeed(&mut self, method: &str, path: &str, body: &str) -> Value {
        let answer = self.send(method, path, None, body).await.expect("an answer");
        assert!((200..300).contains(&answer.status), "{method} {path}: {answer:?}");
        answer.json()
    }

    /// Any request, perhaps under an `Idempotency-Key`.
    pub async fn send(&mut self, method: &str, path: &str, key: Option<&str>, body: &str) -> Result<Answer> {
        let Self { host, token, .. } = self;
        let key = key.map(|key| format!("idempotency-key: {key}\r\n")).unwrap_or_default();
        let length = body.len();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {host}\r\nauthorization: Bearer {token}\r\n{key}\
             content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
        );
        self.write(request.as_bytes()).await?;
        self.read().await
    }

    async fn write(&self, mut bytes: &[u8]) -> Result<()> {
        while !bytes.is_empty() {
            self.stream.writable().await?;
            match self.stream.try_write(bytes) {
                Ok(written) => bytes = &bytes[written..],
                Err(e) if e.kind() == ErrorKind::WouldBlock => {}
                Err(e) => return Err(e),
            }
        }
        Ok(())
    }

    async fn read(&self) -> Result<Answer> {
        let (mut read, mut chunk) = (Vec::with_capacity(4096), [0; 4096]);
        loop {
            self.stream.readable().await?;
            match self.stream.try_read(&mut chunk) {
                Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
                Ok(length) => read.extend_from_slice(&chunk[..length]),
                Err(e) if e.kind() == ErrorKind::WouldBlock => continue,
                Err(e) => return Err(e),
            }
            if let Some(answer) = parse(&read)? {
                return Ok(answer);
            }
        }
    }
}

/// The answer, once all of it has arrived. Every answer of the API announces its length.
fn parse(bytes: &[u8]) -> Result<Option<Answer>> {
    let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
        return Ok(None);
    };
    let (head, body) = (&bytes[..end], &bytes[end + 4..]);
    let head = std::str::from_utf8(head).map_err(Error::other)?;
    let header = |name: &str| {
        head.lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    };
    let length: usize = header("content-length")
        .map_or(Ok(0), str::parse)
        .map_err(Error::other)?;
    if body.len() < length {
        return Ok(None);
    }
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    Ok(Some(Answer {
        status: status.ok_or_else(|| Error::other(head.to_owned()))?,
        is_replayed: header("idempotency-replayed") == Some("true"),
        body: String::from_utf8_lossy(body).into_owned(),
    }))
}
