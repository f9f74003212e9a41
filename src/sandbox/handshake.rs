//! When the page says what to the sandbox's worker. A request waits on the page until the
//! sandbox has begun: what goes wrong before that has carried out nothing.

use std::mem;

use super::message::{FromSandbox, ToSandbox};
use crate::http::Failure;

/// How far the page and the worker have come with each other.
#[derive(Debug, Default)]
pub struct Handshake(Phase);

#[derive(Debug, Default)]
enum Phase {
    #[default]
    NotStarted,
    /// The script loads.
    Loading {
        start: ToSandbox,
        held: Vec<ToSandbox>,
    },
    /// The sandbox fetches its catalogue.
    Beginning {
        held: Vec<ToSandbox>,
    },
    Running,
}

impl Handshake {
    /// Whether a worker was started and has not failed since.
    pub fn is_started(&self) -> bool {
        !matches!(self.0, Phase::NotStarted)
    }

    /// A worker was started; it is to begin with this message.
    pub fn started(&mut self, start: ToSandbox) {
        self.0 = Phase::Loading { start, held: Vec::new() };
    }

    /// A request to say: given back if now is the time, else held until it is.
    pub fn say(&mut self, message: ToSandbox) -> Option<ToSandbox> {
        match &mut self.0 {
            Phase::Loading { held, .. } | Phase::Beginning { held } => {
                held.push(message);
                None
            }
            Phase::NotStarted | Phase::Running => Some(message),
        }
    }

    /// What is to be said now that the worker has said this, in order.
    pub fn hear(&mut self, message: &FromSandbox) -> Vec<ToSandbox> {
        match (message, mem::take(&mut self.0)) {
            (FromSandbox::Loaded, Phase::Loading { start, held }) => {
                self.0 = Phase::Beginning { held };
                vec![start]
            }
            (FromSandbox::Begun, Phase::Beginning { held }) => {
                self.0 = Phase::Running;
                held
            }
            (_, phase) => {
                self.0 = phase;
                Vec::new()
            }
        }
    }

    /// The request is of no interest any more: if it is held, it is never said.
    pub fn forget(&mut self, forgotten: u32) {
        if let Phase::Loading { held, .. } | Phase::Beginning { held } = &mut self.0 {
            held.retain(
                |message| !matches!(message, ToSandbox::Ask { id, .. } if *id == forgotten),
            );
        }
    }

    /// The worker failed, for this reason: what to tell everybody who waits. The next
    /// request starts another. What a running sandbox was told may have been carried out.
    pub fn broken(&mut self, reason: String) -> Failure {
        match mem::take(&mut self.0) {
            Phase::Running => Failure::Stopped { reason },
            _ => Failure::NotSent { reason },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::Request;

    fn start() -> ToSandbox {
        ToSandbox::Start { snapshot: None, seed: 1 }
    }

    fn ask(id: u32) -> ToSandbox {
        ToSandbox::Ask { id, request: Request::get("/health") }
    }

    fn loading() -> Handshake {
        let mut handshake = Handshake::default();
        handshake.started(start());
        handshake
    }

    #[test]
    fn requests_wait_until_the_sandbox_has_begun_and_go_in_order() {
        let mut handshake = loading();
        assert_eq!(handshake.say(ask(1)), None);
        assert_eq!(handshake.hear(&FromSandbox::Loaded), [start()]);
        assert_eq!(handshake.say(ask(2)), None);
        assert_eq!(handshake.hear(&FromSandbox::Snapshot("{}".into())), []);
        assert_eq!(handshake.hear(&FromSandbox::Begun), [ask(1), ask(2)]);
        assert_eq!(handshake.say(ask(3)), Some(ask(3)));
    }

    #[test]
    fn a_request_that_was_given_up_while_it_waited_is_never_said() {
        let mut handshake = loading();
        handshake.say(ask(1));
        handshake.hear(&FromSandbox::Loaded);
        handshake.say(ask(2));
        handshake.forget(1);
        assert_eq!(handshake.hear(&FromSandbox::Begun), [ask(2)]);
    }

    #[test]
    fn what_fails_before_the_sandbox_has_begun_was_not_sent() {
        let mut loading = loading();
        assert!(!loading.broken("no script".into()).may_have_been_carried_out());
        assert!(!loading.is_started());
        loading.started(start());
        loading.say(ask(1));
        loading.hear(&FromSandbox::Loaded);
        assert!(!loading.broken("no catalogue".into()).may_have_been_carried_out());
        assert!(!loading.is_started(), "the next request starts another worker");
    }

    #[test]
    fn what_fails_in_a_running_sandbox_may_have_been_carried_out() {
        let mut handshake = loading();
        handshake.hear(&FromSandbox::Loaded);
        handshake.hear(&FromSandbox::Begun);
        assert!(handshake.broken("it threw".into()).may_have_been_carried_out());
    }
}
