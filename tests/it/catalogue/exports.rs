use super::{archive, create, id, path};
use chrono::TimeDelta;
use recyclique_tests::{Client, TestApp};
use serde_json::json;

async fn csv(admin: &Client) -> String {
    let file = admin.get("/v1/categories/actions/export?format=csv").await;
    String::from_utf8(file.file(".csv", "text/csv; charset=utf-8")).expect("UTF-8")
}

#[tokio::test]
async fn each_format_is_a_file_named_after_the_hour_on_the_wall() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    app.clock.advance(TimeDelta::seconds(90));
    let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    for (format, ending, media_type, head) in [
        ("pdf", "pdf", "application/pdf", &b"%PDF"[..]),
        ("xls", "xlsx", xlsx, b"PK"),
        ("csv", "csv", "text/csv; charset=utf-8", "Catégorie racine,".as_bytes()),
        (
            "csv-complet",
            "csv",
            "text/csv; charset=utf-8",
            "\u{feff}Niveau 1;".as_bytes(),
        ),
    ] {
        let reply = admin
            .get(&format!("/v1/categories/actions/export?format={format}"))
            .await;
        let name = format!("\"categories_export_20261121_100130.{ending}\"");
        assert!(reply.file(&name, media_type).starts_with(head), "{format}");
    }
}

#[tokio::test]
async fn another_format_is_refused() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    let refused = admin.get("/v1/categories/actions/export?format=docx").await;
    let refused = refused.refused(400, "catalogue.export_format");
    assert_eq!(refused["detail"], "Invalid format. Must be 'pdf', 'xls' or 'csv'");
    for absent in ["", "?format="] {
        let address = format!("/v1/categories/actions/export{absent}");
        admin.get(&address).await.refused(422, "http.malformed");
    }
    for address in ["actions/export?format=csv", "import/template"] {
        let address = format!("/v1/categories/{address}");
        app.volunteer()
            .await
            .get(&address)
            .await
            .refused(403, "auth.admin_required");
    }
}

#[tokio::test]
async fn the_list_holds_what_is_in_use_from_roots_in_use() {
    let app = TestApp::new().await;
    let admin = app.admin().await;
    for category in admin
        .get("/v1/categories?is_active=true")
        .await
        .expect(200)
        .as_array()
        .expect("a list")
    {
        admin
            .put(&path(category), &json!({ "is_active": false }))
            .await
            .expect(200);
    }
    let root = create(&admin, json!({ "name": "zoo" })).await;
    let child = create(
        &admin,
        json!({ "name": "Ours, lion", "parent_id": id(&root), "price": 1.5 }),
    )
    .await;
    create(&admin, json!({ "name": "Griffe", "parent_id": id(&child), "price": 1 })).await;
    create(
        &admin,
        json!({ "name": "Alpaga", "parent_id": id(&root), "is_visible": false, "max_price": 3 }),
    )
    .await;
    let archived = create(&admin, json!({ "name": "Archivée" })).await;
    archive(&app, &archived).await;
    let off = create(&admin, json!({ "name": "Éteinte" })).await;
    create(&admin, json!({ "name": "Dessous", "parent_id": id(&off) })).await;
    admin.put(&path(&off), &json!({ "is_active": false })).await.expect(200);
    create(&admin, json!({ "name": "Zèbre", "price": 2, "max_price": 4 })).await;
    assert_eq!(
        csv(&admin).await,
        "Catégorie racine,Sous-catégorie,Prix minimum (€),Prix maximum (€)\r\n\
         Zèbre,,2.00,4.00\r\n\
         zoo,,,\r\n\
         zoo,Alpaga,,3.00\r\n\
         zoo,\"Ours, lion\",,\r\n"
    );
}

#[tokio::test]
async fn the_template_is_what_the_import_reads() {
    let admin = TestApp::new().await.admin().await;
    let template = admin.get("/v1/categories/import/template").await;
    let template = template.file("\"categories_import_template.csv\"", "text/csv; charset=utf-8");
    let read = admin
        .upload("/v1/categories/import/analyze", "file", "modele.CSV", &template)
        .await
        .expect(200);
    assert_eq!((&read["errors"], &read["summary"]["total"]), (&json!([]), &json!(2)));
}
