use super::{mapped_step, one_word, step};
use recyclique_tests::TestApp;
use serde_json::json;

const TEMPLATE: &str = "/v1/admin/templates/reception-offline.csv";

#[tokio::test]
async fn the_template_has_one_mark_one_header_and_one_example() {
    let app = TestApp::new().await;
    let reply = app.admin().await.get(TEMPLATE).await;
    assert_eq!(
        reply.headers["content-disposition"],
        "attachment; filename=\"template-reception-offline.csv\""
    );
    let bytes = reply.file(".csv", "text/csv; charset=utf-8");
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        "\u{feff}date,category,poids_kg,destination,notes\n2025-12-31,EEE - Informatique,5.50,MAGASIN,EXEMPLE - Supprimer cette ligne avant l'import"
    );
}

#[tokio::test]
async fn what_was_typed_under_the_example_comes_back_without_it() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let mut book = camille.get(TEMPLATE).await.file(".csv", "text/csv; charset=utf-8");
    book.extend_from_slice("\r\n2026-01-05,Vaisselle,\"3,5\",recyclage,ébréchée\r\n".as_bytes());
    let found = step(&camille, "validate", &book, &[]).await.expect(200);
    assert_eq!(
        (
            &found["is_valid"],
            &found["warnings"],
            &found["statistics"]["total_lines"]
        ),
        (
            &json!(true),
            &json!(["Ligne 2: ligne d'exemple du modèle (ignorée)"]),
            &json!(1)
        )
    );
    let mapping = one_word(&camille, "Vaisselle", "Vaisselle").await;
    let done = mapped_step(&camille, "execute", &book, &mapping, &[]).await.expect(200);
    assert_eq!(
        (&done["report"]["lignes_imported"], &done["report"]["total_kilos"]),
        (&json!(1), &json!(3.5))
    );
    let tickets = camille.get("/v1/reception/tickets").await.expect(200);
    assert_eq!(tickets["tickets"][0]["created_at"], "2026-01-05T00:00:00.000000Z");
}
