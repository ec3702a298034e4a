use recyclique_tests::TestApp;
use serde_json::{Value, json};

#[tokio::test]
async fn the_scale_is_set_changed_and_taken_away_and_each_time_it_is_remembered_who_did() {
    let app = TestApp::new().await;
    let (camille, dominique) = (app.admin().await, app.receiver().await);
    assert_eq!(dominique.get("/v1/scale").await.expect(200), json!({ "scale": null }));
    let wished = json!({ "transport": "serial", "address": " /dev/ttyUSB0 ", "protocol": "mettler_8217" });
    let kept = json!({ "scale": {
        "transport": "serial", "address": "/dev/ttyUSB0", "protocol": "mettler_8217", "baud": 9600, "parity": "even", "data_bits": 7,
    } });
    assert_eq!(camille.put("/v1/scale", &wished).await.expect(200), kept);
    assert_eq!(dominique.get("/v1/scale").await.expect(200), kept);
    // The same again changes nothing.
    camille.put("/v1/scale", &kept["scale"]).await.expect(200);
    camille.delete("/v1/scale").await.expect(204);
    camille.delete("/v1/scale").await.expect(204);
    assert_eq!(dominique.get("/v1/scale").await.expect(200)["scale"], Value::Null);
    let acts = app
        .db
        .read(|tx| {
            let sql = "SELECT description FROM audit_entry WHERE action = 'system_config_changed'";
            Ok(tx.all(sql, [], |row| row.get::<_, String>(0))?)
        })
        .await
        .unwrap();
    assert_eq!(acts, ["Modification de la balance", "Modification de la balance"]);
    dominique
        .put("/v1/scale", &wished)
        .await
        .refused(403, "auth.admin_required");
}

#[tokio::test]
async fn settings_that_cannot_be_right_are_refused_by_field() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    for (field, value) in [
        ("address", json!("/etc/passwd")),
        ("baud", json!(9601)),
        ("data_bits", json!(9)),
    ] {
        let mut wrong = json!({ "transport": "serial", "address": "/dev/ttyS0", "protocol": "ascii" });
        wrong[field] = value;
        for path in ["/v1/scale", "/v1/scale/test"] {
            let method = if path.ends_with("test") { "POST" } else { "PUT" };
            let refused = camille.send(method, path, wrong.to_string().into()).await;
            assert_eq!(
                refused.refused(422, "balance.scale_invalid")["fields"][0]["name"],
                field
            );
        }
    }
    let unknown = json!({ "transport": "serial", "address": "/dev/ttyS0", "protocol": "morse" });
    camille.put("/v1/scale", &unknown).await.refused(422, "http.malformed");
    assert_eq!(app.count("scale").await, 0);
}

#[tokio::test]
async fn the_ports_of_the_machine_are_listed_for_an_administrator() {
    let app = TestApp::new().await;
    let ports = app.admin().await.get("/v1/scale/ports").await.expect(200);
    assert!(ports.as_array().unwrap().len() <= 64);
    app.receiver()
        .await
        .get("/v1/scale/ports")
        .await
        .refused(403, "auth.admin_required");
}
