//! What a reload leaves, and what Forget does not.

use super::*;

#[test]
fn a_reload_keeps_the_token_but_not_the_secret() {
    let played = Played::with_token(180);
    assert!(!played.kept().unwrap().contains(SECRET));
    let mut played = played.reload();
    assert_eq!(dispatched(&played.tell(Event::CallAsked(1))), [1]);
}

#[test]
fn after_a_reload_with_an_ended_token_the_secret_is_asked_for_and_the_call_goes_on() {
    let mut played = Played::with_token(180);
    played.now += 180_000;
    let mut played = played.reload();
    let client_id = "me".to_owned();
    assert_eq!(played.state(), CredentialState::AskingForSecret { client_id });
    assert!(played.tell(Event::CallAsked(1)).is_empty());
    let attempt = played.give_application();
    assert_eq!(dispatched(&played.issue(attempt, 180)), [1]);
}

#[test]
fn an_opaque_tokens_end_survives_a_reload() {
    let mut played = Played::new();
    let pasted = Pasted { token: Secret::new("opaque"), expires_in: Some(180.0) };
    played.tell(Event::TokenGiven(pasted));
    let mut played = played.reload();
    played.now += 100_000;
    assert_eq!(played.state(), CredentialState::Ready { remaining: Some(80_000) });
}

#[test]
fn another_servers_token_is_not_taken() {
    let kept = Played::with_token(180).kept();
    let elsewhere = Server::at("custom", "Custom", "http://127.0.0.1:1");
    let session = Session::restore(elsewhere, kept.as_deref());
    assert_eq!(session.state(0), CredentialState::None);
}

#[test]
fn garbage_in_storage_is_no_session() {
    for kept in ["", "{", "[]", "{\"server\":3}"] {
        let session = Session::restore(Server::sandbox(), Some(kept));
        assert_eq!(session, Session::new(Server::sandbox()));
    }
}

#[test]
fn forget_leaves_nothing() {
    let mut played = Played::with_token(180);
    played.tell(Event::Renew);
    played.tell(Event::CallAsked(1));
    let effects = played.tell(Event::Forget);
    assert!(effects.contains(&Effect::AbortExchange));
    assert_eq!(effects.last(), Some(&Effect::ClearStored));
    assert_eq!(played.state(), CredentialState::None);
    assert_eq!(played.session.token(), None);
    assert_eq!(played.session.last_exchange(), None);
    assert_eq!(played.session.client_id(), None);
    assert_eq!(played.kept(), None);
}
