use recyclique_platform::db::DataFolder;
use recyclique_server::setup::{Administrator, Register, Setup, Site, initialise};
use recyclique_server::{Config, Running, start};
use recyclique_tests::{FakeScale, PASSWORD, PIN, Plate, Speech, Wire};
use serde_json::json;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

async fn started(folder: &Path) -> Running {
    let running = start(Config {
        data_dir: folder.to_owned(),
        listen: "127.0.0.1:0".parse().unwrap(),
        allowed_origins: Vec::new(),
    })
    .await
    .unwrap();
    let shop = Setup {
        administrator: Administrator {
            username: "camille".to_owned(),
            first_name: None,
            last_name: None,
            password: PASSWORD.to_owned(),
            pin: PIN.to_owned(),
        },
        site: Site {
            name: "La Clique".to_owned(),
            city: None,
        },
        register: Register {
            name: "Caisse 1".to_owned(),
        },
        with_default_catalogue: false,
    };
    initialise(running.db(), shop).await.unwrap();
    running
}

/// Sends the head of a request and leaves the line open.
fn open_line(running: &Running, request: &str, token: &str) -> TcpStream {
    let mut line = TcpStream::connect(running.address()).unwrap();
    line.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let port = running.address().port();
    write!(
        line,
        "{request} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nauthorization: Bearer {token}\r\ncontent-length: "
    )
    .unwrap();
    line
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_folder_is_free_when_stop_returns_whoever_still_holds_a_line() {
    let folder = tempfile::tempdir().unwrap();
    let running = started(folder.path()).await;
    let login = json!({ "username": "camille", "password": PASSWORD });
    let mut anybody = Wire::connect(running.address().port(), "").await.unwrap();
    let token = anybody.post("/v1/auth/login", &login).await["access_token"].clone();
    let token = token.as_str().unwrap();
    let mut events = open_line(&running, "GET /v1/events", token);
    events.write_all(b"0\r\n\r\n").unwrap();
    let mut head = [0; 512];
    assert!(events.read(&mut head).unwrap() > 0);
    // A body that never comes.
    let mut stuck = open_line(&running, "POST /v1/cash-registers", token);
    stuck.write_all(b"1000\r\n\r\n{").unwrap();
    running.stop().await;
    DataFolder::hold(folder.path()).expect("nobody holds the folder");
    let mut rest = Vec::new();
    events.read_to_end(&mut rest).expect("the stream ended");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_line_to_the_scale_is_closed_when_stop_returns() {
    let folder = tempfile::tempdir().unwrap();
    let running = started(folder.path()).await;
    let scale = FakeScale::on_network(Speech::Continuous, Plate::Grams(500)).await;
    let login = json!({ "username": "camille", "password": PASSWORD });
    let mut anybody = Wire::connect(running.address().port(), "").await.unwrap();
    let token = anybody.post("/v1/auth/login", &login).await["access_token"].clone();
    let token = token.as_str().unwrap();
    let mut camille = Wire::connect(running.address().port(), token).await.unwrap();
    let settings = json!({ "transport": "network", "address": scale.address(), "protocol": "ascii" });
    let saved = camille
        .send("PUT", "/v1/scale", None, &settings.to_string())
        .await
        .unwrap();
    assert_eq!(saved.status, 200);
    let mut readings = open_line(&running, "GET /v1/scale/stream", token);
    readings.write_all(b"0\r\n\r\n").unwrap();
    let mut heard = String::new();
    while !heard.contains("\"stable\"") {
        let mut bytes = [0; 512];
        let read = readings.read(&mut bytes).unwrap();
        heard.push_str(&String::from_utf8_lossy(&bytes[..read]));
    }
    assert_eq!(scale.lines(), 1);
    running.stop().await;
    readings.read_to_end(&mut Vec::new()).expect("the stream ended");
    let closed = tokio::time::timeout(Duration::from_secs(1), async {
        while scale.lines() > 0 {
            tokio::task::yield_now().await;
        }
    });
    closed.await.expect("nobody holds the scale");
}
