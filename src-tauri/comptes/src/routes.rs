//! The operations on people and sign-in.

use crate::{sign_in::http as sign_in, users::http as users};
use recyclique_kernel::Need;
use recyclique_platform::http::{Route, get, post, put};

/// The rows of this domain.
pub fn routes() -> Vec<Route> {
    vec![
        post("/v1/auth/login", "login").public().to(sign_in::login),
        post("/v1/auth/pin", "login_with_pin")
            .public()
            .to(sign_in::login_with_pin),
        post("/v1/auth/refresh", "refresh_session")
            .public()
            .to(sign_in::refresh_session),
        post("/v1/auth/logout", "logout")
            .needs(Need::SignedIn)
            .to(sign_in::logout),
        get("/v1/auth/operators", "list_operators")
            .public()
            .to(sign_in::list_operators),
        get("/v1/users/me", "get_me").needs(Need::SignedIn).to(users::get_me),
        get("/v1/users/me/permissions", "list_my_permissions")
            .needs(Need::SignedIn)
            .to(users::list_my_permissions),
        put("/v1/users/me/pin", "update_my_pin")
            .needs(Need::SignedIn)
            .to(users::update_my_pin),
        get("/v1/users/active-operators", "list_active_operators")
            .needs(Need::SignedIn)
            .to(users::list_active_operators),
    ]
}
