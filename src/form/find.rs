//! From a field's id, or a place in the value, to the field and its state.

use std::sync::Arc;

use super::field::{Field, Kind};
use super::id::FieldId;
use super::state::State;
use crate::schema::Pointer;

/// A field and what is in it.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    pub(super) field: &'a Arc<Field>,
    pub(super) state: &'a State,
}

impl<'a> Found<'a> {
    /// The branch that is chosen, and of that branch likewise; anything else is itself.
    pub(super) fn through(self) -> Self {
        let (Kind::Choice(choice), State::Choice { chosen: Some(index), branches }) =
            (&self.field.kind, self.state)
        else {
            return self;
        };
        match (choice.branches.get(*index), branches.get(index)) {
            (Some(branch), Some(state)) => Self { field: &branch.field, state }.through(),
            _ => self,
        }
    }

    /// The branch that is chosen, where it is not a group: only a group's fields can go
    /// by the choice's own id.
    fn lone_branch(self) -> Option<Self> {
        let (Kind::Choice(choice), State::Choice { chosen: Some(index), branches }) =
            (&self.field.kind, self.state)
        else {
            return None;
        };
        let field = &choice.branches.get(*index)?.field;
        let state = branches.get(index)?;
        (!matches!(field.kind, Kind::Object(_))).then_some(Self { field, state })
    }

    /// The field one step further in, by a token of its id.
    pub(super) fn child(self, token: &str) -> Option<Self> {
        if token == FieldId::BRANCH
            && let Some(branch) = self.lone_branch()
        {
            return Some(branch);
        }
        let Self { field, state } = self.through();
        match (&field.kind, state) {
            (Kind::Object(object), State::Object { fields, .. }) => {
                let index = object.fields.iter().position(|it| it.name == token)?;
                Some(Self { field: object.fields.get(index)?, state: fields.get(index)? })
            }
            (Kind::List(field), State::List(entries)) => {
                let state = &entries.all.get(entries.position(token)?)?.state;
                Some(Self { field, state })
            }
            (Kind::Map(field), State::Map(entries)) => {
                let state = &entries.all.get(entries.position(token)?)?.state;
                Some(Self { field, state })
            }
            _ => None,
        }
    }

    /// The token, in a field's id, of what stands at `step` of the value.
    fn token(self, step: &str) -> Option<String> {
        match self.through().state {
            State::Object { .. } => Some(step.to_owned()),
            State::List(entries) => {
                let index: usize = step.parse().ok()?;
                Some(entries.all.get(index)?.id.to_string())
            }
            State::Map(entries) => {
                let entry = entries.all.iter().find(|entry| entry.key == step)?;
                Some(entry.id.to_string())
            }
            _ => None,
        }
    }

    /// The steps inside: tokens of the fields' ids, in the order shown.
    pub(super) fn children(self) -> Vec<String> {
        if self.lone_branch().is_some() {
            return vec![FieldId::BRANCH.to_owned()];
        }
        let Self { field, state } = self.through();
        match (&field.kind, state) {
            (Kind::Object(object), State::Object { included: true, .. }) => {
                object.fields.iter().map(|field| field.name.clone()).collect()
            }
            (_, State::List(entries)) => entries.all.iter().map(|it| it.id.to_string()).collect(),
            (_, State::Map(entries)) => entries.all.iter().map(|it| it.id.to_string()).collect(),
            _ => Vec::new(),
        }
    }
}

/// The field of that id.
pub(super) fn field<'a>(root: Found<'a>, id: &FieldId) -> Option<Found<'a>> {
    id.tokens().iter().try_fold(root, |found, token| found.child(token))
}

/// The innermost field at or around a place in the value, and whether it is exactly there.
pub(super) fn at_or_around(root: Found, place: &Pointer) -> (FieldId, bool) {
    let (mut id, mut found) = into_branch(FieldId::default(), root);
    for step in place.tokens() {
        let Some(token) = found.token(step) else { return (id, false) };
        let Some(next) = found.child(&token) else { return (id, false) };
        (id, found) = into_branch(id.child(token), next);
    }
    (id, true)
}

/// Steps into the branches of choices that have a field of their own.
fn into_branch<'a>(mut id: FieldId, mut found: Found<'a>) -> (FieldId, Found<'a>) {
    while let Some(branch) = found.lone_branch() {
        (id, found) = (id.child(FieldId::BRANCH), branch);
    }
    (id, found)
}

/// The state of the field of that id, to change it, and the field.
pub(super) fn field_mut<'a>(
    field: &'a Arc<Field>,
    state: &'a mut State,
    tokens: &[String],
) -> Option<(&'a Arc<Field>, &'a mut State)> {
    let Some((token, rest)) = tokens.split_first() else { return Some((field, state)) };
    match (&field.kind, state) {
        (Kind::Choice(choice), State::Choice { chosen: Some(index), branches }) => {
            let branch = choice.branches.get(*index)?;
            let lone = !matches!(branch.field.kind, Kind::Object(_));
            let tokens = if lone && token == FieldId::BRANCH { rest } else { tokens };
            field_mut(&branch.field, branches.get_mut(index)?, tokens)
        }
        (Kind::Object(object), State::Object { fields, .. }) => {
            let index = object.fields.iter().position(|it| it.name == *token)?;
            field_mut(object.fields.get(index)?, fields.get_mut(index)?, rest)
        }
        (Kind::List(entry), State::List(entries)) => {
            let index = entries.position(token)?;
            field_mut(entry, &mut entries.all.get_mut(index)?.state, rest)
        }
        (Kind::Map(entry), State::Map(entries)) => {
            let index = entries.position(token)?;
            field_mut(entry, &mut entries.all.get_mut(index)?.state, rest)
        }
        _ => None,
    }
}
