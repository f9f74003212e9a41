//! Why there is no answer to look at.

use serde::{Deserialize, Serialize};

/// A call that ended without a complete answer. An answer that says no is no failure:
/// it is a [`super::Response`] like any other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// The browser says that it has no network.
    Offline,
    /// No answer, and the browser tells a page nothing about why.
    Unreachable,
    /// The time limit passed.
    TimedOut {
        /// The limit, in milliseconds.
        after_ms: u32,
    },
    /// The person stopped it while it was under way.
    Cancelled,
    /// The person stopped it while it waited: it was not sent, or had been refused for its
    /// token and was not sent again.
    Withdrawn,
    /// The answer began and its body ended too early.
    CutOff {
        /// The status that the answer began with.
        status: u16,
    },
    /// The connection ended after the request was taken and before an answer came.
    AnswerLost,
    /// The sandbox stopped in the middle; the next call starts it anew.
    Stopped {
        /// Why, in words.
        reason: String,
    },
    /// The call has to be authorised, and there is nothing to authorise it with.
    NeedsCredentials,
    /// The call waited for a new token, and none could be got just then. It was not
    /// carried out, whatever became of the token request.
    NoToken {
        /// What became of the token request, in words.
        reason: String,
    },
    /// The request could not leave: no such address, or a sandbox that cannot run.
    NotSent {
        /// Why, in words.
        reason: String,
    },
}

impl Failure {
    /// Of a call that waited for a token: the request for it was answered with a status
    /// that brings none.
    pub fn no_token_but(status: u16) -> Self {
        Self::NoToken { reason: format!("The token request was answered with status {status}.") }
    }

    /// Of a call that waited for a token: the request for it failed like this.
    pub fn no_token_because_of(failure: &Self) -> Self {
        Self::NoToken { reason: format!("The token request failed. {}.", failure.title()) }
    }

    /// One line: what happened.
    pub fn title(&self) -> String {
        match self {
            Self::Offline => "You are offline".into(),
            Self::Unreachable => "No answer from the server".into(),
            Self::TimedOut { after_ms } => {
                format!("No answer within {}", seconds(*after_ms))
            }
            Self::Cancelled => "Cancelled".into(),
            Self::Withdrawn => "Cancelled before it was carried out".into(),
            Self::CutOff { .. } => "The answer was cut off".into(),
            Self::AnswerLost => "The connection ended before the answer came".into(),
            Self::Stopped { .. } => "The sandbox stopped".into(),
            Self::NeedsCredentials => "This call needs credentials".into(),
            Self::NoToken { .. } => "No new token could be got".into(),
            Self::NotSent { .. } => "The request could not be sent".into(),
        }
    }

    /// What is known beyond the title, if anything.
    pub fn detail(&self) -> Option<String> {
        match self {
            Self::CutOff { status } => {
                Some(format!("It began with status {status}; its body is incomplete."))
            }
            Self::NoToken { reason } => {
                Some(format!("{reason} The call itself was not carried out."))
            }
            Self::NotSent { reason } | Self::Stopped { reason } => Some(reason.clone()),
            _ => None,
        }
    }

    /// What the person can do now.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Offline => "Check the network, then send it again.",
            Self::Unreachable => {
                "Check the address and that the server runs. A server that does not allow \
                 this page's origin (CORS) looks the same from here."
            }
            Self::TimedOut { .. } => {
                "The server may still be working on it. Look whether it was carried out \
                 before you send it again."
            }
            Self::Cancelled => {
                "It may have been carried out all the same; look before you repeat it."
            }
            Self::Withdrawn => "Nothing has changed on the server. Send it again when you like.",
            Self::CutOff { .. } | Self::AnswerLost | Self::Stopped { .. } => {
                "It may have been carried out. Look before you send it again."
            }
            Self::NeedsCredentials => {
                "Give a client id and secret, or paste a bearer token, then send it again."
            }
            Self::NoToken { .. } => "Wait a moment, then send it again.",
            Self::NotSent { .. } => "Reload the page and try again.",
        }
    }

    /// Whether the server may have done what was asked, although no answer says so: then
    /// a creation has to be looked up before it is offered again.
    pub fn may_have_been_carried_out(&self) -> bool {
        match self {
            Self::Offline
            | Self::Unreachable
            | Self::TimedOut { .. }
            | Self::Cancelled
            | Self::CutOff { .. }
            | Self::AnswerLost
            | Self::Stopped { .. } => true,
            Self::Withdrawn
            | Self::NeedsCredentials
            | Self::NoToken { .. }
            | Self::NotSent { .. } => false,
        }
    }
}

fn seconds(millis: u32) -> String {
    match millis {
        0..1000 => format!("{millis} ms"),
        1000..2000 => "1 second".into(),
        _ => format!("{} seconds", millis / 1000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_limit_is_named_in_seconds() {
        assert_eq!(Failure::TimedOut { after_ms: 60_000 }.title(), "No answer within 60 seconds");
        assert_eq!(Failure::TimedOut { after_ms: 1_000 }.title(), "No answer within 1 second");
        assert_eq!(Failure::TimedOut { after_ms: 300 }.title(), "No answer within 300 ms");
    }

    #[test]
    fn what_never_left_was_not_carried_out() {
        assert!(!Failure::NeedsCredentials.may_have_been_carried_out());
        assert!(!Failure::NotSent { reason: "x".into() }.may_have_been_carried_out());
        assert!(!Failure::Withdrawn.may_have_been_carried_out());
        assert!(Failure::AnswerLost.may_have_been_carried_out());
    }

    #[test]
    fn a_call_that_got_no_token_was_not_carried_out_whatever_became_of_the_token_request() {
        let lost =
            [Failure::AnswerLost, Failure::Unreachable, Failure::TimedOut { after_ms: 9000 }];
        for cause in lost {
            let failure = Failure::no_token_because_of(&cause);
            assert!(!failure.may_have_been_carried_out());
            assert!(failure.detail().is_some_and(|detail| detail.contains(&cause.title())));
        }
    }
}
