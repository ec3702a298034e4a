//! Server-sent events: after each commit, the names of the tables it changed.

use super::context::Ctx;
use super::openapi::Description;
use super::output::Output;
use super::route::{Route, get};
use crate::Failure;
use crate::refusals::TOO_MANY_WATCHERS;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use http::StatusCode;
use recyclique_kernel::Need;
use serde_json::json;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, broadcast};
use tokio_stream::wrappers::BroadcastStream;
use tokio_util::sync::CancellationToken;

/// How many windows may watch one device.
const WATCHERS: usize = 64;

/// The row of the event stream.
pub fn events_route() -> Route {
    let places = std::sync::Arc::new(Semaphore::new(WATCHERS));
    get("/v1/events", "watch_events")
        .needs(Need::SignedIn)
        .to(move |ctx: Ctx| {
            let place = std::sync::Arc::clone(&places).try_acquire_owned();
            async move {
                let place = place.map_err(|_| Failure::from(&TOO_MANY_WATCHERS))?;
                Ok(Events {
                    changes: ctx.db().changes(),
                    stopping: ctx.stopping,
                    place,
                })
            }
        })
}

struct Events {
    changes: broadcast::Receiver<Vec<&'static str>>,
    stopping: CancellationToken,
    place: OwnedSemaphorePermit,
}

impl Output for Events {
    fn reply(self, _: StatusCode) -> Result<Response, Failure> {
        let ready = futures_util::stream::once(async { Ok(Event::default().event("ready").data("{}")) });
        let place = self.place;
        let changes = BroadcastStream::new(self.changes).map(move |change| {
            let _held = &place;
            // A watcher that fell behind is told that everything may have changed.
            let tables = change.unwrap_or_default();
            Ok::<_, Infallible>(
                Event::default()
                    .event("changed")
                    .data(json!({ "tables": tables }).to_string()),
            )
        });
        let alive = KeepAlive::new().interval(Duration::from_secs(15));
        let until_stopped = ready.chain(changes).take_until(self.stopping.cancelled_owned());
        Ok(Sse::new(until_stopped).keep_alive(alive).into_response())
    }

    fn describe(description: &mut Description) {
        description.answer_text("text/event-stream");
    }
}
