//! What holds whatever happens, in whichever order.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

/// Something that happens, in terms of what is there when it does.
#[derive(Clone, Debug)]
enum Happening {
    Application,
    Bearer { life: i64 },
    Ask,
    Answer { which: usize, status: u16 },
    End { which: usize },
    Token { life: i64 },
    NoToken { status: u16 },
    Unreachable,
    Late { attempt: u32 },
    Renew,
    GiveUp,
    AskAgain,
    Forget,
    Reload,
    Wait { seconds: i64 },
}

fn happening() -> impl Strategy<Value = Happening> {
    use Happening::*;
    let status = prop::sample::select(vec![200u16, 401, 404, 500]);
    prop_oneof![
        2 => Just(Application),
        1 => (0..400i64).prop_map(|life| Bearer { life }),
        8 => Just(Ask),
        8 => (0..9usize, status).prop_map(|(which, status)| Answer { which, status }),
        2 => (0..9usize).prop_map(|which| End { which }),
        6 => (-10..400i64).prop_map(|life| Token { life }),
        1 => prop::sample::select(vec![400u16, 401, 429, 500]).prop_map(|status| NoToken { status }),
        1 => Just(Unreachable),
        1 => (0..9u32).prop_map(|attempt| Late { attempt }),
        1 => Just(Renew),
        1 => Just(GiveUp),
        1 => Just(AskAgain),
        1 => Just(Forget),
        1 => Just(Reload),
        4 => (1..200i64).prop_map(|seconds| Wait { seconds }),
    ]
}

/// What the client would know.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Known {
    Waiting,
    Sent { times: u32 },
}

struct World {
    played: Played,
    calls: BTreeMap<CallId, Known>,
    sent: BTreeMap<CallId, u32>,
    exchange: Option<u32>,
    next: CallId,
}

impl World {
    fn new() -> Self {
        let (calls, sent) = (BTreeMap::new(), BTreeMap::new());
        Self { played: Played::new(), calls, sent, exchange: None, next: 0 }
    }

    fn happens(&mut self, happening: &Happening) -> Result<(), TestCaseError> {
        let event = match happening {
            Happening::Application => {
                let client_secret = Secret::new(SECRET);
                Event::ApplicationGiven { client_id: "me".into(), client_secret }
            }
            Happening::Bearer { life } => {
                let token = jwt::encode(&json!({"exp": self.played.now / 1000 + life}));
                Event::TokenGiven(Pasted { token: Secret::new(token), expires_in: None })
            }
            Happening::Ask => {
                self.next += 1;
                self.calls.insert(self.next, Known::Waiting);
                Event::CallAsked(self.next)
            }
            Happening::Answer { which, status } => {
                let sent = |(id, known): (&CallId, &Known)| {
                    matches!(known, Known::Sent { .. }).then_some(*id)
                };
                let Some(call) = self.calls.iter().filter_map(sent).nth(*which) else {
                    return Ok(());
                };
                self.calls.insert(call, Known::Waiting);
                answered(call, *status)
            }
            Happening::End { which } => {
                let Some(call) = self.calls.keys().nth(*which).copied() else { return Ok(()) };
                self.calls.remove(&call);
                Event::CallEnded(call)
            }
            Happening::Token { life } => {
                let Some(attempt) = self.exchange.take() else { return Ok(()) };
                let seconds = self.played.now / 1000;
                let token = jwt::encode(&json!({"iat": seconds, "exp": seconds + life}));
                exchanged(attempt, 200, &json!({"access_token": token}))
            }
            Happening::NoToken { status } => {
                let Some(attempt) = self.exchange.take() else { return Ok(()) };
                exchanged(attempt, *status, &json!({"message": "no"}))
            }
            Happening::Unreachable => {
                let Some(attempt) = self.exchange.take() else { return Ok(()) };
                Event::Exchanged { attempt, result: Err(Failure::Unreachable) }
            }
            Happening::Late { attempt } if self.exchange == Some(*attempt) => return Ok(()),
            Happening::Late { attempt } => exchanged(*attempt, 200, &json!({"access_token": "x"})),
            Happening::Renew => Event::Renew,
            Happening::GiveUp => Event::GaveUp,
            Happening::AskAgain => Event::AskAgain,
            Happening::Forget => Event::Forget,
            Happening::Reload => {
                self.played = Played { asked: self.played.asked.clone(), ..self.played.reload() };
                self.calls.clear();
                self.exchange = None;
                return Ok(());
            }
            Happening::Wait { seconds } => {
                self.played.now += seconds * 1000;
                return Ok(());
            }
        };
        let effects = self.played.tell(event);
        effects.into_iter().try_for_each(|effect| self.perform(effect))
    }

    fn perform(&mut self, effect: Effect) -> Result<(), TestCaseError> {
        match effect {
            Effect::Exchange { attempt, .. } => {
                prop_assert_eq!(self.exchange, None, "two renewals in flight");
                self.exchange = Some(attempt);
            }
            Effect::AbortExchange => {
                prop_assert!(self.exchange.take().is_some(), "nothing to abort");
            }
            Effect::Dispatch { call, .. } => {
                prop_assert_eq!(self.calls.get(&call), Some(&Known::Waiting), "sent unasked");
                let times = self.sent.entry(call).or_insert(0);
                *times += 1;
                prop_assert!(*times <= 2, "repeated more than once");
                self.calls.insert(call, Known::Sent { times: *times });
            }
            Effect::Deliver(call) => {
                prop_assert!(self.sent.contains_key(&call), "delivered without an answer");
                prop_assert_eq!(self.calls.remove(&call), Some(Known::Waiting));
            }
            Effect::Fail { call, .. } => {
                prop_assert_eq!(self.calls.remove(&call), Some(Known::Waiting));
            }
            Effect::Store(json) => prop_assert!(!json.contains(SECRET), "{}", json),
            Effect::ClearStored => {}
        }
        Ok(())
    }

    /// Nobody waits for nothing: a call that is not under way waits for a token exchange,
    /// or for the person, and then the page asks for it.
    fn nobody_is_forgotten(&self) -> Result<(), TestCaseError> {
        let waiting = self.calls.values().filter(|known| **known == Known::Waiting).count();
        prop_assert_eq!(waiting, self.played.session.pending_calls());
        if waiting > 0 {
            let state = self.played.state();
            let asks = matches!(
                state,
                CredentialState::Renewing
                    | CredentialState::AskingForSecret { .. }
                    | CredentialState::AskingForToken
                    | CredentialState::Refused(_)
            );
            prop_assert!(asks, "{waiting} wait although {state:?}");
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn whatever_happens_renewals_are_single_and_no_call_is_lost_or_sent_thrice(
        happenings in prop::collection::vec(happening(), 0..60),
    ) {
        let mut world = World::new();
        for happening in &happenings {
            world.happens(happening)?;
            world.nobody_is_forgotten()?;
        }
    }
}
