use recyclique_tests::TestApp;
use serde_json::json;

#[tokio::test]
async fn containers_are_weighed_once_and_known_to_all() {
    let app = TestApp::new().await;
    let (camille, dominique) = (app.admin().await, app.receiver().await);
    let bin = camille
        .post("/v1/containers", &json!({ "name": " Bac bleu ", "weight": "1.450" }))
        .await
        .expect(201);
    assert_eq!((&bin["name"], &bin["weight"]), (&json!("Bac bleu"), &json!("1.450")));
    let trolley = json!({ "name": "Chariot", "weight": 12.5, "display_order": 0 });
    camille.post("/v1/containers", &trolley).await.expect(201);
    let listed = dominique.get("/v1/containers").await.expect(200);
    let names: Vec<_> = listed.as_array().unwrap().iter().map(|c| &c["name"]).collect();
    assert_eq!(names, ["Chariot", "Bac bleu"]);

    let path = format!("/v1/containers/{}", bin["id"].as_str().unwrap());
    let heavier = camille.patch(&path, &json!({ "weight": "1.480" })).await.expect(200);
    assert_eq!(
        (&heavier["name"], &heavier["weight"]),
        (&json!("Bac bleu"), &json!("1.480"))
    );
    camille.delete(&path).await.expect(204);
    camille.delete(&path).await.refused(404, "balance.container_not_found");
    camille
        .patch(&path, &json!({ "name": "Bac" }))
        .await
        .refused(404, "balance.container_not_found");
    camille
        .delete("/v1/containers/bac")
        .await
        .refused(404, "balance.container_not_found");
    assert_eq!(
        dominique
            .get("/v1/containers")
            .await
            .expect(200)
            .as_array()
            .unwrap()
            .len(),
        1
    );
    dominique
        .post("/v1/containers", &trolley)
        .await
        .refused(403, "auth.admin_required");
}

#[tokio::test]
async fn a_container_that_cannot_be_is_refused_by_field() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    for (field, name, weight) in [
        ("name", " ", json!("1.000")),
        ("name", &*"x".repeat(81), json!("1.000")),
        ("weight", "Bac", json!(0)),
        ("weight", "Bac", json!("-1")),
        ("weight", "Bac", json!("0.0004")),
        ("weight", "Bac", json!("500.001")),
    ] {
        let refused = camille
            .post("/v1/containers", &json!({ "name": name, "weight": weight }))
            .await
            .refused(422, "balance.container_invalid");
        assert_eq!(refused["fields"][0]["name"], field);
    }
    assert_eq!(app.count("container").await, 0);
}

#[tokio::test]
async fn a_shop_has_a_hundred_containers_at_most() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    for number in 0..100 {
        let name = format!("Bac {number}");
        camille
            .post("/v1/containers", &json!({ "name": name, "weight": "1.000" }))
            .await
            .expect(201);
    }
    camille
        .post("/v1/containers", &json!({ "name": "Bac de trop", "weight": "1.000" }))
        .await
        .refused(409, "balance.too_many_containers");
}
