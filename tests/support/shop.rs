//! Situations that read like sentences.

use crate::{Client, TestApp};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A shop whose till is open: the volunteer Alix sells.
#[derive(Debug)]
pub struct Shop {
    /// The application.
    pub app: TestApp,
    /// The volunteer who opened.
    pub alix: Client,
    /// The open session.
    pub session_id: String,
}

impl Shop {
    /// Opened with this float, in euros.
    pub async fn open(initial: &str) -> Self {
        Self::open_in(TestApp::new().await, initial).await
    }

    /// The same, in an application at hand.
    pub async fn open_in(app: TestApp, initial: &str) -> Self {
        let alix = app.volunteer().await;
        let session = alix.post("/v1/cash-sessions", &app.opening(initial)).await.expect(201);
        let session_id = session["id"].as_str().expect("an id").to_owned();
        Self { app, alix, session_id }
    }

    /// Hours later: Alix signed in again, her token having expired.
    #[must_use]
    pub async fn hours_later(self, hours: i64) -> Self {
        self.app.clock.advance(TimeDelta::hours(hours));
        Self {
            alix: self.app.volunteer().await,
            ..self
        }
    }

    /// Sells this basket, which must be accepted.
    pub async fn sell(&self, basket: &Value) -> Value {
        self.alix
            .post("/v1/sales", &self.with_session(basket))
            .await
            .expect(200)
    }

    /// The basket, of this session.
    pub fn with_session(&self, basket: &Value) -> Value {
        let mut basket = basket.clone();
        basket["cash_session_id"] = json!(self.session_id);
        basket
    }

    /// A path under the session.
    pub fn path(&self, rest: &str) -> String {
        format!("/v1/cash-sessions/{}{rest}", self.session_id)
    }
}

/// One line at this price, in euros.
pub fn item(price: f64) -> Value {
    json!({ "category": "019ab000-0000-7000-8000-000000000000", "quantity": 1, "weight": 0.5, "unit_price": price, "total_price": price })
}

/// A basket: its lines, and what is handed over.
pub fn basket(prices: &[f64], total: f64, donation: f64, payments: &[(&str, f64)]) -> Value {
    let items: Vec<Value> = prices.iter().map(|price| item(*price)).collect();
    let payments: Vec<Value> = payments
        .iter()
        .map(|(method, amount)| json!({ "payment_method": method, "amount": amount }))
        .collect();
    json!({ "items": items, "total_amount": total, "donation": donation, "payments": payments })
}
