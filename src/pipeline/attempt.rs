//! Making a thing once: a double click sends one POST, and a POST without an answer is
//! looked up before it is offered again.

use serde::{Deserialize, Serialize};

use super::lookup::Sought;
use crate::airbyte::Problem;

/// How the making of a thing stands. In storage, a POST in flight is one without an answer,
/// which is what a reload makes of it; problems are not kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub enum Attempt {
    /// Nothing was sent, or a look-up has shown that nothing was made.
    #[default]
    Idle,
    /// The POST is on its way.
    Sending(Sought),
    /// It ended without an answer: it may have done its work.
    Unanswered {
        /// What to look for.
        sought: Sought,
        /// Why there was no answer; none after a reload.
        problem: Option<Problem>,
    },
    /// The server said no: what was typed can be mended and sent again.
    Refused(Problem),
    /// It was made. A second click, late, makes no second one: first [`Attempt::reset`].
    Done,
}

#[derive(Serialize, Deserialize)]
enum Stored {
    Idle,
    Unanswered(Sought),
    Done,
}

impl From<Attempt> for Stored {
    fn from(attempt: Attempt) -> Self {
        match attempt {
            Attempt::Idle | Attempt::Refused(_) => Self::Idle,
            Attempt::Sending(sought) | Attempt::Unanswered { sought, .. } => {
                Self::Unanswered(sought)
            }
            Attempt::Done => Self::Done,
        }
    }
}

impl From<Stored> for Attempt {
    fn from(stored: Stored) -> Self {
        match stored {
            Stored::Idle => Self::Idle,
            Stored::Unanswered(sought) => Self::Unanswered { sought, problem: None },
            Stored::Done => Self::Done,
        }
    }
}

impl Attempt {
    /// Whether a POST may be sent now.
    pub fn may_send(&self) -> bool {
        matches!(self, Self::Idle | Self::Refused(_))
    }

    /// Whether a POST is on its way.
    pub fn is_sending(&self) -> bool {
        matches!(self, Self::Sending(_))
    }

    /// What has to be looked up before anything may be sent.
    pub fn to_look_up(&self) -> Option<&Sought> {
        match self {
            Self::Unanswered { sought, .. } => Some(sought),
            _ => None,
        }
    }

    /// What the server, or the way to it, complained about last.
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Refused(problem) => Some(problem),
            Self::Unanswered { problem, .. } => problem.as_ref(),
            _ => None,
        }
    }

    /// Begins; `false` means that nothing may be sent now.
    #[must_use = "nothing may be sent if this is false"]
    pub fn begin(&mut self, sought: Sought) -> bool {
        let may_send = self.may_send();
        if may_send {
            *self = Self::Sending(sought);
        }
        may_send
    }

    /// The POST did its work; what was sought, if one was on its way.
    pub(super) fn done(&mut self) -> Option<Sought> {
        match std::mem::replace(self, Self::Done) {
            Self::Sending(sought) | Self::Unanswered { sought, .. } => Some(sought),
            before => {
                *self = before;
                None
            }
        }
    }

    /// The POST failed: whether it may have done its work all the same is judged by the
    /// status.
    pub fn fail(&mut self, problem: Problem) {
        if let Self::Sending(sought) = self {
            *self = if may_have_worked(problem.status) {
                Self::Unanswered { sought: sought.clone(), problem: Some(problem) }
            } else {
                Self::Refused(problem)
            };
        }
    }

    /// The POST never left: nothing can have been made.
    pub fn not_sent(&mut self, problem: Problem) {
        if self.is_sending() {
            *self = Self::Refused(problem);
        }
    }

    /// The server answered with success, but not with what it made.
    pub(super) fn lose_answer(&mut self) {
        if let Self::Sending(sought) = self {
            *self = Self::Unanswered { sought: sought.clone(), problem: None };
        }
    }

    /// A look through the list ended without finding it: it may be offered again.
    pub(super) fn not_found(&mut self) {
        if self.to_look_up().is_some() {
            *self = Self::Idle;
        }
    }

    /// Leaves a finished or refused attempt behind, for the next one.
    pub fn reset(&mut self) {
        if matches!(self, Self::Refused(_) | Self::Done) {
            *self = Self::Idle;
        }
    }
}

/// Whether a server may have done the work although this is the answer: no answer at all,
/// one of a gateway that lost patience, or a success that could not be read to its end.
fn may_have_worked(status: Option<u16>) -> bool {
    matches!(status, None | Some(200..300 | 408 | 502 | 503 | 504))
}
