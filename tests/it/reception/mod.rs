mod corrections;
mod exports;
mod figures;
mod lignes;
mod lists;
mod origins;
mod postes;
mod tickets;
mod totals;

use recyclique_tests::{Client, TestApp};
use serde_json::{Value, json};

/// A shop that receives: Dominique opened a poste and a ticket, Camille administers.
pub(crate) struct Bench {
    pub(crate) app: TestApp,
    pub(crate) dominique: Client,
    pub(crate) camille: Client,
    pub(crate) poste: String,
    pub(crate) ticket: String,
    /// A root, one of its children, another root.
    pub(crate) categories: [String; 3],
}

impl Bench {
    pub(crate) async fn open() -> Self {
        let app = TestApp::new().await;
        let (dominique, camille) = (app.receiver().await, app.admin().await);
        let poste = id(&dominique
            .post("/v1/reception/postes/open", &json!({}))
            .await
            .expect(200));
        let ticket = json!({ "poste_id": poste });
        let ticket = id(&dominique.post("/v1/reception/tickets", &ticket).await.expect(200));
        let mut categories = Vec::new();
        for (name, parent) in [
            ("Rayon d'essai", None),
            ("Casque – vélo", Some(0)),
            ("Autre rayon", None),
        ] {
            let parent: Option<&String> = parent.and_then(|at: usize| categories.get(at));
            let body = json!({ "name": name, "parent_id": parent });
            categories.push(id(&camille.post("/v1/categories", &body).await.json));
        }
        Self {
            app,
            dominique,
            camille,
            poste,
            ticket,
            categories: categories.try_into().unwrap(),
        }
    }

    /// What the tablet sends for so many kilograms of the first category.
    pub(crate) fn ligne(&self, poids_kg: &str) -> Value {
        json!({
            "ticket_id": self.ticket,
            "category_id": self.categories[0],
            "poids_kg": poids_kg,
            "destination": "MAGASIN",
        })
    }

    /// The same, with some fields otherwise.
    pub(crate) fn with(&self, poids_kg: &str, mut fields: Value) -> Value {
        let mut ligne = self.ligne(poids_kg);
        ligne.as_object_mut().unwrap().append(fields.as_object_mut().unwrap());
        ligne
    }

    /// Adds a ligne; its id.
    pub(crate) async fn add(&self, ligne: &Value) -> String {
        id(&self.dominique.post("/v1/reception/lignes", ligne).await.expect(200))
    }

    /// Another ticket of the same poste, its id.
    pub(crate) async fn new_ticket(&self, fields: Value) -> String {
        let mut body = json!({ "poste_id": self.poste });
        body.as_object_mut()
            .unwrap()
            .extend(fields.as_object().unwrap().clone());
        id(&self.dominique.post("/v1/reception/tickets", &body).await.expect(200))
    }

    pub(crate) async fn close(&self, ticket: &str) {
        let path = format!("/v1/reception/tickets/{ticket}/close");
        self.dominique.post(&path, &json!({})).await.expect(200);
    }

    pub(crate) async fn detail(&self, ticket: &str) -> Value {
        let path = format!("/v1/reception/tickets/{ticket}");
        self.camille.get(&path).await.expect(200)
    }

    /// The channel of this code.
    pub(crate) async fn channel(&self, code: &str) -> String {
        let channels = self.dominique.get("/v1/reception/channels").await.expect(200);
        id(channels
            .as_array()
            .unwrap()
            .iter()
            .find(|channel| channel["code"] == code)
            .unwrap())
    }

    /// Another device holds the poste from now on.
    pub(crate) async fn taken_elsewhere(&self) {
        self.app
            .execute("UPDATE device SET id = '019ab000-0000-7000-8000-00000000000f'")
            .await;
    }
}

pub(crate) fn id(value: &Value) -> String {
    value["id"]
        .as_str()
        .unwrap_or_else(|| unreachable!("{value}"))
        .to_owned()
}

/// The last act told in the audit trail: its kind, its sentence, its details.
pub(crate) async fn last_act(app: &TestApp) -> (String, String, Value) {
    let read = app.db.read(|tx| {
        Ok(tx.one(
            "SELECT action, description, details FROM audit_entry ORDER BY id DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)),
        )?)
    });
    let (action, description, details) = read.await.unwrap();
    (action, description, serde_json::from_str(&details).unwrap())
}
