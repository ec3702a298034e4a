use recyclique_tests::{Shop, basket};
use serde_json::json;

#[tokio::test]
async fn a_sale_is_stored_with_its_number_and_its_change() {
    let shop = Shop::open("50").await;
    let sale = shop.sell(&basket(&[10.0, 3.5], 13.5, 1.0, &[("cash", 20.0)])).await;
    assert_eq!(
        (&sale["ticket_number"], &sale["change"], &sale["total_amount"]),
        (&json!(1), &json!(5.5), &json!(13.5))
    );
    let sale = shop
        .sell(&basket(&[8.0], 8.0, 0.0, &[("check", 5.0), ("cash", 3.0)]))
        .await;
    assert_eq!((&sale["ticket_number"], &sale["change"]), (&json!(2), &json!(0.0)));
    let read = shop
        .alix
        .get(&format!("/v1/sales/{}", sale["id"].as_str().unwrap()))
        .await
        .expect(200);
    assert_eq!(read, sale);
    let list = shop
        .alix
        .get(&format!("/v1/sales/?cash_session_id={}", shop.session_id))
        .await
        .expect(200);
    assert_eq!(list.as_array().unwrap().len(), 2);
}
