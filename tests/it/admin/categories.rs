use recyclique_tests::{Shop, TestApp, basket};
use serde_json::{Value, json};

async fn category(app: &TestApp, name: &str, parent: Option<&Value>) -> Value {
    let body = json!({ "name": name, "parent_id": parent.map(|parent| &parent["id"]) });
    app.admin().await.post("/v1/categories", &body).await.expect(201)
}

/// A ticket whose lines weigh half a kilogram each, in these categories.
fn ticket(categories: &[&Value]) -> Value {
    let prices = vec![1.0; categories.len()];
    let mut ticket = basket(&prices, 10.0, 0.0, &[]);
    for (line, category) in categories.iter().enumerate() {
        ticket["items"][line]["category"] = (*category).clone();
    }
    ticket
}

#[tokio::test]
async fn each_main_category_holds_what_is_below_it() {
    let shop = Shop::open("50").await;
    let main = category(&shop.app, "Mobilier", None).await;
    let below = category(&shop.app, "Assises", Some(&main)).await;
    let other = category(&shop.app, "Curiosités", None).await;
    shop.sell(&ticket(&[&below["id"], &main["id"], &other["id"]])).await;
    // A line that names its category, and one that nobody knows any more.
    shop.sell(&ticket(&[&json!("Assises"), &json!("EEE-1")])).await;
    let sold = shop.alix.get("/v1/stats/sales/by-category").await.expect(200);
    assert_eq!(
        sold,
        json!([
            { "category_name": "Mobilier", "total_weight": "1.500", "total_items": 3 },
            { "category_name": "Curiosités", "total_weight": "0.500", "total_items": 1 },
        ])
    );
}

#[tokio::test]
async fn an_end_at_midnight_holds_its_whole_day() {
    let shop = Shop::open("50").await;
    let main = category(&shop.app, "Mobilier", None).await;
    shop.sell(&ticket(&[&main["id"]])).await;
    for (query, count) in [
        ("", 1),
        ("?start_date=2026-11-21&end_date=2026-11-21", 1),
        ("?end_date=2026-11-21T00:00:00Z", 1),
        ("?end_date=2026-11-21T08:59:59Z", 0),
        ("?end_date=2026-11-20T00:00:00Z", 0),
        ("?start_date=2026-11-21T09:00:01Z", 0),
    ] {
        let path = format!("/v1/stats/sales/by-category{query}");
        let sold = shop.alix.get(&path).await.expect(200);
        assert_eq!(sold.as_array().unwrap().len(), count, "{query}");
    }
    let reversed = shop
        .alix
        .get("/v1/stats/sales/by-category?start_date=2026-11-22&end_date=2026-11-21")
        .await
        .refused(400, "admin.dates_reversed");
    assert_eq!(reversed["detail"], json!("start_date cannot be after end_date"));
    shop.alix
        .get("/v1/stats/sales/by-category?start_date=demain")
        .await
        .refused(422, "http.malformed");
}
