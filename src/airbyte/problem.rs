//! What a server complains about, in whichever of its shapes, as one readable problem.

use crate::schema::Pointer;

/// A server's complaint about one field of the request's body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldComplaint {
    /// Where in the body.
    pub at: Pointer,
    /// What is wrong with it, in words.
    pub message: String,
}

/// Why a call did not give what was asked, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The status of the answer; none if there was no answer.
    pub status: Option<u16>,
    /// One line: what went wrong.
    pub title: String,
    /// The server's own words, if it had any.
    pub detail: Option<String>,
    /// What the person can do now.
    pub advice: String,
    /// The fields that the server complained about.
    pub fields: Vec<FieldComplaint>,
    /// The server's name for this failure, to quote to its operator.
    pub error_id: Option<String>,
    /// A page about it, `http(s)` only.
    pub documentation_url: Option<String>,
}
