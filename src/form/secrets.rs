//! The secrets that were entered, so that whoever sends or notes the value can mask them.

use super::field::{Field, Kind};
use super::state::State;

/// Every secret text in a field and the fields in it, those of branches that are not
/// chosen included.
pub(super) fn of(field: &Field, state: &State) -> Vec<String> {
    let mut found = Vec::new();
    collect(field, state, false, &mut found);
    found
}

fn collect(field: &Field, state: &State, within_secret: bool, found: &mut Vec<String>) {
    let secret = within_secret || field.secret;
    match (&field.kind, state) {
        (_, State::Text(text)) if secret && !text.is_empty() => found.push(text.clone()),
        (Kind::Object(object), State::Object { fields, .. }) => {
            for (field, state) in object.fields.iter().zip(fields) {
                collect(field, state, secret, found);
            }
        }
        (Kind::Choice(choice), State::Choice { branches, .. }) => {
            for (index, state) in branches {
                if let Some(branch) = choice.branches.get(*index) {
                    collect(&branch.field, state, secret, found);
                }
            }
        }
        (Kind::List(entry), State::List(entries)) => {
            entries.all.iter().for_each(|it| collect(entry, &it.state, secret, found));
        }
        (Kind::Map(entry), State::Map(entries)) => {
            entries.all.iter().for_each(|it| collect(entry, &it.state, secret, found));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::form::Form;

    #[test]
    fn secrets_are_found_at_any_depth_and_nothing_else_is() {
        let schema = json!({"type": "object", "properties": {
            "host": {"type": "string"},
            "key": {"type": "string", "airbyte_secret": true},
            "tunnel": {"oneOf": [
                {"title": "None", "properties": {"method": {"const": "none"}}},
                {"title": "SSH", "properties": {
                    "method": {"const": "ssh"},
                    "password": {"type": "string", "airbyte_secret": true}
                }}
            ]}
        }});
        let mut form = Form::new(&schema);
        form.load(&json!({
            "host": "db.example.com",
            "key": "hush",
            "tunnel": {"method": "ssh", "password": "quiet"}
        }));
        assert_eq!(form.secrets(), ["hush", "quiet"]);
    }
}
