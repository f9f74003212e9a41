//! What is wrong with what was entered, in words, on the fields it is about.

use std::collections::HashSet;

use serde_json::Value;

use super::field::Kind;
use super::find::{self, Found};
use super::id::FieldId;
use super::state::State;
use super::write;
use crate::schema::{PatternEngine, Pointer, Rule, validate};

/// Something wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Complaint {
    /// The field to go to.
    pub field: FieldId,
    /// What a person calls it.
    pub label: String,
    /// The entry of a list or a map that it is in, as a person calls that: "Stream 2".
    pub entry: Option<String>,
    /// What is wrong, as a sentence without its full stop: "Count must be at least 1".
    pub message: String,
}

/// Everything wrong, in the order of the fields shown; at most one complaint a field.
pub(super) fn complaints(
    root: Found,
    schema: &Value,
    document: &Value,
    patterns: &dyn PatternEngine,
) -> Vec<Complaint> {
    let order = in_order(root);
    let value = write::value(root.field, root.state).unwrap_or(Value::Null);
    let mut found = Vec::new();
    for id in &order {
        found.extend(unreadable(root, id).map(|wrong| (id.clone(), wrong)));
    }
    for violation in validate(schema, document, &value, patterns) {
        found.push(placed(root, &violation.at, &violation.rule));
    }
    let place = |id: &FieldId| order.iter().position(|it| it == id);
    found.sort_by_key(|(id, _)| place(id).unwrap_or(usize::MAX));
    found.dedup_by(|(later, _), (earlier, _)| later == earlier);
    let complaint = |(field, wrong): (FieldId, String)| {
        let label = label(root, &field);
        let message = if label.is_empty() { wrong } else { format!("{label} {wrong}") };
        Complaint { entry: entry(root, &field), field, label, message }
    };
    found.into_iter().map(complaint).collect()
}

/// What a person calls a field: entries by their number or key.
pub(super) fn label(root: Found, id: &FieldId) -> String {
    let Some(found) = find::field(root, id) else { return String::new() };
    let own = found.field.label.as_str();
    if own.is_empty() && id.last() == Some(FieldId::BRANCH) {
        return id.parent().map(|choice| label(root, &choice)).unwrap_or_default();
    }
    let Some((list, token)) =
        id.parent().and_then(|parent| find::field(root, &parent)).zip(id.last())
    else {
        return own.to_owned();
    };
    match list.through().state {
        State::List(entries) => {
            let number = entries.position(token).map_or(0, |index| index + 1);
            match (own, list.field.label.as_str()) {
                ("", "") => match id.parent().map(|list| label(root, &list)).unwrap_or_default() {
                    around if around.is_empty() => format!("Entry {number}"),
                    around => format!("{around}, entry {number}"),
                },
                ("", list) => format!("{list} {number}"),
                (own, _) => format!("{own} {number}"),
            }
        }
        State::Map(entries) => {
            match entries.position(token).and_then(|index| entries.all.get(index)) {
                Some(entry) if !entry.key.is_empty() => entry.key.clone(),
                _ if own.is_empty() => "Value".to_owned(),
                _ => own.to_owned(),
            }
        }
        _ => own.to_owned(),
    }
}

/// What a person calls the entry that a field is in; none if it is in none.
pub(super) fn entry(root: Found, id: &FieldId) -> Option<String> {
    let around = id.parent()?;
    let list = find::field(root, &around.parent()?)?;
    match list.through().state {
        State::List(_) | State::Map(_) => Some(label(root, &around)),
        _ => entry(root, &around),
    }
}

/// The ids of all fields, in the order shown; each comes before those inside it.
pub(super) fn in_order(root: Found) -> Vec<FieldId> {
    fn walk(found: Found, id: FieldId, all: &mut Vec<FieldId>) {
        all.push(id.clone());
        for token in found.children() {
            if let Some(child) = found.child(&token) {
                walk(child, id.child(&token), all);
            }
        }
    }
    let mut all = Vec::new();
    walk(root, FieldId::default(), &mut all);
    all
}

/// What the form itself objects to, before there is a value to validate.
fn unreadable(root: Found, id: &FieldId) -> Option<String> {
    let found = find::field(root, id)?.through();
    match (&found.field.kind, found.state) {
        (Kind::Json, State::Text(text)) if !text.is_empty() => {
            let error = serde_json::from_str::<Value>(text).err()?;
            let (line, column) = (error.line(), error.column());
            Some(format!("must be JSON: there is a mistake at line {line}, column {column}"))
        }
        (_, State::Map(entries)) => {
            let mut keys = HashSet::new();
            let bad = entries.all.iter().find(|it| it.key.is_empty() || !keys.insert(&it.key))?;
            Some(match bad.key.as_str() {
                "" => "has an entry without a name".to_owned(),
                key => format!("has two entries named {key}"),
            })
        }
        _ => None,
    }
}

/// The field that a violation is about, and what to say there.
fn placed(root: Found, at: &Pointer, rule: &Rule) -> (FieldId, String) {
    let (id, exactly) = find::at_or_around(root, at);
    let empty = find::field(root, &id).is_some_and(|found| found.state.is_empty());
    let said = match rule {
        // An entry without anything in it, or a group without what it must have.
        _ if exactly && empty && !matches!(rule, Rule::MinItems(_)) => Rule::Required.to_string(),
        rule if exactly => rule.to_string(),
        rule => format!("is not right: {} {rule}", inner_name(&id, at)),
    };
    (id, said)
}

/// The rest of a place, beyond the field that is around it.
fn inner_name(id: &FieldId, at: &Pointer) -> String {
    let steps = at.tokens().get(id.tokens().len()..).unwrap_or_default();
    steps.join(" → ")
}
