//! New credentials in place of old ones: the old token goes when a new one comes.

use super::*;

fn value(played: &Played) -> Option<String> {
    played.session.token().map(|token| token.value().expose().to_owned())
}

#[test]
fn the_old_token_stays_until_the_new_one_comes() {
    let mut played = Played::with_token(180);
    let old = value(&played);
    let attempt = played.give_application();
    assert_eq!(value(&played), old);
    assert_eq!(played.state(), CredentialState::Renewing);
    played.issue(attempt, 900);
    assert_ne!(value(&played), old);
    assert_eq!(played.state(), CredentialState::Ready { remaining: Some(900_000) });
}

#[test]
fn an_ended_token_stays_too_so_that_nothing_on_the_page_goes_away() {
    let mut played = Played::with_token(180);
    played.now += 180_000;
    played.give_application();
    assert!(played.session.token().is_some());
}

#[test]
fn calls_made_while_new_credentials_are_tried_wait_for_their_token() {
    let mut played = Played::with_token(180);
    let attempt = played.give_application();
    assert!(played.tell(Event::CallAsked(1)).is_empty());
    let effects = played.issue(attempt, 900);
    assert_eq!(dispatched(&effects), [1]);
    let token = value(&played).expect("a token");
    let sent = effects.iter().find_map(|effect| match effect {
        Effect::Dispatch { authorization, .. } => Some(authorization.expose()),
        _ => None,
    });
    assert_eq!(sent, Some(format!("Bearer {token}").as_str()));
}

#[test]
fn a_wrong_new_secret_does_not_lose_a_token_that_still_works() {
    let mut played = Played::with_token(180);
    let (old, kept) = (value(&played), played.kept());
    let attempt = played.give_application();
    played.tell(Event::CallAsked(1));
    let effects = played.tell(exchanged(attempt, 401, &json!({"message": "no"})));
    assert_eq!(dispatched(&effects), [1]);
    assert_eq!((value(&played), played.kept()), (old, kept));
    let trouble = played.session.trouble().expect("the refusal is told all the same");
    assert_eq!(trouble.status, Some(401));
}

#[test]
fn a_bearer_token_in_place_of_an_application_is_used_at_once() {
    let mut played = Played::with_token(180);
    played.now += 180_000;
    played.tell(Event::CallAsked(1));
    assert_eq!(dispatched(&played.paste("opaque")), [1]);
    assert_eq!(value(&played).as_deref(), Some("opaque"));
}

#[test]
fn a_first_exchange_that_failed_for_now_can_be_tried_again_with_the_secret_there_is() {
    for status in [500, 503, 429, 408] {
        let mut played = Played::new();
        let attempt = played.give_application();
        played.tell(exchanged(attempt, status, &json!({})));
        assert!(played.session.can_renew(), "{status}");
        assert_eq!(exchanges(&played.tell(Event::Renew)).len(), 1, "{status}");
    }
    for lost in [Failure::TimedOut { after_ms: 60_000 }, Failure::Unreachable] {
        let mut played = Played::new();
        let attempt = played.give_application();
        played.tell(Event::Exchanged { attempt, result: Err(lost) });
        assert!(played.session.can_renew());
        assert_eq!(exchanges(&played.tell(Event::Renew)).len(), 1);
    }
}

#[test]
fn a_refused_secret_cannot_be_tried_again() {
    let mut played = Played::new();
    let attempt = played.give_application();
    played.tell(exchanged(attempt, 401, &json!({})));
    assert!(!played.session.can_renew());
}
