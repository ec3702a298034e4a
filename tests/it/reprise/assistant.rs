use super::{LEGACY, PIVOT, step};
use recyclique_tests::{Client, FakeAssistant, Temper, TestApp};
use serde_json::{Value, json};
use std::fs;

/// Switches the assistant on.
async fn switch_on(camille: &Client, fake: &FakeAssistant, batch_size: usize) {
    let settings = json!({
        "enabled": true, "base_url": fake.base_url, "api_key": "clef-secrete", "model": "maison/petit", "batch_size": batch_size,
    });
    camille
        .put(&format!("{LEGACY}/llm-settings"), &settings)
        .await
        .expect(200);
}

async fn ask(camille: &Client, names: &[&str], more: &Value) -> Value {
    let mut body = json!({ "unmapped_categories": names });
    if let Some(model) = more.as_str() {
        body["llm_model_id"] = json!(model);
    }
    camille
        .post(&format!("{LEGACY}/analyze/llm-only"), &body)
        .await
        .expect(200)
}

#[tokio::test]
async fn nothing_is_asked_until_somebody_switches_it_on() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let settings = camille.get(&format!("{LEGACY}/llm-settings")).await.expect(200);
    assert_eq!(
        settings,
        json!({ "enabled": false, "base_url": "https://openrouter.ai/api/v1", "has_api_key": false, "model": "", "batch_size": 20 })
    );
    let answer = ask(&camille, &["Bidules"], &json!("a/model")).await;
    assert_eq!(
        answer,
        json!({ "mappings": {}, "statistics": {
            "llm_attempted": false, "llm_model_used": "a/model", "llm_batches_total": 0, "llm_batches_succeeded": 0,
            "llm_batches_failed": 0, "llm_mapped_categories": 0, "llm_unmapped_after_llm": 1,
            "llm_last_error": "Aucun client LLM configuré", "llm_avg_confidence": null, "llm_provider_used": null,
        }})
    );
    let models = camille.get(&format!("{LEGACY}/llm-models")).await.expect(200);
    assert_eq!(
        (&models["models"], &models["default_model_id"]),
        (&json!([]), &Value::Null)
    );
    let empty = ask(&camille, &[], &Value::Null).await;
    assert_eq!(empty["statistics"]["llm_last_error"], Value::Null);
}

#[tokio::test]
async fn only_names_of_categories_leave_the_shop() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let fake = FakeAssistant::start(Temper::Maps("Vaisselle"));
    switch_on(&camille, &fake, 20).await;
    let book = format!("{PIVOT}2025-10-01,zzzz,1.234,,chez Mme Martin\n2025-10-01,Vaisselle,1,,\n");
    let found = step(&camille, "analyze", book.as_bytes(), &[]).await.expect(200);
    assert_eq!(found["mappings"]["zzzz"]["category_name"], "Vaisselle");
    assert_eq!(
        (&found["mappings"]["zzzz"]["confidence"], &found["unmapped"]),
        (&json!(72.5), &json!([]))
    );
    assert_eq!(found["statistics"]["mapped_categories"], 2);
    assert_eq!(
        (
            &found["statistics"]["llm_attempted"],
            &found["statistics"]["llm_provider_used"]
        ),
        (&json!(true), &json!("llm-openrouter"))
    );
    let asked = fake.asked();
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].what, "POST /v1/chat/completions");
    assert!(
        asked[0].headers.contains("authorization: bearer clef-secrete"),
        "{}",
        asked[0].headers
    );
    assert_eq!(asked[0].body["model"], "maison/petit");
    let names = asked[0].names();
    assert_eq!(names["unmapped_categories"], json!(["zzzz"]));
    assert_eq!(names.as_object().unwrap().len(), 2);
    let said = asked[0].body.to_string();
    assert!(
        !said.contains("Martin") && !said.contains("1.234") && !said.contains("2025"),
        "{said}"
    );
}

#[tokio::test]
async fn names_go_by_batches_and_every_failure_is_counted() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let fake = FakeAssistant::start(Temper::Maps("Vaisselle"));
    switch_on(&camille, &fake, 2).await;
    let names = ["zza", "zzb", "zzc", "zzd", "zze"];
    let answer = ask(&camille, &names, &json!("autre/modele")).await;
    let statistics = &answer["statistics"];
    assert_eq!(
        (&statistics["llm_batches_total"], &statistics["llm_batches_succeeded"]),
        (&json!(3), &json!(3))
    );
    assert_eq!(
        (&statistics["llm_mapped_categories"], &statistics["llm_avg_confidence"]),
        (&json!(5), &json!(72.5))
    );
    assert_eq!(statistics["llm_model_used"], "autre/modele");
    assert_eq!(fake.asked().len(), 3);
    for (temper, error) in [
        (Temper::Fails, "le service a répondu 500"),
        (Temper::Babbles, "réponse illisible"),
        (Temper::Says(json!({ "choices": [] })), "réponse sans contenu"),
    ] {
        fake.set(temper);
        let answer = ask(&camille, &names, &Value::Null).await;
        let statistics = &answer["statistics"];
        assert_eq!(
            (&statistics["llm_batches_failed"], &answer["mappings"]),
            (&json!(3), &json!({}))
        );
        assert_eq!(statistics["llm_unmapped_after_llm"], 5);
        assert!(
            statistics["llm_last_error"].as_str().unwrap().starts_with(error),
            "{statistics}"
        );
    }
}

#[tokio::test]
async fn a_category_that_the_model_invents_is_no_category() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let fake = FakeAssistant::start(Temper::Maps("Vaisselle de luxe"));
    switch_on(&camille, &fake, 20).await;
    let answer = ask(&camille, &["zza"], &Value::Null).await;
    assert_eq!(answer["mappings"], json!({}));
    let statistics = &answer["statistics"];
    assert_eq!(
        (
            &statistics["llm_batches_succeeded"],
            &statistics["llm_unmapped_after_llm"]
        ),
        (&json!(1), &json!(1))
    );
    assert_eq!(statistics["llm_avg_confidence"], 72.5);
}

#[tokio::test(start_paused = true)]
async fn a_model_that_never_answers_is_left_after_half_a_minute() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let fake = FakeAssistant::start(Temper::Hangs);
    switch_on(&camille, &fake, 1).await;
    let answer = ask(&camille, &["zza", "zzb", "zzc", "zzd", "zze"], &Value::Null).await;
    let statistics = &answer["statistics"];
    assert_eq!(statistics["llm_batches_failed"], 5);
    assert_eq!(statistics["llm_last_error"], "le service n'a pas répondu à temps");
    assert!(fake.asked().len() <= 3, "after three silences the others are not sent");
}

#[tokio::test]
async fn models_are_listed_once_an_hour() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let fake = FakeAssistant::start(Temper::Says(json!({ "data": [
        { "id": "maison/petit:free", "name": "Petit", "architecture": { "modality": "text->text" } },
    ]})));
    switch_on(&camille, &fake, 20).await;
    let path = format!("{LEGACY}/llm-models");
    let models = camille.get(&path).await.expect(200);
    assert_eq!(
        (&models["models"][0]["name"], &models["models"][0]["provider"]),
        (&json!("Petit (Free)"), &json!("maison"))
    );
    assert_eq!(
        (&models["default_model_id"], &models["error"]),
        (&json!("maison/petit"), &Value::Null)
    );
    camille.get(&path).await.expect(200);
    assert_eq!(fake.asked().len(), 1);
    app.clock.advance(chrono::TimeDelta::hours(1));
    fake.set(Temper::Fails);
    let camille = app.admin().await;
    let failed = camille.get(&path).await.expect(200);
    assert!(
        failed["error"]
            .as_str()
            .unwrap()
            .starts_with("Impossible de contacter OpenRouter"),
        "{failed}"
    );
    assert_eq!(fake.asked().len(), 2);
    fake.set(Temper::Says(
        json!({ "data": [{ "id": "x", "architecture": { "modality": "image->image" } }] }),
    ));
    let none = camille.get(&path).await.expect(200);
    assert!(
        none["error"]
            .as_str()
            .unwrap()
            .starts_with("Aucun modèle texte compatible"),
        "{none}"
    );
}

#[tokio::test]
async fn the_key_comes_in_and_never_goes_out() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let path = format!("{LEGACY}/llm-settings");
    let put = async |settings: Value| camille.put(&path, &settings).await.expect(200);
    let kept = put(
        json!({ "enabled": false, "base_url": "https://a.example/v1/", "api_key": " clef-secrete ", "model": "m" }),
    )
    .await;
    assert_eq!(
        (&kept["has_api_key"], &kept["base_url"]),
        (&json!(true), &json!("https://a.example/v1"))
    );
    assert!(!kept.to_string().contains("clef-secrete"));
    let file = app.folder.path().join("assistant.json");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert!(fs::read_to_string(&file).unwrap().contains("\"clef-secrete\""));
    assert_eq!(
        put(json!({ "enabled": true, "batch_size": 5 })).await["has_api_key"],
        true
    );
    assert_eq!(
        put(json!({ "enabled": true, "base_url": "https://b.example/v1" })).await["has_api_key"],
        false,
        "a key is for one service"
    );
    for (settings, field) in [
        (
            json!({ "enabled": true, "base_url": "http://openrouter.ai/api/v1" }),
            "base_url",
        ),
        (json!({ "enabled": true, "base_url": "file:///etc/passwd" }), "base_url"),
        (json!({ "enabled": true, "batch_size": 0 }), "batch_size"),
        (json!({ "enabled": true, "model": "m".repeat(600) }), "model"),
    ] {
        let refused = camille
            .put(&path, &settings)
            .await
            .refused(422, "reprise.assistant_invalid");
        assert_eq!(refused["fields"][0]["name"], field);
    }
    let details = app.count("audit_entry WHERE details LIKE '%clef-secrete%'").await;
    assert_eq!(details, 0);
    let many = json!({ "unmapped_categories": vec!["x"; 1001] });
    camille
        .post(&format!("{LEGACY}/analyze/llm-only"), &many)
        .await
        .refused(422, "reprise.too_many_names");
}
