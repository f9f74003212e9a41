//! The JSON shapes in which Airbyte complains.

use serde_json::Value;

use super::{FieldComplaint, body::shortened, fields};

/// What could be found in a complaint, whichever its shape.
#[derive(Default)]
pub(super) struct Complaint {
    pub(super) detail: Option<String>,
    pub(super) fields: Vec<FieldComplaint>,
    pub(super) error_id: Option<String>,
    pub(super) documentation_url: Option<String>,
}

impl Complaint {
    pub(super) fn from_json(value: &Value) -> Self {
        let text = |name: &str| {
            let text = value.get(name)?.as_str().map(shortened)?;
            (!text.is_empty()).then_some(text)
        };
        let message = text("detail").or_else(|| text("message")).or_else(|| nested_message(value));
        let title = text("title").filter(|title| Some(title) != message.as_ref());
        let detail = match (title, message) {
            (Some(title), Some(message)) if !is_code(&title) => Some(format!("{title}: {message}")),
            (title, message) => message.or(title).or_else(|| value.as_str().map(shortened)),
        };
        Self {
            fields: fields::find(value, detail.as_deref()),
            detail,
            error_id: text("errorId"),
            documentation_url: text("documentationUrl").filter(|url| is_web_address(url)),
        }
    }
}

/// `data.message` of a problem document, `error` or `error.message` of others.
fn nested_message(value: &Value) -> Option<String> {
    let text = |pointer: &str| value.pointer(pointer).and_then(Value::as_str).map(shortened);
    ["/data/message", "/error/message", "/error_description", "/error", "/exceptionMessage"]
        .into_iter()
        .find_map(text)
        .filter(|text| !text.is_empty())
}

/// A problem's title such as `bad-request` is a code, not a sentence.
fn is_code(title: &str) -> bool {
    !title.contains(' ')
}

fn is_web_address(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}
