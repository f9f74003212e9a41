//! What a page shows of a form: the contents of one field at a time. Every function here
//! answers for a field that is gone, too (with nothing), because a page may ask late.

use std::sync::Arc;

use super::check;
use super::field::Field;
use super::id::FieldId;
use super::model::Form;
use super::state::State;
use crate::schema::Pointer;

impl Form {
    /// The field of that id.
    pub fn field(&self, id: &FieldId) -> Option<&Arc<Field>> {
        self.found_at(id).map(|found| found.field)
    }

    /// The id of the field at a place in the value.
    pub fn id_at(&self, place: &Pointer) -> Option<FieldId> {
        let (id, exactly) = super::find::at_or_around(self.found(), place);
        exactly.then_some(id)
    }

    /// What a person calls it. Entries of lists are counted; those of maps go by their key.
    pub fn label(&self, id: &FieldId) -> String {
        check::label(self.found(), id)
    }

    /// What is said against a field.
    pub fn error(&self, id: &FieldId) -> Option<&str> {
        self.error_texts().get(id).map(String::as_str)
    }

    /// Whether something is said against a field or anything in it.
    pub fn has_error_within(&self, id: &FieldId) -> bool {
        self.error_texts().keys().any(|it| it.is_within(id))
    }

    /// The text in a field for text, a number or JSON.
    pub fn text(&self, id: &FieldId) -> &str {
        match self.state_of(id) {
            Some(State::Text(text)) => text,
            _ => "",
        }
    }

    /// How a switch stands; none while it is untouched.
    pub fn toggle(&self, id: &FieldId) -> Option<bool> {
        match self.state_of(id) {
            Some(State::Toggle(value)) => *value,
            _ => None,
        }
    }

    /// Which of a few values is chosen.
    pub fn selected(&self, id: &FieldId) -> Option<usize> {
        match self.state_of(id) {
            Some(State::Select(chosen)) => *chosen,
            _ => None,
        }
    }

    /// Whether one of a few values is picked.
    pub fn is_picked(&self, id: &FieldId, index: usize) -> bool {
        matches!(self.state_of(id), Some(State::Picks(picked)) if picked.contains(&index))
    }

    /// Which branch of a choice is chosen.
    pub fn branch(&self, id: &FieldId) -> Option<usize> {
        match self.state_of(id) {
            Some(State::Choice { chosen, .. }) => *chosen,
            _ => None,
        }
    }

    /// Whether a group is part of the value.
    pub fn is_included(&self, id: &FieldId) -> bool {
        matches!(self.state_of(id), Some(State::Object { included: true, .. }))
    }

    /// The ids of a list's or a map's entries, in order.
    pub fn entries(&self, id: &FieldId) -> Vec<FieldId> {
        match self.state_of(id) {
            Some(State::List(entries)) => entries.all.iter().map(|it| id.child(it.id)).collect(),
            Some(State::Map(entries)) => entries.all.iter().map(|it| id.child(it.id)).collect(),
            _ => Vec::new(),
        }
    }

    /// The key of an entry of a map.
    pub fn key(&self, id: &FieldId) -> Option<&str> {
        let State::Map(entries) = self.state_of(&id.parent()?)? else { return None };
        let entry = entries.all.get(entries.position(id.last()?)?)?;
        Some(&entry.key)
    }

    fn state_of(&self, id: &FieldId) -> Option<&State> {
        self.found_at(id).map(|found| found.state)
    }
}
