//! Which fields of the request a complaint names: by pointer (`/configuration/host`), by
//! path (`configuration.host`), or in quotes.

use serde_json::Value;

use crate::schema::Pointer;

use super::{FieldComplaint, body::shortened};

/// Properties that hold complaints, wherever they stand in a problem.
const LISTS: [&str; 5] = ["errors", "details", "violations", "data", "validationErrors"];
/// Properties that name the field in one entry of such a list.
const NAMES: [&str; 6] = ["field", "pointer", "path", "property", "propertyPath", "name"];
/// Properties that say what is wrong in one entry.
const MESSAGES: [&str; 4] = ["message", "detail", "error", "reason"];

/// The fields that a problem names; each once, in order.
pub(super) fn find(problem: &Value, detail: Option<&str>) -> Vec<FieldComplaint> {
    let mut found = Vec::new();
    structured(problem, &mut found);
    if found.is_empty() {
        for text in texts(problem).into_iter().chain(detail.map(str::to_owned)) {
            in_words(&text, &mut found);
        }
    }
    let mut seen = Vec::new();
    found.retain(|complaint: &FieldComplaint| {
        let new = !seen.contains(&complaint.at);
        seen.push(complaint.at.clone());
        new
    });
    found
}

fn structured(value: &Value, found: &mut Vec<FieldComplaint>) {
    for list in LISTS.iter().filter_map(|name| value.get(name)) {
        entries(list, found);
    }
}

fn entries(list: &Value, found: &mut Vec<FieldComplaint>) {
    match list {
        Value::Array(items) => items.iter().for_each(|item| entries(item, found)),
        Value::Object(properties) => {
            let text = |names: &[&str]| names.iter().find_map(|name| list.get(name)?.as_str());
            if let (Some(name), Some(message)) = (text(&NAMES), text(&MESSAGES)) {
                found.extend(complaint(name, message));
                return;
            }
            // `{"/configuration/host": "is required"}`
            for (name, message) in properties {
                if let Some(message) = message.as_str().filter(|_| is_path(name)) {
                    found.extend(complaint(name, message));
                }
            }
            structured(list, found);
        }
        _ => {}
    }
}

/// The sentences of a problem that may name a field.
fn texts(problem: &Value) -> Vec<String> {
    let mut texts = Vec::new();
    for name in ["detail", "message", "title"] {
        texts.extend(problem.get(name).and_then(Value::as_str).map(str::to_owned));
    }
    for name in ["data", "details", "errors"] {
        strings(problem.get(name), &mut texts);
    }
    texts
}

fn strings(value: Option<&Value>, texts: &mut Vec<String>) {
    match value {
        Some(Value::String(text)) => texts.push(text.clone()),
        Some(Value::Array(items)) => items.iter().for_each(|item| strings(Some(item), texts)),
        Some(Value::Object(map)) => map.values().for_each(|value| strings(Some(value), texts)),
        _ => {}
    }
}

/// Paths in a sentence: `/configuration/host`, `$.configuration.host`,
/// `configuration.host`, `'host'`.
fn in_words(text: &str, found: &mut Vec<FieldComplaint>) {
    let paths = text
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && !"/_$[]".contains(c)));
    let before = found.len();
    found.extend(paths.filter(|word| is_path(word)).filter_map(|word| complaint(word, text)));
    if found.len() == before {
        found.extend(quoted(text).into_iter().filter_map(|name| complaint(&name, text)));
    }
}

fn complaint(name: &str, message: &str) -> Option<FieldComplaint> {
    let at = pointer(name)?;
    Some(FieldComplaint { at, message: shortened(message) })
}

/// A pointer, or a path with dots and indices; a leading `$` is the body.
fn pointer(name: &str) -> Option<Pointer> {
    let name = name.trim_start_matches(['$', '#']);
    let tokens: Vec<String> = if name.starts_with('/') {
        name.split('/').skip(1).map(|token| token.replace("~1", "/").replace("~0", "~")).collect()
    } else {
        name.replace('[', ".").replace(']', "").split('.').map(str::to_owned).collect()
    };
    let tokens: Vec<String> = tokens.into_iter().filter(|token| !token.is_empty()).collect();
    let sensible = !tokens.is_empty() && tokens.iter().all(|token| is_name(token));
    sensible.then(|| tokens.iter().fold(Pointer::root(), |at, token| at.child(token)))
}

/// Whether this is a path for sure, and not a word of the sentence, a version or a host.
fn is_path(word: &str) -> bool {
    const ROOTS: [&str; 12] = [
        "configuration",
        "configurations",
        "connectionConfiguration",
        "schedule",
        "name",
        "sourceId",
        "destinationId",
        "workspaceId",
        "definitionId",
        "connectionId",
        "jobType",
        "resourceAllocation",
    ];
    let Some(at) = pointer(word) else { return false };
    let Some(root) = at.tokens().first().cloned() else { return false };
    let marked = word.starts_with('/') || word.starts_with("$.");
    let known = ROOTS.contains(&root.as_str());
    let compound = at.tokens().len() > 1 || root.chars().any(char::is_uppercase);
    known && (marked || compound)
        || (word.starts_with("$.") && !word.contains("://"))
        || (word.starts_with('/') && !word.contains("//") && at.tokens().len() == 1)
}

fn is_name(token: &str) -> bool {
    token.len() <= 80 && token.chars().all(|c| c.is_alphanumeric() || "_-$ ".contains(c))
}

/// Names in quotes: 'host', "host", `host`, “host”.
fn quoted(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find(['\'', '"', '`', '“']) {
        let Some(quote) = rest[open..].chars().next() else { break };
        let after = &rest[open + quote.len_utf8()..];
        let close = if quote == '“' { '”' } else { quote };
        let Some(end) = after.find(close) else { break };
        let name = &after[..end];
        if is_name(name) && !name.is_empty() && !name.contains(' ') {
            names.push(name.to_owned());
        }
        rest = &after[end + close.len_utf8()..];
    }
    names
}
