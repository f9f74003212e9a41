//! What a person does to a field.

use std::sync::Arc;

use super::field::{Field, Kind};
use super::find::field_mut;
use super::id::FieldId;
use super::state::State;

/// A change to one field. One that makes no sense for its field changes nothing: in a
/// page that is being drawn again, an event may come late.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Text, a number or JSON, as it now stands in the field.
    Text(String),
    /// A switch was set.
    Toggle(bool),
    /// One of the values was chosen, or none.
    Select(Option<usize>),
    /// One of the values was picked, or no longer.
    Pick(usize, bool),
    /// A branch was chosen, or none. What was entered in the others is kept.
    Branch(Option<usize>),
    /// A group became part of the value, or no longer. What was entered in it is kept.
    Include(bool),
    /// An entry was added to a list or a map.
    Add,
    /// This field, an entry of a list or a map, was removed.
    Remove,
    /// This field, an entry of a map, got another key.
    Rename(String),
}

/// Makes the change; the id of the entry, if one was added.
pub(super) fn apply(
    root: &Arc<Field>,
    state: &mut State,
    id: &FieldId,
    edit: Edit,
) -> Option<FieldId> {
    match edit {
        Edit::Remove => remove(root, state, id),
        Edit::Rename(key) => rename(root, state, id, key),
        Edit::Add => return add(root, state, id),
        other => {
            let (field, state) = field_mut(root, state, id.tokens())?;
            set(field, state, other);
        }
    }
    None
}

fn set(field: &Field, state: &mut State, edit: Edit) {
    match (state, edit) {
        (State::Text(text), Edit::Text(typed)) => *text = typed,
        (State::Toggle(value), Edit::Toggle(on)) => *value = Some(on),
        (State::Select(chosen), Edit::Select(index)) => {
            *chosen = index.filter(|&index| index < values(field));
        }
        (State::Picks(picked), Edit::Pick(index, on)) if index < values(field) => {
            picked.retain(|&it| it != index);
            if on {
                picked.push(index);
            }
        }
        (State::Object { included, fields }, Edit::Include(on)) => {
            *included = on;
            if on
                && fields.is_empty()
                && let State::Object { fields: fresh, .. } = State::included(field)
            {
                *fields = fresh;
            }
        }
        (State::Choice { chosen, branches }, Edit::Branch(index)) => {
            let Kind::Choice(choice) = &field.kind else { return };
            let branch = index.and_then(|index| Some((index, choice.branches.get(index)?)));
            *chosen = branch.map(|(index, _)| index);
            if let Some((index, branch)) = branch {
                branches.entry(index).or_insert_with(|| State::fresh(&branch.field));
            }
        }
        _ => {}
    }
}

fn values(field: &Field) -> usize {
    match &field.kind {
        Kind::Select { values, .. } | Kind::Picks(values) => values.len(),
        _ => 0,
    }
}

fn add(root: &Arc<Field>, state: &mut State, id: &FieldId) -> Option<FieldId> {
    let (field, state) = field_mut(root, state, id.tokens())?;
    let added = match (&field.kind, state) {
        (Kind::List(entry), State::List(entries)) => entries.push((), State::fresh(entry)),
        (Kind::Map(entry), State::Map(entries)) => entries.push(String::new(), State::fresh(entry)),
        _ => return None,
    };
    Some(id.child(added))
}

fn remove(root: &Arc<Field>, state: &mut State, id: &FieldId) {
    let Some((parent, token)) = id.parent().zip(id.last()) else { return };
    match field_mut(root, state, parent.tokens()) {
        Some((_, State::List(entries))) => {
            if let Some(index) = entries.position(token) {
                entries.all.remove(index);
            }
        }
        Some((_, State::Map(entries))) => {
            if let Some(index) = entries.position(token) {
                entries.all.remove(index);
            }
        }
        _ => {}
    }
}

fn rename(root: &Arc<Field>, state: &mut State, id: &FieldId, key: String) {
    let Some((parent, token)) = id.parent().zip(id.last()) else { return };
    if let Some((_, State::Map(entries))) = field_mut(root, state, parent.tokens())
        && let Some(index) = entries.position(token)
        && let Some(entry) = entries.all.get_mut(index)
    {
        entry.key = key;
    }
}
