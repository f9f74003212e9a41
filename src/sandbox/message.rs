//! What the page and the sandbox's worker say to each other.

use serde::{Deserialize, Serialize};

use crate::http::{Request, Response};

/// From the page to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToSandbox {
    /// The first message: begin, from what an earlier visit left if there is something.
    Start {
        /// A snapshot as [`FromSandbox::Snapshot`] brought it.
        snapshot: Option<String>,
        /// Randomness for ids, used when there is no snapshot.
        seed: u32,
    },
    /// A request, once the sandbox has begun; answered by a [`FromSandbox::Answer`] or
    /// [`FromSandbox::NotTaken`] of the same id.
    Ask {
        /// Chosen by the page, unique among the requests under way.
        id: u32,
        /// The request, authorised.
        request: Request,
    },
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromSandbox {
    /// The worker runs, and takes the first message now.
    Loaded,
    /// The sandbox has begun: it takes requests from now on.
    Begun,
    /// A request that could not be answered, and of which nothing was carried out.
    NotTaken {
        /// The request's id.
        id: u32,
        /// Why, in words.
        reason: String,
    },
    /// What became of a request.
    Answer {
        /// The request's id.
        id: u32,
        /// The answer; none when the connection was lost on purpose after the request had
        /// been carried out (a fault that the learner asked for).
        response: Option<Response>,
    },
    /// The state changed: what to keep for the next visit. Resources and verdicts,
    /// never secrets. Comes before the answer of the request that changed it.
    Snapshot(String),
    /// The sandbox cannot run: why, in words.
    Broken(String),
}
