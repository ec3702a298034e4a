//! Sales through the real program.

use crate::round::Round;
use recyclique_kernel::{Clock, Id};
use recyclique_platform::clock::SystemClock;
use recyclique_tests::{Serveur, Wire};
use serde_json::json;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// An open till.
pub(crate) struct Till {
    port: u16,
    token: String,
    sale: String,
}

impl Till {
    pub(crate) async fn open(server: &Serveur) -> Self {
        let (token, session_id) = server.open_till().await;
        let line = |price: &str| {
            let category = Id::generate(SystemClock.now()).to_string();
            json!({ "category": category, "quantity": 1, "weight": "1.25", "unit_price": price, "total_price": price })
        };
        let sale = json!({
            "cash_session_id": session_id,
            "items": [line("4.00"), line("2.50"), line("7.00")],
            "total_amount": "13.50",
            "donation": "0.50",
            "payments": [{ "payment_method": "card", "amount": "10.00" }, { "payment_method": "cash", "amount": "5.00" }],
        });
        Self {
            port: server.port,
            token,
            sale: sale.to_string(),
        }
    }

    /// `clients` sell at once, `count` sales in all, each under its key; every one must be stored.
    pub(crate) async fn sell(&self, clients: usize, count: usize) -> Round {
        let mut wires = Vec::new();
        for _ in 0..clients {
            wires.push(Wire::connect(self.port, &self.token).await.expect("a connection"));
        }
        let mut selling = JoinSet::new();
        let start = Instant::now();
        for wire in wires {
            selling.spawn(sell(wire, self.sale.clone(), count / clients));
        }
        let latencies = selling.join_all().await.concat();
        Round {
            latencies,
            elapsed: start.elapsed(),
        }
    }
}

async fn sell(mut wire: Wire, sale: String, count: usize) -> Vec<Duration> {
    let mut latencies = Vec::with_capacity(count);
    for _ in 0..count {
        let key = Id::generate(SystemClock.now()).to_string();
        let start = Instant::now();
        let answer = wire
            .send("POST", "/v1/sales", Some(&key), &sale)
            .await
            .expect("an answer");
        latencies.push(start.elapsed());
        assert_eq!(answer.status, 200, "{}", answer.body);
    }
    latencies
}
