//! The session's transitions.

use serde_json::json;

use crate::airbyte::{Problem, Token};
use crate::http::{Exchange, Failure, Request};

use super::{
    CallId, Effect, Event, Pasted, Secret, Session, TokenInfo,
    state::{Call, Credentials, Trouble},
    stored,
};

impl Session {
    /// What becomes of the session when this happens at `now`, and what has to be done.
    #[must_use]
    pub fn step(mut self, event: Event, now: i64) -> (Self, Vec<Effect>) {
        let mut effects = Vec::new();
        let todo = &mut effects;
        match event {
            Event::ApplicationGiven { client_id, client_secret } => {
                self.application_given(client_id, client_secret, now, todo);
            }
            Event::TokenGiven(pasted) => self.token_given(pasted, now, todo),
            Event::Renew => self.renew(todo),
            Event::Exchanged { attempt, result } if self.exchange == Some(attempt) => {
                self.exchange = None;
                self.exchanged(result, now, todo);
            }
            Event::Exchanged { .. } => {}
            Event::CallAsked(call) => self.place(call, false, now, todo),
            Event::CallAnswered { call, status } => self.call_answered(call, status, now, todo),
            Event::CallEnded(call) => {
                self.calls.remove(&call);
            }
            Event::GaveUp => self.give_up(todo),
            Event::AskAgain => self.gave_up = false,
            Event::Forget => self.forget(todo),
        }
        (self, effects)
    }

    /// The token there is stays until a new one comes: the new secret may be wrong.
    fn application_given(
        &mut self,
        client_id: String,
        secret: Secret,
        now: i64,
        todo: &mut Vec<Effect>,
    ) {
        self.abort_exchange(todo);
        self.credentials = Credentials::Application { client_id, secret: Some(secret) };
        self.trouble = None;
        self.gave_up = false;
        if !self.has_usable_token(now) {
            // Else what is kept stays the token's, and whose it is, until there is another.
            todo.push(Effect::Store(stored::write(self)));
        }
        self.begin_exchange(todo);
    }

    fn token_given(&mut self, pasted: Pasted, now: i64, todo: &mut Vec<Effect>) {
        self.abort_exchange(todo);
        self.credentials = Credentials::Bearer;
        self.take(TokenInfo::new(pasted.token, pasted.expires_in, now), todo);
        self.place_waiting(now, todo);
    }

    fn renew(&mut self, todo: &mut Vec<Effect>) {
        if self.exchange.is_none() {
            self.trouble = None;
            self.gave_up = false;
            self.begin_exchange(todo);
        }
    }

    fn exchanged(&mut self, result: Result<Exchange, Failure>, now: i64, todo: &mut Vec<Effect>) {
        let exchange = match result {
            Ok(exchange) => exchange,
            Err(failure) => {
                let problem = Problem::from_failure(&failure);
                let failure = Failure::no_token_because_of(&failure);
                return self.exchange_failed(problem, failure, now, todo);
            }
        };
        let answer = &exchange.response;
        let token: Option<Token> = answer
            .is_success()
            .then(|| answer.read())
            .flatten()
            .filter(|token: &Token| !token.access_token.is_empty());
        match token {
            Some(token) => {
                let info = TokenInfo::new(Secret::new(token.access_token), token.expires_in, now);
                self.take(info, todo);
                self.last_exchange = Some(self.redaction().exchange(&exchange));
                self.dispatch_waiting(todo);
            }
            None => {
                self.last_exchange = Some(self.redaction().exchange(&exchange));
                let problem = Problem::from_response(&self.redaction().complaint(answer));
                let status = answer.status;
                if is_refusal(status) {
                    self.exchange_refused(problem, now, todo);
                } else {
                    self.exchange_failed(problem, Failure::no_token_but(status), now, todo);
                }
            }
        }
    }

    /// The credentials are wrong: what waits goes on waiting for better ones.
    fn exchange_refused(&mut self, problem: Problem, now: i64, todo: &mut Vec<Effect>) {
        self.trouble = Some(Trouble { problem, refused: true });
        if self.has_usable_token(now) {
            self.dispatch_waiting(todo);
        } else if self.gave_up {
            self.give_up(todo);
        }
    }

    /// The credentials may be right, there is only no token now: what waits is told.
    fn exchange_failed(
        &mut self,
        problem: Problem,
        failure: Failure,
        now: i64,
        todo: &mut Vec<Effect>,
    ) {
        self.trouble = Some(Trouble { problem, refused: false });
        if self.has_usable_token(now) {
            return self.dispatch_waiting(todo);
        }
        for call in self.waiting() {
            self.calls.remove(&call);
            todo.push(Effect::Fail { call, failure: failure.clone() });
        }
    }

    /// Decides what a call does next.
    fn place(&mut self, call: CallId, repeat: bool, now: i64, todo: &mut Vec<Effect>) {
        let renewable = self.can_renew();
        let due = self.token.as_ref().is_none_or(|token| token.is_due(now));
        if self.credentials == Credentials::None {
            self.calls.remove(&call);
            return todo.push(Effect::Fail { call, failure: Failure::NeedsCredentials });
        }
        self.calls.insert(call, Call::Waiting { repeat });
        if self.exchange.is_some() {
            // One renewal serves every call.
        } else if renewable && due {
            self.begin_exchange(todo);
        } else if self.has_usable_token(now) {
            self.dispatch(call, repeat, todo);
        } else if self.gave_up {
            self.calls.remove(&call);
            todo.push(Effect::Fail { call, failure: Failure::NeedsCredentials });
        }
    }

    fn call_answered(&mut self, call: CallId, status: u16, now: i64, todo: &mut Vec<Effect>) {
        let Some(Call::UnderWay { generation, repeat }) = self.calls.get(&call).copied() else {
            return;
        };
        if status != 401 || repeat {
            self.calls.remove(&call);
            return todo.push(Effect::Deliver(call));
        }
        // Another call may have had the token renewed since this one was sent.
        if generation == self.generation
            && let Some(token) = &mut self.token
        {
            token.reject();
        }
        self.place(call, true, now, todo);
        if !self.calls.contains_key(&call) {
            // Nothing to repeat it with and nobody to ask: the 401 is the answer.
            todo.retain(
                |effect| !matches!(effect, Effect::Fail { call: failed, .. } if *failed == call),
            );
            todo.push(Effect::Deliver(call));
        }
    }

    /// A call that was refused gets its 401, one that was never sent gets none.
    fn give_up(&mut self, todo: &mut Vec<Effect>) {
        self.gave_up = true;
        for call in self.waiting() {
            let repeat = matches!(self.calls.remove(&call), Some(Call::Waiting { repeat: true }));
            todo.push(match repeat {
                true => Effect::Deliver(call),
                false => Effect::Fail { call, failure: Failure::NeedsCredentials },
            });
        }
    }

    fn forget(&mut self, todo: &mut Vec<Effect>) {
        self.abort_exchange(todo);
        self.give_up(todo);
        self.credentials = Credentials::None;
        self.token = None;
        self.trouble = None;
        self.gave_up = false;
        self.last_exchange = None;
        todo.push(Effect::ClearStored);
    }

    fn take(&mut self, token: TokenInfo, todo: &mut Vec<Effect>) {
        self.token = Some(token);
        self.generation = self.generation.wrapping_add(1);
        self.trouble = None;
        self.gave_up = false;
        todo.push(Effect::Store(stored::write(self)));
    }

    fn begin_exchange(&mut self, todo: &mut Vec<Effect>) {
        let Credentials::Application { client_id, secret: Some(secret) } = &self.credentials else {
            return;
        };
        self.attempts = self.attempts.wrapping_add(1);
        self.exchange = Some(self.attempts);
        let request = token_request(client_id, secret);
        todo.push(Effect::Exchange { attempt: self.attempts, request });
    }

    fn abort_exchange(&mut self, todo: &mut Vec<Effect>) {
        if self.exchange.take().is_some() {
            todo.push(Effect::AbortExchange);
        }
    }

    fn waiting(&self) -> Vec<CallId> {
        let waits =
            |(id, call): (&CallId, &Call)| matches!(call, Call::Waiting { .. }).then_some(*id);
        self.calls.iter().filter_map(waits).collect()
    }

    fn place_waiting(&mut self, now: i64, todo: &mut Vec<Effect>) {
        for call in self.waiting() {
            let repeat = matches!(self.calls.get(&call), Some(Call::Waiting { repeat: true }));
            self.place(call, repeat, now, todo);
        }
    }

    /// Sends what waits with the token there is, fresh from the server: even one that ends
    /// at once by the page's clock, which may be wrong.
    fn dispatch_waiting(&mut self, todo: &mut Vec<Effect>) {
        for call in self.waiting() {
            let repeat = matches!(self.calls.get(&call), Some(Call::Waiting { repeat: true }));
            self.dispatch(call, repeat, todo);
        }
    }

    fn dispatch(&mut self, call: CallId, repeat: bool, todo: &mut Vec<Effect>) {
        let Some(token) = &self.token else { return };
        let authorization = Secret::new(format!("Bearer {}", token.value().expose()));
        self.calls.insert(call, Call::UnderWay { generation: self.generation, repeat });
        todo.push(Effect::Dispatch { call, authorization });
    }

    fn has_usable_token(&self, now: i64) -> bool {
        self.token.as_ref().is_some_and(|token| token.is_usable(now))
    }
}

/// Whether this answer to a token request blames the credentials, or the request.
fn is_refusal(status: u16) -> bool {
    (400..500).contains(&status) && ![408, 425, 429].contains(&status)
}

/// JSON, since at least one server version refused form encoding (AIRBYTE.md).
fn token_request(client_id: &str, secret: &Secret) -> Request {
    let body = json!({
        "client_id": client_id,
        "client_secret": secret.expose(),
        "grant-type": "client_credentials",
    });
    Request::post("/applications/token", &body)
}
