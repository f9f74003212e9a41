//! What a status means for the person, in our words.

use crate::http::reason_phrase;

pub(super) const SOMETHING_BETWEEN: &str =
    "Something between the page and Airbyte may have answered in its place: check the address.";
pub(super) const CUT_SHORT: &str =
    "The connection may have ended early. Look whether it was carried out, then try again.";
pub(super) const OTHER_FORM: &str =
    "The server may be of another version than this page knows. The raw answer is in the history.";

/// One line: what went wrong.
pub(super) fn title(status: u16) -> String {
    let title = match status {
        400 | 422 => "The server did not accept the request",
        401 => "The server does not know who is asking",
        403 => "These credentials may not do this",
        404 => "The server does not have this",
        405 => "The server has no such method at this address",
        408 | 504 => "The server ran out of time",
        409 => "This conflicts with what is there already",
        413 => "The request is too large",
        415 => "The server does not read this kind of body",
        429 => "Too many requests",
        500 => "Something went wrong in the server",
        502 | 503 => "The server cannot be reached right now",
        _ => return other(status),
    };
    title.into()
}

fn other(status: u16) -> String {
    match (status, reason_phrase(status)) {
        (_, "") => format!("The server answered with status {status}"),
        (_, phrase) => format!("The server answered with status {status} ({phrase})"),
    }
}

/// What to do now.
pub(super) fn advice(status: u16, fields_named: bool) -> &'static str {
    match status {
        400 | 422 if fields_named => "Correct the fields named here, then send it again.",
        400 | 422 => "Compare the request's body with what the operation takes.",
        401 => "The credentials are wrong, or the token has ended: give them again.",
        403 => "Use credentials that are allowed to, or ask the workspace's owner.",
        404 => "Check the id and the address; it may have been deleted.",
        405 => "Check the method and the address against the operation.",
        408 | 504 => "Look whether it was carried out before you send it again.",
        409 => "Look at what is there; wait if it is still at work, then try again.",
        413 => "Send less at once.",
        415 => "Send JSON, with content-type application/json.",
        429 => "Wait a minute, then send it again.",
        500..=599 => {
            "Try again in a moment. If it stays, tell the server's operator the error id or the time."
        }
        300..=399 => "The address may have changed: check it.",
        _ => "Look at the raw answer in the history.",
    }
}
