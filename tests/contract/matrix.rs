use axum::body::Body;
use recyclique_platform::http::{Access, Route};
use recyclique_server::routes;
use recyclique_tests::{Client, TestApp};
use std::fmt::Write;

/// Is this caller let in? 401 and 403 say no; anything else means that the operation itself answered.
async fn is_let_in(client: &Client, route: &Route) -> bool {
    let path = route
        .path
        .split('/')
        .map(|part| if part.starts_with('{') { "x" } else { part });
    let path = path.collect::<Vec<_>>().join("/");
    // A stream of events never ends: being let in is all that is asked.
    if route.name.starts_with("watch_") && client.is_signed_in() {
        return true;
    }
    let reply = client.send(route.method.as_str(), &path, Body::from("{}")).await;
    !matches!(reply.status.as_u16(), 401 | 403)
}

#[tokio::test]
async fn who_may_call_what_is_as_agreed() {
    let app = TestApp::new().await;
    let (receiver, alix, camille) = (app.receiver().await, app.volunteer().await, app.admin().await);
    let mut matrix = String::from("operation | needs | nobody | reception | caisse | super-admin\n");
    for route in routes() {
        let needs = match route.access {
            Access::Public => "public".to_owned(),
            Access::Needs(need) => need.to_string(),
        };
        let mut line = format!("{} {} {} | {needs}", route.method, route.path, route.name);
        for client in [app.anybody(), &receiver, &alix, &camille] {
            // A log-out would end the sign-in of the lines that follow.
            let verdict = if route.name == "logout" {
                client.is_signed_in()
            } else {
                is_let_in(client, &route).await
            };
            let _ = write!(line, " | {}", if verdict { "yes" } else { "no" });
        }
        matrix.push_str(&line);
        matrix.push('\n');
    }
    crate::golden("tests/golden/authz-matrix.txt", &matrix);
}
