//! An OpenAPI 3 document.

use serde_json::Value;

use super::{Location, Operation, Parameter};
use crate::http::Method;

/// An API description with its operations found. The document itself stays at hand:
/// the operations' schemas point into it.
#[derive(Clone, Debug)]
pub struct Document {
    value: Value,
    operations: Vec<Operation>,
}

impl Document {
    /// Reads a document from its JSON. Paths and operations that make no sense are left out.
    ///
    /// # Errors
    /// When the text is not JSON; the message has line and column.
    pub fn parse(text: &str) -> Result<Self, serde_json::Error> {
        let value = serde_json::from_str(text)?;
        let operations = operations_of(&value);
        Ok(Self { value, operations })
    }

    /// The whole document, for resolving `$ref`.
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// Every operation, in the document's order.
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// The operation of that id.
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// The operation that a request is for, and its path variables. A path written out
    /// wins over one with variables (OpenAPI 3.1, "Path Templating Matching").
    pub fn find<'a>(
        &self,
        method: Method,
        path: &'a str,
    ) -> Option<(&Operation, Vec<(&str, &'a str)>)> {
        self.operations
            .iter()
            .filter(|operation| operation.method == method)
            .filter_map(|operation| Some((operation, operation.match_path(path)?)))
            .min_by_key(|(_, variables)| variables.len())
    }

    /// Whether any method is served on that path.
    pub fn has_path(&self, path: &str) -> bool {
        self.operations.iter().any(|operation| operation.match_path(path).is_some())
    }
}

fn operations_of(document: &Value) -> Vec<Operation> {
    let Some(paths) = document["paths"].as_object() else { return Vec::new() };
    paths
        .iter()
        .flat_map(|(path, item)| {
            item.as_object().into_iter().flatten().filter_map(move |(method, operation)| {
                operation_of(document, path, item, Method::parse(method)?, operation)
            })
        })
        .collect()
}

fn operation_of(
    document: &Value,
    path: &str,
    item: &Value,
    method: Method,
    operation: &Value,
) -> Option<Operation> {
    let parameters = [&item["parameters"], &operation["parameters"]]
        .into_iter()
        .filter_map(Value::as_array)
        .flatten()
        .filter_map(|parameter| parameter_of(resolve(document, parameter)))
        .collect();
    let body = resolve(document, &operation["requestBody"]);
    Some(Operation {
        id: operation["operationId"].as_str()?.to_owned(),
        method,
        path: path.to_owned(),
        parameters,
        body: json_schema_of(body),
        answer: answer_of(document, &operation["responses"]),
    })
}

fn parameter_of(parameter: &Value) -> Option<Parameter> {
    let location = match parameter["in"].as_str()? {
        "path" => Location::Path,
        "query" => Location::Query,
        "header" => Location::Header,
        "cookie" => Location::Cookie,
        _ => return None,
    };
    Some(Parameter {
        name: parameter["name"].as_str()?.to_owned(),
        location,
        required: parameter["required"].as_bool().unwrap_or(false),
        schema: parameter["schema"].clone(),
    })
}

fn answer_of(document: &Value, responses: &Value) -> Option<Value> {
    let (_, response) =
        responses.as_object()?.iter().find(|(status, _)| status.starts_with('2'))?;
    json_schema_of(resolve(document, response))
}

/// The schema of the JSON among a body's media types.
fn json_schema_of(body: &Value) -> Option<Value> {
    let content = body["content"].as_object()?;
    let (_, media) = content.iter().find(|(media, _)| media.contains("json"))?;
    Some(media["schema"].clone())
}

/// Follows one `$ref` within the document; what dangles is left as it is.
fn resolve<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    value["$ref"]
        .as_str()
        .and_then(|reference| document.pointer(reference.strip_prefix('#')?))
        .unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn public() -> Document {
        Document::parse(include_str!("../../catalog/openapi/public.json")).expect("valid JSON")
    }

    #[test]
    fn the_public_api_has_its_92_operations() {
        assert_eq!(public().operations().len(), 92);
    }

    #[test]
    fn a_request_finds_its_operation_and_its_variables() {
        let document = public();
        let (operation, variables) = document.find(Method::Get, "/jobs/7").expect("found");
        assert_eq!(operation.id, "getJob");
        assert_eq!(variables, [("jobId", "7")]);
    }

    #[test]
    fn a_written_out_path_wins_over_a_variable() {
        let document = public();
        let (operation, _) = document.find(Method::Post, "/applications/token").expect("found");
        assert_eq!(operation.id, "createAccessToken");
    }

    #[test]
    fn a_path_with_a_missing_variable_is_not_found() {
        assert!(public().find(Method::Get, "/jobs/").is_none());
    }
}
