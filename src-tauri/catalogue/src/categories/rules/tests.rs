use super::*;
use proptest::prelude::*;
use serde_json::json;

fn now() -> Timestamp {
    Timestamp::parse("2026-11-21T10:00:00Z").unwrap()
}

fn ids(count: usize) -> Vec<Id> {
    (0..count).map(|_| Id::generate(now())).collect()
}

fn form(json: serde_json::Value) -> CreateCategory {
    serde_json::from_value(json).unwrap()
}

fn category(json: serde_json::Value) -> Category {
    create(ids(1)[0], now(), form(json)).unwrap()
}

fn changed(category: &Category, json: serde_json::Value) -> Result<Category, Refused> {
    let form: UpdateCategory = serde_json::from_value(json).unwrap();
    apply(category.clone(), &form)
}

/// The field at fault, when a form is refused for a field.
fn fault<T: std::fmt::Debug>(outcome: Result<T, Refused>) -> String {
    outcome.unwrap_err().fields.remove(0).name
}

#[test]
fn a_new_category_is_an_active_visible_root_without_price() {
    let made = category(json!({ "name": "  Vaisselle " }));
    assert_eq!(
        (made.name.as_str(), made.is_active, made.is_visible),
        ("Vaisselle", true, true)
    );
    assert_eq!(
        (made.parent_id, made.price, made.max_price, made.deleted_at),
        (None, None, None, None)
    );
    assert_eq!((made.display_order, made.display_order_entry), (0, 0));
}

#[test]
fn both_orders_are_kept_and_read_from_numbers_or_texts() {
    let made = category(json!({ "name": "Verre", "display_order": 10.0, "display_order_entry": "-20" }));
    assert_eq!((made.display_order, made.display_order_entry), (10, -20));
    let made = category(json!({ "name": "Verre", "display_order": null, "is_visible": null }));
    assert_eq!((made.display_order, made.is_visible), (0, true));
}

#[test]
fn prices_come_as_numbers_or_texts_and_leave_as_texts() {
    for (sent, answered) in [
        (json!(1.5), "1.50"),
        (json!("1.5"), "1.50"),
        (json!(1.005), "1.01"),
        (json!(0), "0.00"),
    ] {
        let made = serde_json::to_value(category(json!({ "name": "Verre", "price": sent }))).unwrap();
        assert_eq!(made["price"], answered);
        assert_eq!(made["max_price"], serde_json::Value::Null);
    }
}

#[test]
fn a_wrong_field_is_named() {
    for (json, field) in [
        (json!({ "name": "   " }), "name"),
        (json!({ "name": "é".repeat(256) }), "name"),
        (
            json!({ "name": "Verre", "official_name": "é".repeat(256) }),
            "official_name",
        ),
        (json!({ "name": "Verre", "price": -0.01 }), "price"),
        (json!({ "name": "Verre", "max_price": "-1" }), "max_price"),
        (json!({ "name": "Verre", "price": 100_000_000 }), "price"),
    ] {
        assert_eq!(fault(create(ids(1)[0], now(), form(json))), field);
    }
    assert!(
        create(
            ids(1)[0],
            now(),
            form(json!({ "name": "é".repeat(255), "price": 99_999_999.99 }))
        )
        .is_ok()
    );
}

#[test]
fn the_highest_price_is_not_below_the_price() {
    for (price, max, is_accepted) in [
        (json!(2), json!(1.99), false),
        (json!(2), json!(2), true),
        (json!(2), json!(null), true),
        (json!(null), json!(1), true),
    ] {
        let made = category(json!({ "name": "Verre", "price": price, "max_price": max }));
        assert_eq!(check_price_range(&made).is_ok(), is_accepted, "{price} {max}");
    }
}

#[test]
fn an_absent_key_changes_nothing() {
    let before = category(
        json!({ "name": "Verre", "price": 1, "max_price": 2, "official_name": "Verre à pied", "display_order": 3 }),
    );
    assert_eq!(changed(&before, json!({})).unwrap(), before);
    assert_eq!(changed(&before, json!({ "unknown": 1 })).unwrap(), before);
}

#[test]
fn null_clears_what_may_be_empty_and_is_refused_for_the_rest() {
    let before =
        category(json!({ "name": "Verre", "price": 1, "max_price": 2, "official_name": "V", "shortcut_key": "v" }));
    let cleared = json!({ "price": null, "max_price": null, "official_name": null, "shortcut_key": null });
    let after = changed(&before, cleared).unwrap();
    assert_eq!(
        (after.price, after.max_price, after.official_name, after.shortcut_key),
        (None, None, None, None)
    );
    for field in [
        "name",
        "is_active",
        "is_visible",
        "display_order",
        "display_order_entry",
    ] {
        assert_eq!(fault(changed(&before, json!({ field: null }))), field);
    }
    assert_eq!(fault(changed(&before, json!({ "name": " " }))), "name");
}

#[test]
fn an_empty_parent_is_a_root_and_a_malformed_one_is_refused() {
    let id = ids(1)[0];
    assert_eq!(parse_parent(None).unwrap(), None);
    assert_eq!(parse_parent(Some(" ")).unwrap(), None);
    assert_eq!(parse_parent(Some(&id.to_string())).unwrap(), Some(id));
    let refused = parse_parent(Some("abc")).unwrap_err();
    assert_eq!(refused.detail, "Invalid parent_id format: 'abc'");
    assert_eq!(refused.refusal.status, Some(400));
}

/// A branch of `count` categories, each under the one before.
fn chain(ids: &[Id]) -> Vec<(Id, Option<Id>)> {
    ids.iter()
        .enumerate()
        .map(|(i, id)| (*id, i.checked_sub(1).map(|above| ids[above])))
        .collect()
}

#[test]
fn a_fifth_level_is_accepted_and_a_sixth_refused() {
    let ids = ids(5);
    let forest = Forest::new(chain(&ids));
    assert!(check_place(&forest, None, ids[3]).is_ok());
    let refused = check_place(&forest, None, ids[4]).unwrap_err();
    assert_eq!(
        refused.detail,
        "Cannot create category: maximum hierarchy depth of 5 levels exceeded"
    );
}

#[test]
fn a_branch_moves_with_its_whole_height() {
    let (tall, branch) = (ids(3), ids(3));
    let forest = Forest::new([chain(&tall), chain(&branch)].concat());
    assert!(check_place(&forest, Some(branch[0]), tall[1]).is_ok());
    let refused = check_place(&forest, Some(branch[0]), tall[2]).unwrap_err();
    assert_eq!(
        refused.detail,
        "Cannot update category: maximum hierarchy depth of 5 levels exceeded"
    );
    assert!(check_place(&forest, Some(branch[1]), tall[2]).is_ok());
}

#[test]
fn a_category_is_never_put_under_itself_nor_under_its_own_branch() {
    let ids = ids(3);
    let forest = Forest::new(chain(&ids));
    assert_eq!(
        check_place(&forest, Some(ids[0]), ids[0]).unwrap_err().refusal,
        &PARENT_IS_SELF
    );
    assert_eq!(
        check_place(&forest, Some(ids[0]), ids[1]).unwrap_err().refusal,
        &PARENT_IS_BELOW
    );
    assert_eq!(
        check_place(&forest, Some(ids[0]), ids[2]).unwrap_err().refusal,
        &PARENT_IS_BELOW
    );
}

#[test]
fn a_loop_made_by_two_devices_can_be_walked_and_undone() {
    let ids = ids(3);
    let forest = Forest::new([(ids[0], Some(ids[1])), (ids[1], Some(ids[0])), (ids[2], None)]);
    assert_eq!((forest.depth(ids[0]), forest.height(ids[0])), (2, 2));
    assert!(check_place(&forest, Some(ids[0]), ids[2]).is_ok());
}

#[test]
fn names_sort_as_in_a_french_dictionary() {
    let names = ["Vélo", "œuf", "Zèbre", "Électro", "Ébène", "Outil", "etagère"];
    let mut categories: Vec<Category> = names.iter().map(|name| category(json!({ "name": name }))).collect();
    sort(&mut categories, |c| c.display_order);
    let sorted: Vec<&str> = categories.iter().map(|c| c.name.as_str()).collect();
    assert_eq!(sorted, ["Ébène", "Électro", "etagère", "œuf", "Outil", "Vélo", "Zèbre"]);
}

#[test]
fn the_rank_comes_before_the_name() {
    let mut categories = vec![
        category(json!({ "name": "A", "display_order": 20 })),
        category(json!({ "name": "B", "display_order": -5 })),
    ];
    sort(&mut categories, |c| c.display_order);
    assert_eq!(categories[0].name, "B");
}

#[test]
fn the_hierarchy_nests_and_leaves_out_inactive_children() {
    let root = category(json!({ "name": "Textile" }));
    let child = Category {
        parent_id: Some(root.id),
        ..category(json!({ "name": "Robe" }))
    };
    let off = Category {
        parent_id: Some(root.id),
        is_active: false,
        ..category(json!({ "name": "Cape" }))
    };
    let below = Category {
        parent_id: Some(off.id),
        ..category(json!({ "name": "Ciré" }))
    };
    let trees = hierarchy(vec![root, child, off, below], |_| true);
    let shown = serde_json::to_value(&trees).unwrap();
    assert_eq!(shown[0]["name"], "Textile");
    assert_eq!(shown[0]["children"][0]["name"], "Robe");
    assert_eq!(shown[0]["children"][0]["children"], json!([]));
    assert_eq!(shown[0]["children"].as_array().unwrap().len(), 1);
}

#[test]
fn the_hierarchy_keeps_the_roots_that_are_asked_for() {
    let on = category(json!({ "name": "On" }));
    let off = Category {
        is_active: false,
        ..category(json!({ "name": "Off" }))
    };
    let trees = hierarchy(vec![on, off], |root| !root.is_active);
    assert_eq!(trees.len(), 1);
    assert_eq!(trees[0].category.name, "Off");
}

proptest! {
    #[test]
    fn whatever_is_moved_the_tree_keeps_five_levels_and_no_loop(
        moves in proptest::collection::vec((0_usize..12, 0_usize..12), 1..80),
    ) {
        let ids = ids(12);
        let mut parents: HashMap<Id, Option<Id>> = ids.iter().map(|id| (*id, None)).collect();
        for (moved, parent) in moves {
            let forest = Forest::new(parents.clone());
            if check_place(&forest, Some(ids[moved]), ids[parent]).is_ok() {
                parents.insert(ids[moved], Some(ids[parent]));
            }
        }
        for id in &ids {
            // Walked without any guard: a loop would pass five steps.
            let steps = std::iter::successors(Some(*id), |id| parents[id]).take(MAX_DEPTH + 1).count();
            prop_assert!(steps <= MAX_DEPTH);
        }
    }

    #[test]
    fn every_walk_ends_even_in_a_broken_tree(links in proptest::collection::vec(proptest::option::of(0_usize..8), 8)) {
        let ids = ids(8);
        let forest = Forest::new(links.iter().enumerate().map(|(i, above)| (ids[i], above.map(|above| ids[above]))));
        for id in &ids {
            prop_assert!(forest.depth(*id) <= 8);
            prop_assert!(forest.height(*id) <= 8);
        }
    }

    #[test]
    fn every_category_that_reaches_a_root_is_shown_once(links in proptest::collection::vec(proptest::option::of(0_usize..8), 8)) {
        let ids = ids(8);
        let parents: Vec<Option<Id>> = links.iter().map(|above| above.map(|above| ids[above])).collect();
        let categories = ids.iter().zip(&parents).map(|(id, parent_id)| Category {
            id: *id,
            parent_id: *parent_id,
            ..category(json!({ "name": "x" }))
        });
        let forest = Forest::new(ids.iter().copied().zip(parents.iter().copied()));
        let is_rooted = |id: &&Id| forest.path(**id).any(|step| parents[ids.iter().position(|i| *i == step).unwrap()].is_none());
        let shown = count(&hierarchy(categories.collect(), |_| true));
        prop_assert_eq!(shown, ids.iter().filter(is_rooted).count());
    }
}

fn count(nodes: &[CategoryNode]) -> usize {
    nodes.iter().map(|node| 1 + count(&node.children)).sum()
}
