//! What is asked of a server.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Headers, Method};

/// A request, before it is known which server gets it and who asks: the path is below
/// the server's base address, and authorisation is added by the client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// What is to be done.
    pub method: Method,
    /// Below the server's base, percent-encoded, beginning with `/`: `/sources/0b6e…`.
    pub path: String,
    /// Query parameters in order, decoded; a repeated name is a repeated parameter.
    pub query: Vec<(String, String)>,
    /// Header fields, without the ones that the client adds.
    pub headers: Headers,
    /// The body as text, JSON for nearly every operation.
    pub body: Option<String>,
}

impl Request {
    /// A request without a body.
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        let headers = Headers::from_iter([("accept", "application/json")]);
        Self { method, path: path.into(), query: Vec::new(), headers, body: None }
    }

    /// A `GET`.
    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::Get, path)
    }

    /// A `POST` of JSON.
    pub fn post(path: impl Into<String>, body: &Value) -> Self {
        Self::new(Method::Post, path).with_json(body)
    }

    /// A `DELETE`.
    pub fn delete(path: impl Into<String>) -> Self {
        Self::new(Method::Delete, path)
    }

    /// The same with a JSON body.
    #[must_use]
    pub fn with_json(mut self, body: &Value) -> Self {
        self.headers.set("content-type", "application/json");
        self.body = Some(body.to_string());
        self
    }

    /// The same with one more query parameter.
    #[must_use]
    pub fn with_query(mut self, name: impl Into<String>, value: impl ToString) -> Self {
        self.query.push((name.into(), value.to_string()));
        self
    }

    /// The first query parameter of that name.
    pub fn query_value(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// The body as JSON, if there is one and it is JSON.
    pub fn json(&self) -> Option<Value> {
        serde_json::from_str(self.body.as_deref()?).ok()
    }
}
