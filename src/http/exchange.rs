//! A request and what came of it.

use serde::{Deserialize, Serialize};

use super::{Request, Response};

/// A request as it was sent, its answer, and how long it took. What is shown of one
/// goes through the redaction first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exchange {
    /// The server's base address that the request's path was put behind.
    pub base: String,
    /// The request with every header that went with it.
    pub request: Request,
    /// The answer.
    pub response: Response,
    /// When it was sent: milliseconds since the Unix epoch.
    pub started_at: f64,
    /// From sending to the last byte of the answer, in milliseconds.
    pub duration: f64,
}
