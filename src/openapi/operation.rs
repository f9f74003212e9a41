//! One operation of an API.

use serde_json::Value;

use crate::http::Method;

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are OpenAPI's `in`")]
pub enum Location {
    Path,
    Query,
    Header,
    Cookie,
}

/// A parameter of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Its name, as it stands in the path or the query.
    pub name: String,
    /// Where it goes.
    pub location: Location,
    /// Whether a call without it is refused.
    pub required: bool,
    /// The schema of its value; may hold `$ref`s into the document.
    pub schema: Value,
}

/// An operation: a method on a path. Its id is unique within its document only.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// OpenAPI's `operationId`: `createSource`.
    pub id: String,
    /// The request's method.
    pub method: Method,
    /// The path with its variables: `/sources/{sourceId}`.
    pub path: String,
    /// Path, query, header and cookie parameters.
    pub parameters: Vec<Parameter>,
    /// The schema of a JSON request body, if the operation takes one.
    pub body: Option<Value>,
    /// The schema of the JSON answer to a call that went well, if there is one.
    pub answer: Option<Value>,
}

impl Operation {
    /// The values of the path's variables if `path` is this operation's, decoded by
    /// nobody: what stands between the slashes.
    pub fn match_path<'a>(&self, path: &'a str) -> Option<Vec<(&str, &'a str)>> {
        let mut variables = Vec::new();
        let mut given = path.split('/');
        for wanted in self.path.split('/') {
            let segment = given.next()?;
            match wanted.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                Some(name) if !segment.is_empty() => variables.push((name, segment)),
                Some(_) => return None,
                None if wanted == segment => {}
                None => return None,
            }
        }
        given.next().is_none().then_some(variables)
    }
}
