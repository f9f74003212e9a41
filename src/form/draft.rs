//! What was entered, to be kept across a reload: everything but secrets.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::field::{Choice, Field, Kind, Object};
use super::state::{Entries, State, by_branch};
use crate::http::mask_embedded;

/// What was entered in a form, secrets left out, so that it may be stored. It can be
/// given to a form whose schema has changed since: what still fits is kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Draft(Value);

impl Draft {
    pub(super) fn of(field: &Field, state: &State) -> Self {
        Self(kept(field, state))
    }

    pub(super) fn state(&self, field: &Field) -> State {
        restored(field, &self.0)
    }
}

/// What is stored of a field. Null for nothing, and for what must not be stored.
fn kept(field: &Field, state: &State) -> Value {
    if field.secret {
        return Value::Null;
    }
    match (&field.kind, state) {
        // `md:db?motherduck_token=…` is a secret as much as a field of that name.
        (_, State::Text(text)) if mask_embedded(text).is_some() => Value::Null,
        (_, State::Text(text)) => json!(text),
        (_, State::Toggle(value)) => json!(value),
        (Kind::Select { values, .. }, State::Select(chosen)) => {
            chosen.and_then(|index| values.get(index)).into_iter().cloned().collect()
        }
        (Kind::Picks(values), State::Picks(picked)) => {
            picked.iter().filter_map(|&index| values.get(index)).cloned().collect()
        }
        (Kind::Object(object), State::Object { included, fields }) => {
            let fields = object.fields.iter().zip(fields);
            let fields: Map<String, Value> = fields
                .filter(|(field, _)| !matches!(field.kind, Kind::Fixed(_)))
                .map(|(field, state)| (field.name.clone(), kept(field, state)))
                .collect();
            json!({"included": included, "fields": fields})
        }
        (Kind::Choice(choice), State::Choice { chosen, branches }) => {
            let branches: Map<String, Value> = branches
                .iter()
                .filter_map(|(index, state)| {
                    let branch = choice.branches.get(*index)?;
                    Some((index.to_string(), kept(&branch.field, state)))
                })
                .collect();
            json!({"chosen": chosen, "branches": branches})
        }
        (Kind::List(entry), State::List(entries)) => {
            entries.all.iter().map(|it| kept(entry, &it.state)).collect()
        }
        (Kind::Map(entry), State::Map(entries)) => {
            entries.all.iter().map(|it| json!([it.key, kept(entry, &it.state)])).collect()
        }
        _ => Value::Null,
    }
}

/// The state that was stored, as far as it fits the field; else what it begins with.
fn restored(field: &Field, kept: &Value) -> State {
    known(field, kept).unwrap_or_else(|| State::fresh(field))
}

fn known(field: &Field, kept: &Value) -> Option<State> {
    if field.secret {
        return None;
    }
    Some(match &field.kind {
        Kind::Fixed(_) => State::Fixed,
        Kind::Text { .. } | Kind::Integer | Kind::Number | Kind::Json => {
            State::Text(kept.as_str()?.to_owned())
        }
        Kind::Toggle => State::Toggle(if kept.is_null() { None } else { Some(kept.as_bool()?) }),
        Kind::Select { values, .. } => match kept.as_array()?.first() {
            Some(chosen) => State::Select(Some(position(values, chosen)?)),
            None => State::Select(None),
        },
        Kind::Picks(values) => {
            let picked = kept.as_array()?.iter();
            State::Picks(picked.filter_map(|value| position(values, value)).collect())
        }
        Kind::Object(object) => group(object, kept)?,
        Kind::Choice(choice) => branches(choice, kept)?,
        Kind::List(entry) => {
            let states = kept.as_array()?.iter().map(|kept| ((), restored(entry, kept)));
            State::List(states.collect::<Entries<()>>())
        }
        Kind::Map(entry) => {
            let entries = kept.as_array()?.iter().filter_map(|kept| {
                Some((kept.get(0)?.as_str()?.to_owned(), restored(entry, kept.get(1)?)))
            });
            State::Map(entries.collect::<Entries<String>>())
        }
    })
}

fn group(object: &Object, kept: &Value) -> Option<State> {
    let included = kept["included"].as_bool()?;
    let fields = kept["fields"].as_object()?;
    let restore = |field: &std::sync::Arc<Field>| match fields.get(&field.name) {
        Some(kept) => restored(field, kept),
        None => State::fresh(field),
    };
    let never_opened = !included && fields.is_empty();
    let fields =
        if never_opened { Vec::new() } else { object.fields.iter().map(restore).collect() };
    Some(State::Object { included, fields })
}

fn branches(choice: &Choice, kept: &Value) -> Option<State> {
    let branches = by_branch(kept["branches"].as_object()?.iter().filter_map(|(index, kept)| {
        let index: usize = index.parse().ok()?;
        Some((index, restored(&choice.branches.get(index)?.field, kept)))
    }));
    let chosen = kept["chosen"].as_u64().and_then(|index| usize::try_from(index).ok());
    Some(State::Choice { chosen: chosen.filter(|index| branches.contains_key(index)), branches })
}

fn position(values: &[Value], value: &Value) -> Option<usize> {
    values.iter().position(|known| known == value)
}
