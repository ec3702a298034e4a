use recyclique_server::{openapi, routes};
use std::collections::BTreeSet;

#[test]
fn the_committed_document_is_the_one_served() {
    crate::golden("docs/api/openapi.json", &format!("{:#}\n", openapi()));
}

#[test]
fn every_operation_has_a_name_of_its_own_and_no_trailing_slash() {
    let routes = routes();
    let names: BTreeSet<_> = routes.iter().map(|route| route.name).collect();
    assert_eq!(names.len(), routes.len());
    for route in &routes {
        assert!(route.path == "/" || !route.path.ends_with('/'), "{}", route.path);
    }
}
