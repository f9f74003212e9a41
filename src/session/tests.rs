//! The session's behaviour, event by event.

use serde_json::json;

use super::*;
use crate::http::{Exchange, Failure, Request, Response};

mod changing;
mod giving_up;
mod random;
mod reload;

const SECRET: &str = "hush-hush-0123456789";

/// A session with what it asked for, driven by a test.
#[derive(Debug)]
struct Played {
    session: Session,
    asked: Vec<Effect>,
    now: i64,
}

impl Played {
    fn new() -> Self {
        Self::with(Session::new(Server::sandbox()))
    }

    fn with(session: Session) -> Self {
        Self { session, asked: Vec::new(), now: 1_000_000 }
    }

    /// What this event makes the session ask for.
    fn tell(&mut self, event: Event) -> Vec<Effect> {
        let (session, effects) = self.session.clone().step(event, self.now);
        self.session = session;
        self.asked.extend(effects.clone());
        effects
    }

    fn give_application(&mut self) -> u32 {
        let client_id = "me".into();
        let client_secret = Secret::new(SECRET);
        attempt(&self.tell(Event::ApplicationGiven { client_id, client_secret }))
    }

    fn issue(&mut self, attempt: u32, life: i64) -> Vec<Effect> {
        let token = jwt::encode(&json!({
            "iat": self.now / 1000, "exp": self.now / 1000 + life, "jti": attempt,
        }));
        let body = json!({"access_token": token, "token_type": "Bearer", "expires_in": 7.0});
        self.tell(exchanged(attempt, 200, &body))
    }

    /// With an application's token of this many seconds.
    fn with_token(life: i64) -> Self {
        let mut played = Self::new();
        let attempt = played.give_application();
        played.issue(attempt, life);
        played
    }

    fn with_bearer(life: i64) -> Self {
        let mut played = Self::new();
        let token = jwt::encode(&json!({"exp": played.now / 1000 + life}));
        played.paste(&token);
        played
    }

    fn paste(&mut self, token: &str) -> Vec<Effect> {
        self.tell(Event::TokenGiven(Pasted { token: Secret::new(token), expires_in: None }))
    }

    fn state(&self) -> CredentialState {
        self.session.state(self.now)
    }

    fn kept(&self) -> Option<String> {
        self.asked.iter().rev().find_map(|effect| match effect {
            Effect::Store(json) => Some(Some(json.clone())),
            Effect::ClearStored => Some(None),
            _ => None,
        })?
    }

    /// The page is loaded again.
    fn reload(&self) -> Self {
        let session = Session::restore(Server::sandbox(), self.kept().as_deref());
        Self { now: self.now, ..Self::with(session) }
    }
}

fn exchanged(attempt: u32, status: u16, body: &serde_json::Value) -> Event {
    let exchange = Exchange {
        base: "https://host.example".into(),
        request: Request::post(
            "/applications/token",
            &json!({"client_id": "me", "client_secret": SECRET}),
        ),
        response: Response::json(status, body),
        started_at: 0.0,
        duration: 1.0,
    };
    Event::Exchanged { attempt, result: Ok(exchange) }
}

fn attempt(effects: &[Effect]) -> u32 {
    exchanges(effects).first().copied().expect("a token exchange")
}

fn exchanges(effects: &[Effect]) -> Vec<u32> {
    let attempt = |effect: &Effect| match effect {
        Effect::Exchange { attempt, .. } => Some(*attempt),
        _ => None,
    };
    effects.iter().filter_map(attempt).collect()
}

fn dispatched(effects: &[Effect]) -> Vec<CallId> {
    let call = |effect: &Effect| match effect {
        Effect::Dispatch { call, .. } => Some(*call),
        _ => None,
    };
    effects.iter().filter_map(call).collect()
}

fn answered(call: CallId, status: u16) -> Event {
    Event::CallAnswered { call, status }
}

#[test]
fn a_client_id_and_secret_are_exchanged_as_json() {
    let mut played = Played::new();
    played.give_application();
    let Some(Effect::Exchange { request, .. }) = played.asked.last() else { panic!() };
    assert_eq!(request.path, "/applications/token");
    assert_eq!(request.headers.get("content-type"), Some("application/json"));
    assert_eq!(
        request.json().unwrap(),
        json!({"client_id": "me", "client_secret": SECRET, "grant-type": "client_credentials"})
    );
    assert_eq!(played.state(), CredentialState::Renewing);
}

#[test]
fn the_exchange_is_kept_for_the_lesson_without_secret_and_token() {
    let played = Played::with_token(180);
    let shown = serde_json::to_string(played.session.last_exchange().unwrap()).unwrap();
    let shown = shown + &played.session.last_exchange().unwrap().response.text();
    assert!(!shown.contains(SECRET));
    assert!(!shown.contains(played.session.token().unwrap().value().expose()));
    assert!(shown.contains("client_id"));
}

#[test]
fn a_call_with_a_fresh_token_goes_at_once() {
    let mut played = Played::with_token(180);
    assert_eq!(played.state(), CredentialState::Ready { remaining: Some(180_000) });
    let effects = played.tell(Event::CallAsked(7));
    assert_eq!(dispatched(&effects), [7]);
    assert_eq!(played.tell(answered(7, 200)), [Effect::Deliver(7)]);
}

#[test]
fn a_token_about_to_end_is_renewed_before_the_call() {
    let mut played = Played::with_token(180);
    played.now += 150_000;
    let effects = played.tell(Event::CallAsked(1));
    assert!(dispatched(&effects).is_empty());
    let effects = played.issue(attempt(&effects), 180);
    assert_eq!(dispatched(&effects), [1]);
}

#[test]
fn two_calls_share_one_renewal() {
    let mut played = Played::with_token(180);
    played.now += 180_000;
    let first = played.tell(Event::CallAsked(1));
    assert!(played.tell(Event::CallAsked(2)).is_empty());
    assert_eq!(played.session.pending_calls(), 2);
    assert_eq!(dispatched(&played.issue(attempt(&first), 180)), [1, 2]);
}

#[test]
fn a_fresh_token_is_used_even_if_the_pages_clock_says_it_ended() {
    let mut played = Played::with_token(180);
    played.now += 180_000;
    let effects = played.tell(Event::CallAsked(1));
    assert_eq!(dispatched(&played.issue(attempt(&effects), -3600)), [1]);
}

#[test]
fn a_401_renews_once_and_repeats_the_call_once() {
    let mut played = Played::with_token(180);
    played.tell(Event::CallAsked(1));
    let effects = played.tell(answered(1, 401));
    assert_eq!(dispatched(&played.issue(attempt(&effects), 180)), [1]);
    assert_eq!(played.tell(answered(1, 401)), [Effect::Deliver(1)]);
}

#[test]
fn two_calls_refused_with_the_same_token_share_one_renewal() {
    let mut played = Played::with_token(180);
    played.tell(Event::CallAsked(1));
    played.tell(Event::CallAsked(2));
    let effects = played.tell(answered(1, 401));
    assert!(played.tell(answered(2, 401)).is_empty());
    assert_eq!(dispatched(&played.issue(attempt(&effects), 180)), [1, 2]);
}

#[test]
fn a_late_401_of_an_older_token_is_repeated_without_another_renewal() {
    let mut played = Played::with_token(180);
    played.tell(Event::CallAsked(1));
    played.tell(Event::CallAsked(2));
    let effects = played.tell(answered(1, 401));
    played.issue(attempt(&effects), 180);
    let effects = played.tell(answered(2, 401));
    assert_eq!((exchanges(&effects).len(), dispatched(&effects)), (0, vec![2]));
}

#[test]
fn an_ended_bearer_token_asks_for_another_and_keeps_the_call() {
    let mut played = Played::with_bearer(180);
    played.now += 180_000;
    assert!(played.tell(Event::CallAsked(1)).is_empty());
    assert_eq!(played.state(), CredentialState::AskingForToken);
    assert_eq!(played.session.pending_calls(), 1);
    let token = jwt::encode(&json!({"exp": played.now / 1000 + 60}));
    assert_eq!(dispatched(&played.paste(&token)), [1]);
}

#[test]
fn a_waiting_call_goes_on_with_an_application_too() {
    let mut played = Played::with_bearer(180);
    played.now += 180_000;
    played.tell(Event::CallAsked(1));
    let attempt = played.give_application();
    assert_eq!(dispatched(&played.issue(attempt, 180)), [1]);
}

#[test]
fn a_refused_bearer_token_asks_for_another() {
    let mut played = Played::with_bearer(180);
    played.tell(Event::CallAsked(1));
    assert!(played.tell(answered(1, 401)).is_empty());
    assert_eq!(played.state(), CredentialState::AskingForToken);
}

#[test]
fn a_call_without_any_credentials_fails_at_once() {
    let mut played = Played::new();
    let failure = Failure::NeedsCredentials;
    assert_eq!(played.tell(Event::CallAsked(1)), [Effect::Fail { call: 1, failure }]);
}

#[test]
fn wrong_credentials_are_not_tried_again_by_themselves() {
    let mut played = Played::new();
    let attempt = played.give_application();
    played.tell(exchanged(attempt, 401, &json!({"errorId": "e1"})));
    let CredentialState::Refused(problem) = played.state() else { panic!("{:?}", played.state()) };
    assert_eq!((problem.status, problem.error_id.as_deref()), (Some(401), Some("e1")));
    assert!(played.tell(Event::CallAsked(1)).is_empty());
    let attempt = played.give_application();
    assert_eq!(dispatched(&played.issue(attempt, 180)), [1]);
}

#[test]
fn a_refusal_that_echoes_the_secret_does_not_show_it() {
    let mut played = Played::new();
    let attempt = played.give_application();
    let body = json!({"message": format!("The secret {SECRET} is wrong.")});
    played.tell(exchanged(attempt, 401, &body));
    let CredentialState::Refused(problem) = played.state() else { panic!("{:?}", played.state()) };
    assert_eq!(problem.detail.as_deref(), Some("The secret ********** is wrong."));
}

#[test]
fn a_server_without_a_token_just_now_fails_the_call_and_is_asked_again_by_the_next() {
    let mut played = Played::with_token(180);
    played.now += 180_000;
    let effects = played.tell(Event::CallAsked(1));
    let effects = played.tell(exchanged(attempt(&effects), 503, &json!({})));
    let failure = Failure::no_token_but(503);
    assert_eq!(effects, [Effect::Fail { call: 1, failure }]);
    assert_eq!(exchanges(&played.tell(Event::CallAsked(2))).len(), 1);
}

#[test]
fn a_call_is_not_told_the_token_requests_own_failure() {
    let lost = [Failure::Unreachable, Failure::TimedOut { after_ms: 60_000 }, Failure::AnswerLost];
    for lost in lost {
        let mut played = Played::with_token(180);
        played.now += 180_000;
        let attempt = attempt(&played.tell(Event::CallAsked(1)));
        let effects = played.tell(Event::Exchanged { attempt, result: Err(lost) });
        let [Effect::Fail { call: 1, failure }] = &effects[..] else { panic!("{effects:?}") };
        assert!(!failure.may_have_been_carried_out(), "{failure:?}");
    }
}

#[test]
fn a_renewal_that_fails_early_falls_back_on_the_token_that_still_lives() {
    let mut played = Played::with_token(180);
    played.now += 150_000;
    let attempt = attempt(&played.tell(Event::CallAsked(1)));
    let result = Err(Failure::Unreachable);
    let effects = played.tell(Event::Exchanged { attempt, result });
    assert_eq!(dispatched(&effects), [1]);
}

#[test]
fn an_answer_without_a_token_is_a_failure() {
    let mut played = Played::new();
    let attempt = played.give_application();
    played.tell(exchanged(attempt, 200, &json!({"token_type": "Bearer"})));
    assert!(matches!(played.state(), CredentialState::Refused(_)));
    assert_eq!(played.session.token(), None);
}

#[test]
fn a_token_that_comes_after_forget_is_not_taken() {
    let mut played = Played::new();
    let attempt = played.give_application();
    played.tell(Event::Forget);
    assert!(played.issue(attempt, 180).is_empty());
    assert_eq!(played.session.token(), None);
}

#[test]
fn new_credentials_stop_the_exchange_of_the_old_ones() {
    let mut played = Played::new();
    let old = played.give_application();
    let new = played.give_application();
    assert!(played.asked.contains(&Effect::AbortExchange));
    assert!(played.issue(old, 180).is_empty());
    played.issue(new, 180);
    assert_eq!(played.state(), CredentialState::Ready { remaining: Some(180_000) });
}

#[test]
fn an_ended_call_is_not_sent_when_the_token_comes() {
    let mut played = Played::with_token(180);
    played.now += 180_000;
    let effects = played.tell(Event::CallAsked(1));
    played.tell(Event::CallEnded(1));
    assert!(dispatched(&played.issue(attempt(&effects), 180)).is_empty());
}

#[test]
fn no_debug_output_holds_the_secret_or_the_token() {
    let mut played = Played::with_token(180);
    played.tell(Event::CallAsked(1));
    let token = played.session.token().unwrap().value().expose().to_owned();
    let shown = format!("{:?}", played.session);
    assert!(!shown.contains(SECRET) && !shown.contains(&token));
}
