//! The one door to every server.
//!
//! [`Client::send`] authorises a request as the session decides, sends it over the server's
//! transport, and hands back the answer or a typed failure; every call is noted in the
//! history, redacted. The client performs what the session asks for ([`crate::session::Effect`]) and decides
//! nothing about credentials itself.

mod cancel;
mod catalogue;
mod door;
mod effects;
mod fetch;
mod limits;
mod options;
mod sandbox;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use futures::channel::mpsc::UnboundedSender;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::airbyte::Problem;
use crate::browser::{clock, storage};
use crate::history::History;
use crate::http::{Exchange, Failure, Redaction, Request};
use crate::session::{CallId, Event, Secret, Server, Session};

pub use cancel::Cancel;
pub use catalogue::Catalogue;
pub use options::CallOptions;

/// The door. Clones are the same door; a context can hold it.
#[derive(Clone)]
pub struct Client(SendWrapper<Rc<Inner>>);

struct Inner {
    session: ArcRwSignal<Session>,
    history: ArcRwSignal<History>,
    /// The calls that the session knows, and how to tell them what it decided.
    calls: RefCell<HashMap<CallId, UnboundedSender<Decision>>>,
    next_call: Cell<CallId>,
    /// Stops the token request under way.
    exchange: RefCell<Cancel>,
    sandbox: sandbox::Sandbox,
}

/// What the session decided about a call.
enum Decision {
    Dispatch(Secret),
    Deliver,
    Fail(Failure),
}

impl Client {
    /// The door to the sandbox, with the session that a reload left.
    pub fn new() -> Self {
        Self::with_server(Server::sandbox())
    }

    /// The door to a server, with the session that a reload left if it was that server's.
    pub fn with_server(server: Server) -> Self {
        let kept = storage::read(storage::Key::Session);
        Self(SendWrapper::new(Rc::new(Inner {
            session: ArcRwSignal::new(Session::restore(server, kept.as_deref())),
            history: ArcRwSignal::new(History::new()),
            calls: RefCell::default(),
            next_call: Cell::new(0),
            exchange: RefCell::new(Cancel::new()),
            sandbox: sandbox::Sandbox::default(),
        })))
    }

    /// The session, to read.
    pub fn session(&self) -> ArcReadSignal<Session> {
        self.0.session.read_only()
    }

    /// The calls made, to read; redacted.
    pub fn history(&self) -> ArcReadSignal<History> {
        self.0.history.read_only()
    }

    /// Forgets the calls made.
    pub fn clear_history(&self) {
        self.0.history.update(History::clear);
    }

    /// The server in use.
    pub fn server(&self) -> Server {
        self.0.session.with_untracked(|session| session.server().clone())
    }

    /// Tells the session what happened, and performs what it asks for.
    pub fn tell(&self, event: Event) {
        let now = clock::now();
        let before = self.0.session.get_untracked();
        let (session, effects) = before.clone().step(event, now);
        if session != before {
            self.0.session.set(session);
        }
        effects.into_iter().for_each(|effect| self.perform(effect));
    }

    /// The exchange as it may be shown.
    pub fn redacted(&self, exchange: &Exchange) -> Exchange {
        self.redaction(&exchange.request, &[]).exchange(exchange)
    }

    /// What the answer complains about, without the session's secret and token, and without
    /// these: a server may quote what it was sent.
    pub fn problem(&self, exchange: &Exchange, secrets: &[String]) -> Problem {
        let redaction = self.redaction(&exchange.request, secrets);
        Problem::from_response(&redaction.complaint(&exchange.response))
    }

    /// Masks what the session knows to be secret, what the request was authorised with (the
    /// session may have another token by now), and these.
    fn redaction(&self, request: &Request, more: &[String]) -> Redaction {
        let authorization = request.headers.get("authorization");
        let own = authorization.map(|value| value.split_once(' ').map_or(value, |(_, own)| own));
        let all: Vec<String> = more.iter().cloned().chain(own.map(str::to_owned)).collect();
        self.0.session.with_untracked(|session| session.redaction_with(&all))
    }
}

impl Default for Client {
    fn default() -> Self {
        Self::new()
    }
}
