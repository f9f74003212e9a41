//! What a server answered.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::Headers;

/// A complete answer: status, the headers that could be read, and the whole body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// The status code, 100 to 599.
    pub status: u16,
    /// Header fields; from another origin only those that the server exposes (CORS).
    pub headers: Headers,
    /// The body's bytes, decompressed.
    #[serde(with = "serde_bytes")]
    pub body: Vec<u8>,
}

impl Response {
    /// An answer without a body.
    pub fn empty(status: u16) -> Self {
        Self { status, headers: Headers::new(), body: Vec::new() }
    }

    /// An answer in JSON.
    pub fn json(status: u16, body: &Value) -> Self {
        let headers = Headers::from_iter([("content-type", "application/json")]);
        Self { status, headers, body: body.to_string().into_bytes() }
    }

    /// Whether the status is 2xx.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The body as text; bytes that are not UTF-8 become U+FFFD.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON, if it is JSON.
    pub fn value(&self) -> Option<Value> {
        serde_json::from_str(std::str::from_utf8(&self.body).ok()?).ok()
    }

    /// The body's JSON as what it stands for, if it is that.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        // Whatever is read is read from a `Value`, so that the page has one reader of each
        // type, not one for bytes, one for text and one for values.
        T::deserialize(&self.value()?).ok()
    }
}
