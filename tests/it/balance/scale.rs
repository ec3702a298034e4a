use recyclique_tests::{Client, Events, FakeScale, Plate, Speech, TestApp};
use serde_json::{Value, json};
use std::time::Duration;

fn settings(scale: &FakeScale, transport: &str, speech: Speech) -> Value {
    let protocol = match speech {
        Speech::Mettler8217 => "mettler_8217",
        Speech::Dialog06 => "dialog_06",
        Speech::Continuous | Speech::OnDemand => "ascii",
    };
    json!({ "transport": transport, "address": scale.address(), "protocol": protocol })
}

async fn set(camille: &Client, scale: &FakeScale, transport: &str, speech: Speech) {
    let wished = settings(scale, transport, speech);
    camille.put("/v1/scale", &wished).await.expect(200);
}

async fn shows(events: &mut Events, state: &str, weight: Option<&str>) -> Value {
    let found = events
        .until(|said| said["state"] == state && said["weight"].as_str() == weight)
        .await;
    assert_eq!(found["state"], state);
    found
}

/// Waits until nobody has a line open to the scale.
async fn left_alone(scale: &FakeScale) {
    let patience = tokio::time::timeout(Duration::from_secs(5), async {
        while scale.lines() > 0 {
            tokio::task::yield_now().await;
        }
    });
    patience.await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_scale_on_a_cable_weighs_in_each_protocol() {
    tokio::join!(
        weighs(Speech::Mettler8217),
        weighs(Speech::Dialog06),
        weighs(Speech::Continuous),
        weighs(Speech::OnDemand)
    );
}

async fn weighs(speech: Speech) {
    let app = TestApp::new().await;
    let scale = FakeScale::on_cable(speech, Plate::Grams(1250)).await;
    set(&app.admin().await, &scale, "serial", speech).await;
    let mut events = app.receiver().await.watch("/v1/scale/stream").await;
    shows(&mut events, "stable", Some("1.250")).await;
    scale.put(Plate::TooHeavy);
    let heavy = shows(&mut events, "overload", None).await;
    assert!(heavy["message"].as_str().unwrap().contains("trop lourd"));
    scale.put(Plate::BelowZero);
    shows(&mut events, "below_zero", None).await;
    scale.put(Plate::Swinging(3000));
    events.until(|said| said["state"] == "moving").await;
    scale.put(Plate::Grams(12_345));
    shows(&mut events, "stable", Some("12.345")).await;
    scale.put(Plate::Dark);
    let dark = shows(&mut events, "silent", None).await;
    assert!(dark["message"].as_str().unwrap().contains("allumée"), "{speech:?}");
    scale.put(Plate::Grams(500));
    shows(&mut events, "stable", Some("0.500")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_scale_unplugged_in_the_middle_of_a_weighing_says_so_and_comes_back_by_itself() {
    let app = TestApp::new().await;
    let mut scale = FakeScale::on_cable(Speech::Continuous, Plate::Swinging(800)).await;
    set(&app.admin().await, &scale, "serial", Speech::Continuous).await;
    let mut events = app.receiver().await.watch("/v1/scale/stream").await;
    shows(&mut events, "moving", Some("0.800")).await;
    scale.unplug().await;
    let unplugged = shows(&mut events, "unplugged", None).await;
    let sentence = unplugged["message"].as_str().unwrap();
    assert!(
        sentence.contains("Rebranchez son câble") && sentence.contains("tapez le poids"),
        "{sentence}"
    );
    scale.put(Plate::Grams(800));
    scale.plug_in().await;
    shows(&mut events, "stable", Some("0.800")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_scale_of_the_network_weighs_is_cut_and_comes_back() {
    let app = TestApp::new().await;
    let mut scale = FakeScale::on_network(Speech::Mettler8217, Plate::Grams(2000)).await;
    set(&app.admin().await, &scale, "network", Speech::Mettler8217).await;
    let mut events = app.receiver().await.watch("/v1/scale/stream").await;
    shows(&mut events, "stable", Some("2.000")).await;
    scale.unplug().await;
    let cut = shows(&mut events, "unplugged", None).await;
    assert!(cut["message"].as_str().unwrap().contains("réseau"));
    scale.plug_in().await;
    shows(&mut events, "stable", Some("2.000")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn noise_is_told_apart_from_silence() {
    let app = TestApp::new().await;
    let scale = FakeScale::on_network(Speech::Continuous, Plate::Garbled).await;
    set(&app.admin().await, &scale, "network", Speech::Continuous).await;
    let mut events = app.receiver().await.watch("/v1/scale/stream").await;
    let garbled = shows(&mut events, "silent", None).await;
    assert!(garbled["message"].as_str().unwrap().contains("illisibles"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_line_serves_everybody_and_closes_when_nobody_listens() {
    let app = TestApp::new().await;
    let scale = FakeScale::on_network(Speech::Continuous, Plate::Grams(700)).await;
    set(&app.admin().await, &scale, "network", Speech::Continuous).await;
    assert_eq!(scale.lines(), 0, "nobody listens yet");
    let (alix, dominique) = (app.volunteer().await, app.receiver().await);
    let mut first = alix.watch("/v1/scale/stream").await;
    let mut second = dominique.watch("/v1/scale/stream").await;
    shows(&mut first, "stable", Some("0.700")).await;
    shows(&mut second, "stable", Some("0.700")).await;
    assert_eq!(alix.get("/v1/scale/reading").await.expect(200)["weight"], "0.700");
    assert_eq!(scale.lines(), 1);
    // What does not change is said again, so that nobody mistakes a dead line for a steady weight.
    assert_eq!(first.next().await["weight"], "0.700");
    drop(first);
    scale.put(Plate::Grams(900));
    shows(&mut second, "stable", Some("0.900")).await;
    drop(second);
    left_alone(&scale).await;
    // Somebody who asks once opens it for as long as that takes.
    assert_eq!(alix.get("/v1/scale/reading").await.expect(200)["weight"], "0.900");
    left_alone(&scale).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_listens_follows_the_settings() {
    let app = TestApp::new().await;
    let (camille, dominique) = (app.admin().await, app.receiver().await);
    let mut events = dominique.watch("/v1/scale/stream").await;
    shows(&mut events, "none", None).await;
    let old = FakeScale::on_network(Speech::Continuous, Plate::Grams(100)).await;
    set(&camille, &old, "network", Speech::Continuous).await;
    shows(&mut events, "stable", Some("0.100")).await;
    let new = FakeScale::on_network(Speech::Dialog06, Plate::Grams(200)).await;
    set(&camille, &new, "network", Speech::Dialog06).await;
    shows(&mut events, "stable", Some("0.200")).await;
    left_alone(&old).await;
    camille.delete("/v1/scale").await.expect(204);
    shows(&mut events, "none", None).await;
    assert_eq!(dominique.get("/v1/scale/reading").await.expect(200)["state"], "none");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn settings_are_tried_before_they_are_kept_even_while_the_port_is_in_use() {
    let app = TestApp::new().await;
    let camille = app.admin().await;
    let scale = FakeScale::on_cable(Speech::Continuous, Plate::Grams(1250)).await;
    let good = settings(&scale, "serial", Speech::Continuous);
    let tried = camille.post("/v1/scale/test", &good).await.expect(200);
    assert_eq!((&tried["state"], &tried["weight"]), (&json!("stable"), &json!("1.250")));
    assert_eq!(app.count("scale").await, 0);

    camille.put("/v1/scale", &good).await.expect(200);
    let mut events = app.receiver().await.watch("/v1/scale/stream").await;
    shows(&mut events, "stable", Some("1.250")).await;
    let tried = camille.post("/v1/scale/test", &good).await.expect(200);
    assert_eq!(tried["weight"], "1.250");
    // The wrong protocol hears nothing that it understands.
    let mut wrong = good.clone();
    wrong["protocol"] = json!("dialog_06");
    let tried = camille.post("/v1/scale/test", &wrong).await.expect(200);
    assert_eq!((&tried["state"], &tried["weight"]), (&json!("silent"), &Value::Null));
    shows(&mut events, "stable", Some("1.250")).await;

    let nowhere = json!({ "transport": "serial", "address": "/dev/ttyUSB250", "protocol": "ascii" });
    let tried = camille.post("/v1/scale/test", &nowhere).await.expect(200);
    assert_eq!(tried["state"], "unplugged");
}
