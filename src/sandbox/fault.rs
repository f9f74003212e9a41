//! Failures on purpose.

use serde::{Deserialize, Serialize};

/// A failure that the learner can ask for, in place of the next answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// The server stumbles; nothing is carried out.
    #[serde(rename = "500")]
    InternalError,
    /// The server has had enough; nothing is carried out.
    #[serde(rename = "429")]
    TooManyRequests,
    /// The token is refused; nothing is carried out.
    #[serde(rename = "401")]
    Unauthorised,
    /// The answer takes its time.
    #[serde(rename = "slow")]
    Slow,
    /// The request is carried out, and its answer lost on the way.
    #[serde(rename = "lost")]
    Lost,
}

impl Fault {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::InternalError, Self::TooManyRequests, Self::Unauthorised, Self::Slow, Self::Lost];

    /// The word for it on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InternalError => "500",
            Self::TooManyRequests => "429",
            Self::Unauthorised => "401",
            Self::Slow => "slow",
            Self::Lost => "lost",
        }
    }

    /// What it will look like, for a person.
    pub fn label(self) -> &'static str {
        match self {
            Self::InternalError => "a 500: the server stumbles",
            Self::TooManyRequests => "a 429: too many requests",
            Self::Unauthorised => "a 401: the token is refused",
            Self::Slow => "slow: it takes eight seconds",
            Self::Lost => "lost: carried out, but no answer comes",
        }
    }
}
