use recyclique_kernel::{Actor, Grams, Id, Role, Scope};
use recyclique_platform::Failure;
use recyclique_platform::db::{Command, Written};
use recyclique_reception::api::{Destination, NewLigne, NewTicket, close_poste, open_poste, record_ticket};
use recyclique_tests::TestApp;
use std::collections::BTreeSet;

/// A shop with an open poste, Dominique who receives, and a category.
struct Reception {
    app: TestApp,
    dominique: Actor,
    poste: Id,
    category: Id,
}

impl Reception {
    async fn open() -> Self {
        let app = TestApp::new().await;
        let me = app.receiver().await.get("/v1/users/me").await.expect(200);
        let categories = app.receiver().await.get("/v1/categories").await.expect(200);
        let id = |value: &serde_json::Value| Id::parse(value["id"].as_str().unwrap()).unwrap();
        let dominique = Actor {
            user_id: id(&me),
            auth_session_id: id(&me),
            username: "dominique".to_owned(),
            role: Role::User,
            scope: Scope::Till,
            site_id: None,
            permissions: BTreeSet::new(),
        };
        let actor = dominique.clone();
        let opened = app
            .db
            .write(Command::internal("test"), move |tx| open_poste(tx, &actor));
        let Written::Fresh(poste) = opened.await.unwrap() else {
            unreachable!("no key was given")
        };
        Self {
            category: id(&categories[0]),
            app,
            dominique,
            poste,
        }
    }

    fn ligne(&self, weight: i64) -> NewLigne {
        NewLigne {
            category_id: self.category,
            weight: Grams(weight),
            destination: Destination::Magasin,
            is_exit: false,
            notes: None,
        }
    }

    async fn record(&self, poste: Id, lignes: Vec<NewLigne>) -> Result<(), &'static str> {
        let actor = self.dominique.clone();
        let recorded = self.app.db.write(Command::internal("test"), move |tx| {
            record_ticket(tx, actor.user_id, &NewTicket::of(poste), &lignes)
        });
        match recorded.await {
            Ok(_) => Ok(()),
            Err(Failure::Refused(refused)) => Err(refused.refusal.code),
            Err(Failure::Fault(cause)) => unreachable!("{cause}"),
        }
    }

    async fn close(&self) {
        let (actor, poste) = (self.dominique.clone(), self.poste);
        let closed = self
            .app
            .db
            .write(Command::internal("test"), move |tx| close_poste(tx, &actor, poste));
        closed.await.unwrap();
    }
}

#[tokio::test]
async fn a_ticket_is_kept_with_its_lignes_or_not_at_all() {
    let reception = Reception::open().await;
    let lignes = vec![reception.ligne(1250), reception.ligne(1)];
    assert_eq!(reception.record(reception.poste, lignes).await, Ok(()));
    let impossible = vec![reception.ligne(1250), reception.ligne(0)];
    let refused = reception.record(reception.poste, impossible).await;
    assert_eq!(refused, Err("reception.weight_invalid"));
    let unknown = NewLigne {
        category_id: reception.poste,
        ..reception.ligne(1)
    };
    let refused = reception.record(reception.poste, vec![unknown]).await;
    assert_eq!(refused, Err("reception.category_not_found"));
    assert_eq!(reception.app.count("ticket_depot").await, 1);
    assert_eq!(reception.app.count("ticket_depot_closing").await, 1);
    assert_eq!(reception.app.count("ligne_depot").await, 2);
}

#[tokio::test]
async fn a_closed_poste_refuses_a_ticket_and_is_closed_once() {
    let reception = Reception::open().await;
    reception.close().await;
    reception.close().await;
    assert_eq!(reception.app.count("poste_reception_closing").await, 1);
    let lignes = vec![reception.ligne(500)];
    let refused = reception.record(reception.poste, lignes.clone()).await;
    assert_eq!(refused, Err("reception.poste_closed"));
    let refused = reception.record(reception.category, lignes).await;
    assert_eq!(refused, Err("reception.poste_not_found"));
}
