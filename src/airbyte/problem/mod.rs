//! What a server complains about, in whichever of its shapes, as one readable problem.

mod body;
mod complaint;
mod fields;
mod words;

#[cfg(test)]
mod tests;

use crate::http::{Failure, Response};
use crate::schema::Pointer;

use body::Body;
use complaint::Complaint;

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

impl Problem {
    /// What an answer complains about, in whichever shape: a problem document, `{errorId}`,
    /// `{message, errorId, details}`, a 429's `{message}`, a gateway's HTML page, plain
    /// text, nothing, or JSON that ends too early.
    pub fn from_response(response: &Response) -> Self {
        let status = response.status;
        let body = Body::read(response);
        let parts = match &body {
            Body::Json(value) => Complaint::from_json(value),
            Body::Text(text) => Complaint { detail: Some(text.clone()), ..Complaint::default() },
            Body::Empty => Complaint::default(),
            Body::Incomplete => Complaint {
                detail: Some("The answer's JSON ends too early to be read.".into()),
                ..Complaint::default()
            },
        };
        Self {
            status: Some(status),
            title: words::title(status),
            detail: parts.detail,
            advice: words::advice(status, !parts.fields.is_empty()).into(),
            fields: parts.fields,
            error_id: parts.error_id,
            documentation_url: parts.documentation_url,
        }
    }

    /// A call that ended without an answer.
    pub fn from_failure(failure: &Failure) -> Self {
        Self {
            status: None,
            title: failure.title(),
            detail: failure.detail(),
            advice: failure.advice().into(),
            fields: Vec::new(),
            error_id: None,
            documentation_url: None,
        }
    }

    /// A success whose body is not what the operation promises.
    pub fn unreadable(response: &Response) -> Self {
        let (detail, advice) = match Body::read(response) {
            Body::Empty => ("The body is empty.".to_owned(), words::SOMETHING_BETWEEN),
            Body::Incomplete => ("The body's JSON ends too early.".to_owned(), words::CUT_SHORT),
            Body::Text(text) => {
                (format!("The body is not JSON: “{text}”"), words::SOMETHING_BETWEEN)
            }
            Body::Json(_) => {
                ("The JSON has another form than the API describes.".to_owned(), words::OTHER_FORM)
            }
        };
        Self {
            status: Some(response.status),
            title: "The answer could not be read".into(),
            detail: Some(detail),
            advice: advice.into(),
            fields: Vec::new(),
            error_id: None,
            documentation_url: None,
        }
    }
}
