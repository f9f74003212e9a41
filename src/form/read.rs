//! A JSON value, read into the states of fields.

use serde_json::Value;

use super::field::{Choice, Field, Kind, Object};
use super::state::{Entries, State, by_branch, text_of};
use crate::schema::{NoPatterns, Pointer, same, validate};

/// Reads values, and remembers the places that it did not recognise.
pub(super) struct Reader<'a> {
    /// The document that the schemas' `$ref`s point into.
    pub(super) document: &'a Value,
    /// Where something stood that no field has room for.
    pub(super) unrecognised: Vec<Pointer>,
}

/// The state that a default asks for; none if it makes no sense for this field.
pub(super) fn default(field: &Field, default: &Value) -> Option<State> {
    if let Kind::Choice(choice) = &field.kind
        && let Some(index) = named_branch(choice, default)
    {
        return Some(State::chosen(choice, index));
    }
    let mut reader = Reader { document: &Value::Null, unrecognised: Vec::new() };
    let state = reader.known(field, default, &Pointer::root())?;
    (reader.unrecognised.is_empty() && !state.is_empty()).then_some(state)
}

impl Reader<'_> {
    /// The state of a field that `value` is for. Where there is none, an optional field
    /// is empty and a required one as it begins.
    pub(super) fn field(&mut self, field: &Field, value: Option<&Value>, at: &Pointer) -> State {
        let state = match value {
            None => None,
            Some(Value::Null) if field.nullable => return State::empty(field),
            Some(value) => {
                let state = self.known(field, value, at);
                if state.is_none() {
                    self.unrecognised.push(at.clone());
                }
                state
            }
        };
        match state {
            Some(state) => state,
            None if field.required => State::fresh(field),
            None => State::empty(field),
        }
    }

    /// The state that `value` asks for; none if it is nothing for this field.
    fn known(&mut self, field: &Field, value: &Value, at: &Pointer) -> Option<State> {
        match &field.kind {
            Kind::Fixed(only) => same(only, value).then_some(State::Fixed),
            Kind::Text { .. } | Kind::Integer | Kind::Number | Kind::Json => {
                Some(State::Text(text_of(&field.kind, value)?))
            }
            Kind::Toggle => Some(State::Toggle(Some(value.as_bool()?))),
            Kind::Select { values, .. } => Some(State::Select(Some(position(values, value)?))),
            Kind::Picks(values) => Some(self.picks(values, value.as_array()?, at)),
            Kind::Object(object) => {
                let value = value.as_object()?;
                self.report_unknown(object, value.keys(), at);
                let read = |it: &std::sync::Arc<Field>| {
                    self.field(it, value.get(&it.name), &at.child(&it.name))
                };
                Some(State::Object {
                    included: true,
                    fields: object.fields.iter().map(read).collect(),
                })
            }
            Kind::Choice(choice) => self.choice(choice, value, at),
            Kind::List(entry) => {
                let items = value.as_array()?.iter().enumerate();
                let states =
                    items.map(|(i, value)| ((), self.field(entry, Some(value), &at.child(i))));
                Some(State::List(states.collect::<Entries<()>>()))
            }
            Kind::Map(entry) => {
                let values = value.as_object()?.iter();
                let states = values
                    .map(|(key, it)| (key.clone(), self.field(entry, Some(it), &at.child(key))));
                Some(State::Map(states.collect::<Entries<String>>()))
            }
        }
    }

    fn report_unknown<'k>(
        &mut self,
        object: &Object,
        names: impl Iterator<Item = &'k String>,
        at: &Pointer,
    ) {
        let unknown = names.filter(|name| !object.fields.iter().any(|it| it.name == **name));
        self.unrecognised.extend(unknown.map(|name| at.child(name)));
    }

    fn picks(&mut self, values: &[Value], picked: &[Value], at: &Pointer) -> State {
        let mut indices = Vec::new();
        for (index, value) in picked.iter().enumerate() {
            match position(values, value) {
                Some(position) => indices.push(position),
                None => self.unrecognised.push(at.child(index)),
            }
        }
        State::Picks(indices)
    }

    fn choice(&mut self, choice: &Choice, value: &Value, at: &Pointer) -> Option<State> {
        let index = self.branch_of(choice, value)?;
        let branch = choice.branches.get(index)?;
        let state = self.field(&branch.field, Some(value), at);
        Some(State::Choice { chosen: Some(index), branches: by_branch([(index, state)]) })
    }

    /// The branch that a value says it is, else the first that it fits.
    fn branch_of(&self, choice: &Choice, value: &Value) -> Option<usize> {
        let said = choice.discriminator.as_ref().and_then(|name| value.get(name));
        let possible = (0..choice.branches.len()).filter(|&index| {
            let own = choice.branches.get(index).and_then(|it| it.value.as_ref());
            said.is_none_or(|said| own.is_some_and(|own| same(own, said)))
        });
        let possible: Vec<usize> = possible.collect();
        let fits = |index: &usize| {
            choice.branches.get(*index).is_some_and(|branch| {
                validate(&branch.schema, self.document, value, &NoPatterns).is_empty()
            })
        };
        match possible.as_slice() {
            [only] if said.is_some() => Some(*only),
            _ => possible
                .iter()
                .copied()
                .find(fits)
                .or_else(|| possible.first().copied().filter(|_| said.is_some())),
        }
    }
}

/// Some defaults name a branch by its discriminating value or its title.
fn named_branch(choice: &Choice, default: &Value) -> Option<usize> {
    let name = default.as_str()?;
    choice.branches.iter().position(|branch| {
        branch.title == name || branch.value.as_ref().is_some_and(|value| value == default)
    })
}

fn position(values: &[Value], value: &Value) -> Option<usize> {
    values.iter().position(|known| same(known, value))
}
