//! What the session is told, and what it asks for.

use crate::http::{Exchange, Failure, Request};

use super::{Pasted, Secret};

/// One authorised call, from being asked for to being delivered or given up.
pub type CallId = u32;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The person gave a client id and secret; they are exchanged at once.
    ApplicationGiven {
        /// The application's client id.
        client_id: String,
        /// Its client secret.
        client_secret: Secret,
    },
    /// The person gave a bearer token, as [`super::paste::read`] read it.
    TokenGiven(Pasted),
    /// The person asked for a new token now.
    Renew,
    /// A token exchange ended.
    Exchanged {
        /// Which, as [`Effect::Exchange`] numbered it.
        attempt: u32,
        /// What came of it.
        result: Result<Exchange, Failure>,
    },
    /// A call has to be authorised.
    CallAsked(CallId),
    /// A dispatched call was answered.
    CallAnswered {
        /// Which.
        call: CallId,
        /// The answer's status.
        status: u16,
    },
    /// A call failed, was cancelled, or nobody waits for it any more.
    CallEnded(CallId),
    /// The person does not want to give new credentials now: no call waits any longer, and
    /// none that comes later does, until there are credentials or [`Event::AskAgain`].
    GaveUp,
    /// The person began something that may need credentials, or went to give some: calls
    /// may wait for them again.
    AskAgain,
    /// Everything about credentials is to be forgotten.
    Forget,
}

/// What has to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Send this token request, and tell [`Event::Exchanged`].
    Exchange {
        /// The attempt's number.
        attempt: u32,
        /// The request, secret included, to be sent without authorisation.
        request: Request,
    },
    /// Stop the token request under way; what comes of it is of no interest.
    AbortExchange,
    /// Send the call with this `Authorization`, and tell [`Event::CallAnswered`].
    Dispatch {
        /// Which.
        call: CallId,
        /// The header's value.
        authorization: Secret,
    },
    /// Hand the call's latest answer to whoever asked.
    Deliver(CallId),
    /// End the call without an answer.
    Fail {
        /// Which.
        call: CallId,
        /// Why.
        failure: Failure,
    },
    /// Keep this for a reload; it holds the token, never the secret.
    Store(String),
    /// Forget what was kept.
    ClearStored,
}
