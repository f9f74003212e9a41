//! The states of fields, written as a JSON value.

use serde_json::{Map, Number, Value};

use super::field::{Choice, Field, Kind};
use super::state::State;

/// The value of a field; none if it is left out.
pub(super) fn value(field: &Field, state: &State) -> Option<Value> {
    let written = match (&field.kind, state) {
        (Kind::Fixed(only), _) => Some(only.clone()),
        (Kind::Text { .. }, State::Text(text)) => filled(text).map(Value::from),
        (Kind::Integer | Kind::Number, State::Text(text)) => {
            filled(text).map(|text| number(text).map_or_else(|| text.into(), Value::Number))
        }
        // Text that is no JSON is complained about before anything is sent.
        (Kind::Json, State::Text(text)) => {
            filled(text).map(|text| serde_json::from_str(text).unwrap_or_else(|_| text.into()))
        }
        (Kind::Toggle, State::Toggle(value)) => value.map(Value::Bool),
        (Kind::Select { values, .. }, State::Select(chosen)) => {
            chosen.and_then(|index| values.get(index)).cloned()
        }
        (Kind::Picks(values), State::Picks(picked)) => (field.required || !picked.is_empty())
            .then(|| picked.iter().filter_map(|&index| values.get(index)).cloned().collect()),
        (Kind::Object(object), State::Object { included: true, fields }) => {
            let fields = object.fields.iter().zip(fields);
            let written = fields
                .filter_map(|(field, state)| Some((field.name.clone(), value(field, state)?)));
            Some(Value::Object(written.collect()))
        }
        (Kind::Choice(choice), State::Choice { .. }) => chosen(choice, state),
        (Kind::List(entry), State::List(entries)) => (field.required || !state.is_empty())
            // An entry left empty keeps its place, for the validator to point at.
            .then(|| {
                let values = entries.all.iter().map(|it| value(entry, &it.state));
                values.map(Option::unwrap_or_default).collect()
            }),
        (Kind::Map(entry), State::Map(entries)) => {
            (field.required || !state.is_empty()).then(|| {
                let values = entries.all.iter();
                let written = values.map(|it| (it.key.clone(), value(entry, &it.state).into()));
                Value::Object(written.collect::<Map<_, _>>())
            })
        }
        _ => None,
    };
    match written {
        None if field.required && field.nullable => Some(Value::Null),
        written => written,
    }
}

fn chosen(choice: &Choice, state: &State) -> Option<Value> {
    let State::Choice { chosen: Some(index), branches } = state else { return None };
    value(&choice.branches.get(*index)?.field, branches.get(index)?)
}

fn filled(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// The number that was typed, without losing a digit; none if it is no number, or a whole
/// one beyond 64 bits.
pub(super) fn number(text: &str) -> Option<Number> {
    let text = text.trim();
    let text = text.strip_prefix('+').unwrap_or(text);
    let number: Number = serde_json::from_str(text).ok()?;
    let digits = text.strip_prefix('-').unwrap_or(text);
    let whole = digits.bytes().all(|byte| byte.is_ascii_digit());
    (!whole || number.is_i64() || number.is_u64()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_every_digit() {
        assert_eq!(
            number(" 9007199254740993 ").map(|it| it.to_string()).as_deref(),
            Some("9007199254740993")
        );
        assert_eq!(number("+5").map(|it| it.to_string()).as_deref(), Some("5"));
        assert_eq!(number("1.50").and_then(|it| it.as_f64()), Some(1.5));
        assert_eq!(number("99999999999999999999999"), None);
        assert_eq!(number("1,000"), None);
        assert_eq!(number("5 apples"), None);
    }
}
