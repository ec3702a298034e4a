//! Server-sent events. One stream tells everything: after each commit, the names of the tables it changed.

use super::context::Ctx;
use super::openapi::Description;
use super::output::Output;
use super::route::{Route, get};
use crate::Failure;
use crate::refusals::TOO_MANY_WATCHERS;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::BoxStream;
use futures_util::{Stream, StreamExt};
use http::StatusCode;
use recyclique_kernel::Need;
use serde::Serialize;
use serde_json::json;
use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio_stream::wrappers::BroadcastStream;

/// How many windows may watch one device.
const WATCHERS: usize = 64;

/// The row of the event stream.
pub fn events_route() -> Route {
    let places = Arc::new(Semaphore::new(WATCHERS));
    get("/v1/events", "watch_events")
        .needs(Need::SignedIn)
        .to(move |ctx: Ctx| {
            let place = Arc::clone(&places).try_acquire_owned();
            async move {
                let place = place.map_err(|_| Failure::from(&TOO_MANY_WATCHERS))?;
                let ready = futures_util::stream::once(async { EventStream::event("ready", &json!({})) });
                let changes = BroadcastStream::new(ctx.db().changes()).map(move |change| {
                    let _held = &place;
                    // A watcher that fell behind is told that everything may have changed.
                    let tables = change.unwrap_or_default();
                    EventStream::event("changed", &json!({ "tables": tables }))
                });
                Ok(EventStream::new(&ctx, ready.chain(changes)))
            }
        })
}

/// One event: its name, and what it says.
#[derive(Debug)]
pub struct NamedEvent {
    name: &'static str,
    json: String,
}

/// An answer that goes on, one event after the other, until it has no more to say or the program stops.
pub struct EventStream {
    events: BoxStream<'static, NamedEvent>,
}

impl EventStream {
    /// The events of this stream.
    pub fn new(ctx: &Ctx, events: impl Stream<Item = NamedEvent> + Send + 'static) -> Self {
        let stopped = ctx.stopping().clone().cancelled_owned();
        Self {
            events: events.take_until(stopped).boxed(),
        }
    }

    /// An event of this name. What cannot be written as JSON says nothing.
    pub fn event(name: &'static str, said: &impl Serialize) -> NamedEvent {
        let json = serde_json::to_string(said).unwrap_or_default();
        NamedEvent { name, json }
    }
}

impl fmt::Debug for EventStream {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("EventStream")
    }
}

impl Output for EventStream {
    fn reply(self, _: StatusCode) -> Result<Response, Failure> {
        let events = self
            .events
            .map(|event| Ok::<_, Infallible>(Event::default().event(event.name).data(event.json)));
        let alive = KeepAlive::new().interval(Duration::from_secs(15));
        Ok(Sse::new(events).keep_alive(alive).into_response())
    }

    fn describe(description: &mut Description) {
        description.answer_text("text/event-stream");
    }
}
