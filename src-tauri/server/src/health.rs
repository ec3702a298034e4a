//! Is it alive, and which version is it (spec admin §6).

use recyclique_platform::Failure;
use recyclique_platform::http::{Ctx, Json, Route, get};
use schemars::JsonSchema;
use serde::Serialize;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        get("/", "get_root").public().to(get_root),
        get("/health", "get_health_probe").public().to(get_health),
        get("/v1/health", "get_health").public().to(get_health),
        get("/v1/health/version", "get_version").public().to(get_version),
    ]
}

#[derive(Debug, Serialize, JsonSchema)]
struct Root {
    message: &'static str,
    version: &'static str,
    docs: &'static str,
    health: &'static str,
}

async fn get_root(_: Ctx) -> Result<Json<Root>, Failure> {
    let version = env!("CARGO_PKG_VERSION");
    Ok(Json(Root {
        message: "Bienvenue sur l'API Recyclic",
        version,
        docs: "/docs/",
        health: "/health",
    }))
}

/// `redis` is kept for 1.4.4's probes: what it held lives in the database now.
#[derive(Debug, Serialize, JsonSchema)]
struct Health {
    status: &'static str,
    database: &'static str,
    redis: &'static str,
    version: &'static str,
    timestamp: i64,
}

async fn get_health(ctx: Ctx) -> Result<Json<Health>, Failure> {
    ctx.read(|tx| Ok(tx.one("SELECT 1", [], |_| Ok(()))?)).await?;
    let timestamp = ctx.now().unix_seconds();
    Ok(Json(Health {
        status: "healthy",
        database: "connected",
        redis: "connected",
        version: "v1",
        timestamp,
    }))
}

#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names of the contract")]
struct Version {
    version: &'static str,
    commit_sha: &'static str,
    branch: &'static str,
    commit_date: &'static str,
    build_date: &'static str,
    environment: &'static str,
}

async fn get_version(_: Ctx) -> Result<Json<Version>, Failure> {
    let unknown = "unknown";
    Ok(Json(Version {
        version: env!("CARGO_PKG_VERSION"),
        commit_sha: option_env!("RECYCLIQUE_COMMIT").unwrap_or(unknown),
        branch: unknown,
        commit_date: unknown,
        build_date: unknown,
        environment: if cfg!(debug_assertions) {
            "development"
        } else {
            "production"
        },
    }))
}
