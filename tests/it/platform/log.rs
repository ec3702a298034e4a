use recyclique_platform::db::verify;
use recyclique_server::TABLES;
use recyclique_tests::{Shop, basket};

#[tokio::test]
async fn every_command_appends_one_entry_and_the_chain_verifies() {
    let shop = Shop::open("50").await;
    let before = shop.app.count("device_log").await;
    shop.sell(&basket(&[1.0, 2.0, 3.0], 6.0, 0.0, &[("cash", 4.0), ("card", 2.0)]))
        .await;
    assert_eq!(shop.app.count("device_log").await, before + 1);
    let verified = verify(&shop.app.folder.path().join("recyclique.db"), TABLES).unwrap();
    assert_eq!(verified.anomalies, []);
    assert_eq!(verified.entries, before + 1);
    assert!(verified.facts >= 7);
}
