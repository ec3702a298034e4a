//! HTTP: the route table, what comes in, what goes out, and the checks that every request passes.

mod context;
mod dispatch;
mod events;
mod files;
mod guard;
mod input;
mod limit;
mod openapi;
mod output;
mod problem;
mod route;
mod upload;

pub use context::{Authenticate, Ctx, Life};
pub use dispatch::{App, router};
pub use events::{EventStream, NamedEvent, events_route};
pub use files::{Csv, ExportFormat, Pdf, Xlsx};
pub use guard::{Allowed, guard};
pub use input::{Json, Path, Query};
pub use openapi::document;
pub use output::{Attachment, FileKind, NoContent, Output};
pub use problem::{Invalid, problem};
pub use route::{Access, Route, delete, get, patch, post, put};
pub use upload::{Form, FormField, Multipart, Parts, Upload};
