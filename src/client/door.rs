//! Sending.

use futures::StreamExt;
use futures::channel::mpsc;
use leptos::prelude::*;
use serde::de::DeserializeOwned;

use crate::airbyte::Problem;
use crate::browser::clock;
use crate::history::Unanswered;
use crate::http::{Exchange, Failure, Request, Response};
use crate::session::{Event, Secret, Server, Transport};

use super::{CallOptions, Client, Decision, limits};

impl Client {
    /// Sends a request to the server in use. The answer may say no: look at its status.
    /// Nothing is sent twice, but a call refused with a 401 for its token. Dropped, it is
    /// aborted. What is shown of the exchange goes through [`Client::redacted`].
    ///
    /// # Errors
    /// When no complete answer came.
    pub async fn send(&self, request: Request, options: CallOptions) -> Result<Exchange, Failure> {
        if options.authorise && request.headers.get("authorization").is_none() {
            self.authorised(request, &options).await
        } else {
            self.transmit(request, &options).await
        }
    }

    /// Sends a request and reads the answer's JSON.
    ///
    /// # Errors
    /// A problem in words, when the answer says no, there is none, or it cannot be read.
    pub async fn json<T: DeserializeOwned>(
        &self,
        request: Request,
        options: CallOptions,
    ) -> Result<T, Problem> {
        let secrets = options.secrets.clone();
        let exchange = self.accepted(request, options).await?;
        exchange.response.read().ok_or_else(|| {
            let redaction = self.redaction(&exchange.request, &secrets);
            Problem::unreadable(&redaction.complaint(&exchange.response))
        })
    }

    /// Sends a request whose answer's body is of no interest, as of a deletion.
    ///
    /// # Errors
    /// A problem in words, when the answer says no, or there is none.
    pub async fn success(
        &self,
        request: Request,
        options: CallOptions,
    ) -> Result<Response, Problem> {
        self.accepted(request, options).await.map(|exchange| exchange.response)
    }

    async fn accepted(&self, request: Request, options: CallOptions) -> Result<Exchange, Problem> {
        let secrets = options.secrets.clone();
        let sent = self.send(request, options).await;
        let exchange = sent.map_err(|failure| Problem::from_failure(&failure))?;
        match exchange.response.is_success() {
            true => Ok(exchange),
            false => Err(self.problem(&exchange, &secrets)),
        }
    }

    /// Does with the call what the session decides about it, until there is an outcome.
    async fn authorised(
        &self,
        request: Request,
        options: &CallOptions,
    ) -> Result<Exchange, Failure> {
        let (told, mut decisions) = mpsc::unbounded();
        let entered = self.enter(told);
        let call = entered.call;
        let mut answered = None;
        self.tell(Event::CallAsked(call));
        // Cancelled while it waits, it ends here; while it is under way, where it is sent, so
        // that the history has it.
        while let Some(decision) =
            limits::unless_withdrawn(&options.cancel, decisions.next()).await?
        {
            match decision {
                Decision::Dispatch(authorization) => {
                    let exchange = self.transmit(with(&request, &authorization), options).await?;
                    let status = exchange.response.status;
                    answered = Some(exchange);
                    self.tell(Event::CallAnswered { call, status });
                }
                Decision::Deliver => break,
                Decision::Fail(failure) => return Err(failure),
            }
        }
        answered.ok_or(Failure::NeedsCredentials)
    }

    /// Sends once, measures, and notes it in the history; what was cancelled before is
    /// neither sent nor noted.
    async fn transmit(&self, request: Request, options: &CallOptions) -> Result<Exchange, Failure> {
        if options.cancel.is_cancelled() {
            return Err(Failure::Withdrawn);
        }
        let server = self.server();
        let started_at = js_sys::Date::now();
        let began = clock::monotonic();
        let answer = self.transported(&server, &request);
        let result = limits::within(options.timeout, &options.cancel, answer).await;
        let duration = clock::monotonic() - began;
        let redaction = self.redaction(&request, &options.secrets);
        match result {
            Ok(response) => {
                let base = server.base().to_owned();
                let exchange = Exchange { base, request, response, started_at, duration };
                if options.recorded {
                    self.0
                        .history
                        .update(|history| history.answered(server.id(), &exchange, &redaction));
                }
                Ok(exchange)
            }
            Err(failure) if !options.recorded => Err(failure),
            Err(failure) => {
                let (base, request, failure_ref) = (server.base(), &request, &failure);
                let sent = Unanswered { base, request, started_at, duration, failure: failure_ref };
                self.0.history.update(|history| history.failed(server.id(), sent, &redaction));
                Err(failure)
            }
        }
    }

    async fn transported(&self, server: &Server, request: &Request) -> Result<Response, Failure> {
        match server.transport() {
            Transport::Fetch => super::fetch::send(server.base(), request).await,
            Transport::Sandbox => self.0.sandbox.send(request).await,
        }
    }
}

fn with(request: &Request, authorization: &Secret) -> Request {
    let mut request = request.clone();
    request.headers.set("authorization", authorization.expose());
    request
}
