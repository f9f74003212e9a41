//! One field's place in the page: what its view reads and what it tells the form.

use std::sync::Arc;

use leptos::prelude::*;

use super::leaving::Leaving;
use crate::form::{Edit, Field, FieldId, Form};
use crate::ui::erased::memo;

/// The form that is shown, and what its DOM ids begin with.
#[derive(Clone, Copy)]
pub(super) struct Host {
    pub(super) form: RwSignal<Form>,
    pub(super) prefix: &'static str,
    pub(super) leaving: Leaving,
}

impl Host {
    /// The DOM id of a field's control, or of the group it is in if it has several.
    pub(super) fn dom_id(self, id: &FieldId) -> String {
        dom_id(self.prefix, id)
    }
}

/// The DOM id of a field in the form of that prefix.
pub(super) fn dom_id(prefix: &str, id: &FieldId) -> String {
    format!("{prefix}-{id}")
}

/// A field in a form.
#[derive(Clone)]
pub(super) struct Slot {
    pub(super) host: Host,
    pub(super) id: FieldId,
    pub(super) field: Arc<Field>,
}

impl Slot {
    pub(super) fn root(host: Host, field: Arc<Field>) -> Self {
        Self { host, id: FieldId::default(), field }
    }

    /// The place of a field further in.
    pub(super) fn inner(&self, id: FieldId, field: &Arc<Field>) -> Self {
        Self { host: self.host, id, field: Arc::clone(field) }
    }

    pub(super) fn dom_id(&self) -> String {
        self.host.dom_id(&self.id)
    }

    pub(super) fn help_id(&self) -> String {
        format!("{}-help", self.dom_id())
    }

    pub(super) fn error_id(&self) -> String {
        format!("{}-error", self.dom_id())
    }

    /// What describes the control to a screen reader, its error first.
    pub(super) fn described_by(&self) -> String {
        format!("{} {}", self.error_id(), self.help_id())
    }

    /// The field's name. That of an entry follows its number, or its key.
    pub(super) fn label(&self) -> Signal<String> {
        if self.field.name.is_empty() {
            self.read(|form, id| form.label(id)).into()
        } else {
            Signal::stored(self.field.label.clone())
        }
    }

    /// What is said against it.
    pub(super) fn error(&self) -> Memo<Option<String>> {
        self.read(|form, id| form.error(id).map(str::to_owned))
    }

    /// For `aria-invalid`.
    pub(super) fn invalid(&self) -> impl Fn() -> Option<&'static str> + Clone + use<> {
        let error = self.error();
        move || error.with(Option::is_some).then_some("true")
    }

    /// Something about the field that redraws only when it changes.
    pub(super) fn read<T>(
        &self,
        ask: impl Fn(&Form, &FieldId) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let (form, id) = (self.host.form, self.id.clone());
        memo(move || form.with(|form| ask(form, &id)))
    }

    /// Tells the form what was done to the field; the new entry's id if one was added.
    pub(super) fn edit(&self, edit: Edit) -> Option<FieldId> {
        self.host.form.try_update(|form| form.edit(&self.id, edit)).flatten()
    }

    /// Tells the form that the field was left.
    pub(super) fn leave(&self) {
        self.host.leaving.leave(self.host.form, &self.id);
    }
}
