//! Whoever changes the past is seen.

use crate::{Till, by_another_program, is_intact, refused};
use recyclique_tests::{Serveur, init, run};
use std::fs;
use tempfile::TempDir;

/// A shop with three sales, stopped.
async fn shop() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    init(folder.path());
    let server = Serveur::start(folder.path());
    let till = Till::open(&server).await;
    for price in [450, 1200, 99] {
        till.wire().await.post("/v1/sales", &till.sale(price, "témoin")).await;
    }
    server.kill();
    is_intact(folder.path());
    folder
}

#[tokio::test]
async fn whatever_is_changed_behind_our_back_is_reported() {
    let shop = shop().await;
    for (sql, reported) in [
        (
            "UPDATE device_log SET body = replace(body, 'témoin', 'temoin') WHERE idx = (SELECT max(idx) - 1 FROM device_log)",
            "du journal a été modifiée",
        ),
        (
            "UPDATE device_log SET kind = 'other' WHERE idx = 1",
            "l'entrée 1 du journal a été modifiée",
        ),
        (
            "UPDATE device_log SET hlc = hlc + 1 WHERE idx = 2",
            "l'entrée 2 du journal a été modifiée",
        ),
        (
            "UPDATE device_log SET hash = prev_hash WHERE idx = 2",
            "l'entrée 2 du journal a été modifiée",
        ),
        (
            "DELETE FROM device_log WHERE idx = 2",
            "le journal saute de l'entrée 1 à l'entrée 3",
        ),
        (
            "DELETE FROM device_log WHERE idx = 1",
            "le journal saute de l'entrée 0 à l'entrée 2",
        ),
        (
            "DELETE FROM device_log WHERE idx = (SELECT max(idx) FROM device_log)",
            "la table sale contient 3 faits, le journal en décrit 2",
        ),
        ("DELETE FROM sale WHERE ticket_number = 2", "de la table sale a disparu"),
        (
            "DELETE FROM sale_item WHERE total_centimes = 1200",
            "de la table sale_item a disparu",
        ),
        (
            "UPDATE sale SET total_centimes = 1100 WHERE ticket_number = 2",
            "de la table sale a été modifié",
        ),
        (
            "UPDATE sale SET note = NULL WHERE ticket_number = 1",
            "de la table sale a été modifié",
        ),
        (
            "UPDATE sale_payment SET amount_centimes = 98 WHERE amount_centimes = 99",
            "de la table sale_payment a été modifié",
        ),
        (
            "UPDATE cash_session SET initial_centimes = 4000",
            "de la table cash_session a été modifié",
        ),
        (
            "INSERT INTO sale_payment (sale_id, id, position, payment_method, amount_centimes, created_at)
             SELECT id, id, 1, 'cash', 1, created_at FROM sale WHERE ticket_number = 1",
            "la table sale_payment contient 4 faits, le journal en décrit 3",
        ),
    ] {
        let copy = tempfile::tempdir().expect("a folder");
        let source = by_another_program(shop.path());
        let target = copy.path().join("recyclique.db");
        source.execute("VACUUM INTO ?1", [target.to_str()]).expect("a copy");
        fs::copy(shop.path().join("token.key"), copy.path().join("token.key")).expect("a copy");
        is_intact(copy.path());
        let changed = by_another_program(copy.path()).execute(sql, []).expect(sql);
        assert_eq!(changed, 1, "{sql}");
        let verified = run(&["verify"], copy.path());
        refused(&verified, 10, reported);
    }
}
