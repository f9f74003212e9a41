//! The form: fields and what is in them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use super::check::{self, Complaint};
use super::draft::Draft;
use super::edit::{self, Edit};
use super::field::Field;
use super::find::{self, Found};
use super::id::FieldId;
use super::read::Reader;
use super::state::State;
use super::{secrets, shape, write};
use crate::schema::{PatternEngine, Pointer};

/// A form made from a JSON Schema, and what a person entered so far. Cloning copies what
/// was entered; schema and fields are shared.
#[derive(Clone, Debug)]
pub struct Form {
    schema: Arc<Value>,
    document: Arc<Value>,
    root: Arc<Field>,
    state: State,
    errors: BTreeMap<FieldId, String>,
}

impl Form {
    /// A form for a schema that needs nothing else: a connector's configuration.
    pub fn new(schema: &Value) -> Self {
        let schema = Arc::new(schema.clone());
        Self::within(Arc::clone(&schema), schema)
    }

    /// A form for a schema whose `$ref`s point into `document`: an operation's body.
    pub fn within(schema: Arc<Value>, document: Arc<Value>) -> Self {
        let root = Arc::new(shape::read(&schema, &document));
        let state = State::fresh(&root);
        Self { schema, document, root, state, errors: BTreeMap::new() }
    }

    /// The field that is the form. Its structure never changes.
    pub fn root(&self) -> &Arc<Field> {
        &self.root
    }

    /// What is sent: see the module's rules. Text in a number's field that is no number
    /// stays text.
    pub fn value(&self) -> Value {
        write::value(&self.root, &self.state).unwrap_or(Value::Null)
    }

    /// Fills the form in from a whole value, and returns the places that it did not
    /// recognise. What the value lacks is emptied if optional; if required, it is as in a
    /// new form.
    pub fn load(&mut self, value: &Value) -> Vec<Pointer> {
        let mut reader = Reader { document: &self.document, unrecognised: Vec::new() };
        self.state = reader.field(&self.root, Some(value), &Pointer::root());
        self.errors.clear();
        reader.unrecognised
    }

    /// The secrets that were entered, to be masked wherever the value is shown or noted.
    pub fn secrets(&self) -> Vec<String> {
        secrets::of(&self.root, &self.state)
    }

    /// What was entered, without secrets: fit to be stored.
    pub fn draft(&self) -> Draft {
        Draft::of(&self.root, &self.state)
    }

    /// Goes back to what was entered when the draft was made. Secrets are as in a new form.
    pub fn restore(&mut self, draft: &Draft) {
        self.state = draft.state(&self.root);
        self.errors.clear();
    }

    /// Changes a field, and takes back what was said against it, what is around it and
    /// what is in it. Returns the new entry's id where one was added.
    pub fn edit(&mut self, id: &FieldId, edit: Edit) -> Option<FieldId> {
        self.errors.retain(|it, _| !it.is_within(id) && !id.is_within(it));
        edit::apply(&self.root, &mut self.state, id, edit)
    }

    /// Validates one field, because it was left.
    pub fn leave(&mut self, id: &FieldId, patterns: &dyn PatternEngine) {
        let complaint = self.complaints(patterns).into_iter().find(|it| it.field == *id);
        match complaint {
            Some(complaint) => self.errors.insert(complaint.field, complaint.message),
            None => self.errors.remove(id),
        };
    }

    /// Validates everything, because it is to be sent. Each complaint stands on its field
    /// from then on; they come in the order of the fields. Empty if all is well.
    pub fn check(&mut self, patterns: &dyn PatternEngine) -> Vec<Complaint> {
        let complaints = self.complaints(patterns);
        let errors = complaints.iter().map(|it| (it.field.clone(), it.message.clone()));
        self.errors.clear();
        self.errors.extend(errors);
        complaints
    }

    /// Puts what a server said about places in the value on the fields there, or around
    /// there, and returns what belongs to no field shown.
    pub fn complain(&mut self, said: &[(Pointer, String)]) -> Vec<(Pointer, String)> {
        let mut unplaced = Vec::new();
        for (place, message) in said {
            let (id, _) = find::at_or_around(self.found(), place);
            let shown = self.field(&id).is_some_and(|field| !field.hidden);
            if id == FieldId::default() || !shown {
                unplaced.push((place.clone(), message.clone()));
                continue;
            }
            let error = self.errors.entry(id).or_default();
            if !error.is_empty() {
                error.push(' ');
            }
            error.push_str(message);
        }
        unplaced
    }

    /// What is said against any field now, in the order of the fields.
    pub fn errors(&self) -> Vec<Complaint> {
        let ids = check::in_order(self.found());
        let said = ids.into_iter().filter_map(|id| Some((self.errors.get(&id)?.clone(), id)));
        said.map(|(message, field)| {
            let (label, entry) = (self.label(&field), check::entry(self.found(), &field));
            Complaint { field, label, entry, message }
        })
        .collect()
    }

    fn complaints(&self, patterns: &dyn PatternEngine) -> Vec<Complaint> {
        check::complaints(self.found(), &self.schema, &self.document, patterns)
    }

    pub(super) fn found(&self) -> Found<'_> {
        Found { field: &self.root, state: &self.state }
    }

    pub(super) fn found_at(&self, id: &FieldId) -> Option<Found<'_>> {
        find::field(self.found(), id)
    }

    pub(super) fn error_texts(&self) -> &BTreeMap<FieldId, String> {
        &self.errors
    }
}
