use super::{id, names};
use chrono::TimeDelta;
use recyclique_tests::TestApp;
use serde_json::{Value, json};

#[tokio::test]
async fn sites_come_in_the_order_of_their_making() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    for name in ["Zinc", "Atelier"] {
        app.clock.advance(TimeDelta::seconds(1));
        admin.post("/v1/sites", &json!({ "name": name })).await.expect(201);
    }
    let all = app.volunteer().await.get("/v1/sites/").await.expect(200);
    assert_eq!(names(&all), ["La Clique", "Zinc", "Atelier"]);
    let page = admin.get("/v1/sites?skip=1&limit=1").await.expect(200);
    assert_eq!(names(&page), ["Zinc"]);
}

#[tokio::test]
async fn a_page_out_of_bounds_is_refused() {
    let admin = TestApp::new().await.admin().await;
    for query in ["skip=-1", "limit=0", "limit=201", "limit=abc", "only_active=peut-être"] {
        admin
            .get(&format!("/v1/sites?{query}"))
            .await
            .refused(422, "http.malformed");
    }
}

#[tokio::test]
async fn a_site_keeps_everything_it_was_given() {
    let admin = TestApp::new().await.admin().await;
    let form = json!({
        "name": " Entrepôt ", "address": "3 rue du Port", "city": "Aurillac", "postal_code": "15000", "country": "France",
        "configuration": { "horaires": ["mardi", "samedi"] },
    });
    let site = admin.post("/v1/sites", &form).await.expect(201);
    assert_eq!((&site["name"], &site["is_active"]), (&json!("Entrepôt"), &json!(true)));
    assert_eq!(site["configuration"], form["configuration"]);
    assert_eq!(admin.get(&format!("/v1/sites/{}", id(&site))).await.expect(200), site);
}

#[tokio::test]
async fn two_sites_may_share_a_name() {
    let admin = TestApp::new().await.admin().await;
    admin
        .post("/v1/sites", &json!({ "name": "La Clique" }))
        .await
        .expect(201);
}

#[tokio::test]
async fn a_change_touches_only_what_was_sent_and_null_clears() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let path = format!("/v1/sites/{}", app.site_id());
    app.clock.advance(TimeDelta::minutes(1));
    let site = admin
        .patch(&path, &json!({ "address": "1 place Haute", "is_active": false }))
        .await
        .expect(200);
    assert_eq!(
        (&site["name"], &site["city"]),
        (&json!("La Clique"), &json!("Aurillac"))
    );
    assert!(site["updated_at"].as_str() > site["created_at"].as_str());
    let site = admin
        .patch(&path, &json!({ "address": null, "city": null }))
        .await
        .expect(200);
    assert_eq!(
        (&site["address"], &site["city"], &site["is_active"]),
        (&Value::Null, &Value::Null, &json!(false))
    );
    assert_eq!(admin.get("/v1/sites?only_active=true").await.expect(200), json!([]));
}

#[tokio::test]
async fn a_change_that_changes_nothing_leaves_the_date_of_the_last_one() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    app.clock.advance(TimeDelta::minutes(1));
    let site = admin
        .patch(&format!("/v1/sites/{}", app.site_id()), &json!({ "name": "La Clique" }))
        .await
        .expect(200);
    assert_eq!(site["updated_at"], site["created_at"]);
}

#[tokio::test]
async fn a_wrong_site_is_refused_with_the_field_at_fault() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let refused = admin
        .post("/v1/sites", &json!({ "name": "  " }))
        .await
        .refused(422, "catalogue.site_invalid");
    assert_eq!(refused["fields"][0]["name"], "name");
    assert_eq!(refused["detail"][0]["loc"], json!(["body", "name"]));
    for form in [
        json!({}),
        json!({ "name": 3 }),
        json!({ "name": "A", "is_active": null }),
        json!({ "name": "A", "configuration": [] }),
    ] {
        admin.post("/v1/sites", &form).await.refused(422, "http.malformed");
    }
    for form in [
        json!({ "name": null }),
        json!({ "is_active": null }),
        json!({ "postal_code": "0".repeat(21) }),
    ] {
        admin
            .patch(&format!("/v1/sites/{}", app.site_id()), &form)
            .await
            .refused(422, "catalogue.site_invalid");
    }
}

#[tokio::test]
async fn an_unknown_or_malformed_site_is_not_found() {
    let admin = TestApp::new().await.admin().await;
    for id in ["abc", "019ab000-0000-7000-8000-000000000000"] {
        let path = format!("/v1/sites/{id}");
        let refused = admin.get(&path).await.refused(404, "catalogue.site_not_found");
        assert_eq!(refused["detail"], "Site introuvable");
        admin
            .patch(&path, &json!({}))
            .await
            .refused(404, "catalogue.site_not_found");
    }
}

#[tokio::test]
async fn only_an_administrator_changes_sites() {
    let app = TestApp::new().await;
    let volunteer = app.volunteer().await;
    let path = format!("/v1/sites/{}", app.site_id());
    volunteer
        .post("/v1/sites", &json!({ "name": "A" }))
        .await
        .refused(403, "auth.admin_required");
    volunteer
        .patch(&path, &json!({ "name": "A" }))
        .await
        .refused(403, "auth.admin_required");
    volunteer.get(&path).await.refused(403, "auth.admin_required");
    app.anybody().get("/v1/sites").await.refused(401, "auth.not_signed_in");
}

#[tokio::test]
async fn a_site_goes_only_when_nothing_stands_on_it() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let used = camille.delete(&format!("/v1/sites/{}", app.site_id())).await;
    let used = used.refused(409, "catalogue.site_in_use");
    assert!(
        used["detail"]
            .as_str()
            .unwrap()
            .contains("1 poste(s) de caisse y sont associés.")
    );
    let empty = camille.post("/v1/sites", &json!({ "name": "Dépôt" })).await.expect(201);
    let path = format!("/v1/sites/{}", empty["id"].as_str().unwrap());
    app.volunteer()
        .await
        .delete(&path)
        .await
        .refused(403, "auth.admin_required");
    camille.delete(&path).await.expect(204);
    camille.delete(&path).await.refused(404, "catalogue.site_not_found");
}
