//! The route table: a row says the verb, the path, the name, who may call it, and only then what runs. A row that does
//! not say who may call it cannot be completed.

use super::context::Ctx;
use super::input::{Incoming, Input};
use super::limit::Limit;
use super::openapi::Description;
use super::output::Output;
use crate::Failure;
use axum::response::Response;
use futures_util::future::BoxFuture;
use http::{Method, StatusCode};
use recyclique_kernel::{Need, Refusal};
use std::fmt;
use std::future::Future;
use std::sync::Arc;

/// The largest body accepted unless the row says otherwise: 256 kB, a ticket of about a thousand lines.
const BODY_LIMIT: usize = 256 * 1024;

/// Who may call an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody who reaches the machine.
    Public,
    /// A person who meets the need.
    Needs(Need),
}

/// A completed row.
#[derive(Clone)]
pub struct Route {
    /// GET, POST…
    pub method: Method,
    /// The pattern, without a trailing slash (`/v1/sales/{sale_id}`).
    pub path: &'static str,
    /// The operation, the same word in route, handler, action and test.
    pub name: &'static str,
    /// Who may call it.
    pub access: Access,
    /// Is an `Idempotency-Key` honoured?
    pub is_idempotent: bool,
    /// The success status.
    pub status: StatusCode,
    /// What 1.4.4 announced in its place.
    pub successor: Option<&'static str>,
    /// What it accepts and answers.
    pub description: Arc<dyn Fn(&mut Description) + Send + Sync>,
    pub(crate) body_limit: usize,
    pub(crate) limit: Option<Arc<Limit>>,
    pub(crate) missing_right: Option<&'static Refusal>,
    pub(crate) run: Run,
}

pub(crate) type Run =
    Arc<dyn Fn(Ctx, Incoming, StatusCode) -> BoxFuture<'static, Result<Response, Failure>> + Send + Sync>;

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} {} {} {:?}", self.method, self.path, self.name, self.access)
    }
}

/// A row that does not say yet who may call it.
#[derive(Debug)]
#[must_use]
pub struct Unguarded {
    method: Method,
    path: &'static str,
    name: &'static str,
}

/// A row that says who may call it.
#[derive(Debug)]
#[must_use]
pub struct Guarded {
    row: Unguarded,
    access: Access,
    is_idempotent: bool,
    status: StatusCode,
    successor: Option<&'static str>,
    body_limit: usize,
    limit: Option<Limit>,
    missing_right: Option<&'static Refusal>,
}

/// A row that reads.
pub fn get(path: &'static str, name: &'static str) -> Unguarded {
    Unguarded {
        method: Method::GET,
        path,
        name,
    }
}

/// A row that creates or commands.
pub fn post(path: &'static str, name: &'static str) -> Unguarded {
    Unguarded {
        method: Method::POST,
        path,
        name,
    }
}

/// A row that replaces.
pub fn put(path: &'static str, name: &'static str) -> Unguarded {
    Unguarded {
        method: Method::PUT,
        path,
        name,
    }
}

/// A row that changes a part.
pub fn patch(path: &'static str, name: &'static str) -> Unguarded {
    Unguarded {
        method: Method::PATCH,
        path,
        name,
    }
}

/// A row that removes.
pub fn delete(path: &'static str, name: &'static str) -> Unguarded {
    Unguarded {
        method: Method::DELETE,
        path,
        name,
    }
}

impl Unguarded {
    /// Anybody who reaches the machine may call it.
    pub fn public(self) -> Guarded {
        self.guarded(Access::Public)
    }

    /// Only a person who meets the need may call it.
    pub fn needs(self, need: Need) -> Guarded {
        self.guarded(Access::Needs(need))
    }

    fn guarded(self, access: Access) -> Guarded {
        Guarded {
            row: self,
            access,
            is_idempotent: false,
            status: StatusCode::OK,
            successor: None,
            body_limit: BODY_LIMIT,
            limit: None,
            missing_right: None,
        }
    }
}

impl Guarded {
    /// A repetition under the same `Idempotency-Key` is answered like the first time.
    pub fn idempotent(mut self) -> Self {
        self.is_idempotent = true;
        self
    }

    /// Success is « created ».
    pub fn created(mut self) -> Self {
        self.status = StatusCode::CREATED;
        self
    }

    /// Success is an empty answer.
    pub fn no_content(mut self) -> Self {
        self.status = StatusCode::NO_CONTENT;
        self
    }

    /// Answers with the announcement of 1.4.4 that this address takes its place. It stays all the same.
    pub fn superseded_by(mut self, address: &'static str) -> Self {
        self.successor = Some(address);
        self
    }

    /// Accepts a body of that many bytes: a file.
    pub fn up_to(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// Each person may call it that many times a minute.
    pub fn limited(mut self, per_minute: u32) -> Self {
        self.limit = Some(Limit::new(per_minute));
        self
    }

    /// What to say to a person who lacks the right, where the wire contract has its own sentence.
    pub fn refused_with(mut self, refusal: &'static Refusal) -> Self {
        self.missing_right = Some(refusal);
        self
    }

    /// Completes the row.
    pub fn to<A: 'static, H: Handler<A>>(self, handler: H) -> Route {
        let Self {
            row: Unguarded { method, path, name },
            access,
            is_idempotent,
            status,
            successor,
            body_limit,
            limit,
            missing_right,
        } = self;
        Route {
            method,
            path,
            name,
            access,
            is_idempotent,
            status,
            successor,
            body_limit,
            limit: limit.map(Arc::new),
            missing_right,
            description: Arc::new(H::describe),
            run: Arc::new(move |ctx, incoming, status| handler.clone().run(ctx, incoming, status)),
        }
    }
}

/// An `async fn(Ctx, inputs…) -> Result<output, Failure>`.
pub trait Handler<A>: Clone + Send + Sync + 'static {
    /// Takes the request apart, calls, shapes the answer.
    fn run(self, ctx: Ctx, incoming: Incoming, status: StatusCode) -> BoxFuture<'static, Result<Response, Failure>>;
    /// Says what it accepts and answers.
    fn describe(description: &mut Description);
}

macro_rules! handlers {
    ($($input:ident),*) => {
        impl<F, Fut, O, $($input),*> Handler<($($input,)*)> for F
        where
            F: Fn(Ctx, $($input),*) -> Fut + Clone + Send + Sync + 'static,
            Fut: Future<Output = Result<O, Failure>> + Send,
            O: Output,
            $($input: Input + Send + 'static),*
        {
            #[allow(clippy::allow_attributes, unused_variables, non_snake_case, reason = "the macro also expands for no input")]
            fn run(self, ctx: Ctx, incoming: Incoming, status: StatusCode) -> BoxFuture<'static, Result<Response, Failure>> {
                Box::pin(async move {
                    $(let $input = $input::read(&incoming)?;)*
                    self(ctx, $($input),*).await?.reply(status)
                })
            }

            fn describe(description: &mut Description) {
                $($input::describe(description);)*
                O::describe(description);
            }
        }
    };
}

handlers!();
handlers!(A);
handlers!(A, B);
handlers!(A, B, C);
