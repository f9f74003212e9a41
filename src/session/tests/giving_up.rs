//! A person who does not want to give credentials now is not asked again for ever.

use super::*;

#[test]
fn giving_up_delivers_the_401_and_fails_what_was_never_sent() {
    let mut played = Played::with_bearer(180);
    played.tell(Event::CallAsked(1));
    played.tell(answered(1, 401));
    played.tell(Event::CallAsked(2));
    let failure = Failure::NeedsCredentials;
    let expected = [Effect::Deliver(1), Effect::Fail { call: 2, failure }];
    assert_eq!(played.tell(Event::GaveUp), expected);
    assert_eq!(played.session.pending_calls(), 0);
}

/// A bearer token has ended, a call waited, and the person dismissed the question.
fn dismissed() -> Played {
    let mut played = Played::with_bearer(180);
    played.now += 180_000;
    assert!(played.tell(Event::CallAsked(1)).is_empty());
    played.tell(Event::GaveUp);
    played
}

fn refused(call: CallId) -> Vec<Effect> {
    vec![Effect::Fail { call, failure: Failure::NeedsCredentials }]
}

#[test]
fn after_giving_up_later_calls_do_not_wait_for_the_person() {
    let mut played = dismissed();
    assert_eq!(played.tell(Event::CallAsked(2)), refused(2));
    assert_eq!(played.session.pending_calls(), 0);
}

#[test]
fn after_giving_up_without_the_secret_later_calls_do_not_wait_either() {
    let mut played = Played::with_token(180);
    played.now += 180_000;
    let mut played = played.reload();
    played.tell(Event::CallAsked(1));
    played.tell(Event::GaveUp);
    assert_eq!(played.tell(Event::CallAsked(2)), refused(2));
}

#[test]
fn after_giving_up_a_refused_call_is_told_its_401_at_once() {
    let mut played = Played::with_bearer(180);
    played.tell(Event::CallAsked(1));
    played.tell(Event::CallAsked(2));
    played.tell(answered(1, 401));
    played.tell(Event::GaveUp);
    assert_eq!(played.tell(answered(2, 401)), [Effect::Deliver(2)]);
}

#[test]
fn a_person_who_wants_to_be_asked_again_is() {
    let mut played = dismissed();
    assert!(played.tell(Event::AskAgain).is_empty());
    assert!(played.tell(Event::CallAsked(2)).is_empty());
    assert_eq!(played.session.pending_calls(), 1);
}

#[test]
fn new_credentials_end_the_giving_up() {
    let given: [fn(&mut Played); 2] = [
        |played| {
            let token = jwt::encode(&json!({"exp": played.now / 1000 + 60}));
            played.paste(&token);
        },
        |played| {
            let attempt = played.give_application();
            played.tell(exchanged(attempt, 401, &json!({})));
        },
    ];
    for give in given {
        let mut played = dismissed();
        give(&mut played);
        played.now += 60_000;
        assert!(played.tell(Event::CallAsked(2)).is_empty());
        assert_eq!(played.session.pending_calls(), 1);
    }
}

#[test]
fn giving_up_does_not_stop_renewals_that_need_nobody() {
    let mut played = Played::with_token(180);
    played.tell(Event::GaveUp);
    played.now += 180_000;
    let effects = played.tell(Event::CallAsked(1));
    assert_eq!(dispatched(&played.issue(attempt(&effects), 180)), [1]);
}
