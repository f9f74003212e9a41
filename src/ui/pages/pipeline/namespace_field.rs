//! Where in the destination the streams go, and what a change of the source's schema does.

use leptos::prelude::*;

use super::connection_form::{control_of, error_at};
use crate::ui::erased::{Show, memo};
use crate::{
    pipeline::{Complaint, ConnectionField, NamespaceDefinition, SchemaUpdates},
    ui::{components::TextField, wizard::Wizard},
};

/// The namespace, and its format where that is one's own.
#[component]
pub fn NamespaceField(
    /// What is wrong with the draft.
    complaints: Memo<Vec<Complaint>>,
) -> impl IntoView {
    let wizard = Wizard::get();
    let current =
        memo(move || wizard.pipeline.with(|pipeline| pipeline.connection.draft.namespace));
    let options = NamespaceDefinition::ALL.map(|one| {
        view! {
            <option value=one.as_str() prop:selected=move || current.get() == one>
                {one.label()}
            </option>
        }
    });
    let choose = move |word: String| {
        if let Some(one) = NamespaceDefinition::ALL.into_iter().find(|one| one.as_str() == word) {
            wizard.pipeline.update(|pipeline| pipeline.connection.draft.namespace = one);
        }
    };
    view! {
        <div class="field">
            <label for=control_of(ConnectionField::Namespace)>"Namespace"</label>
            <select
                id=control_of(ConnectionField::Namespace)
                aria-describedby="namespace-error"
                on:change:target=move |event| choose(event.target().value())
            >
                {options}
            </select>
            <p class="error" id="namespace-error">
                {error_at(complaints, ConnectionField::Namespace)}
            </p>
        </div>
        <Show when=move || current.get() == NamespaceDefinition::CustomFormat>
            <NamespaceFormat complaints />
        </Show>
    }
}

#[component]
fn NamespaceFormat(complaints: Memo<Vec<Complaint>>) -> impl IntoView {
    let wizard = Wizard::get();
    let format = Signal::derive(move || {
        wizard.pipeline.with(|pipeline| pipeline.connection.draft.namespace_format.clone())
    });
    let type_format = move |text: String| {
        wizard.pipeline.update(|pipeline| pipeline.connection.draft.namespace_format = text);
    };
    view! {
        <TextField
            id=control_of(ConnectionField::NamespaceFormat)
            label="Namespace format"
            value=format
            on_input=type_format
            placeholder="${SOURCE_NAMESPACE}"
            error=error_at(complaints, ConnectionField::NamespaceFormat)
        />
    }
}

/// What happens when the source's schema changes.
#[component]
pub fn SchemaUpdatesField(
    /// What is wrong with the draft.
    complaints: Memo<Vec<Complaint>>,
) -> impl IntoView {
    let wizard = Wizard::get();
    let current =
        memo(move || wizard.pipeline.with(|pipeline| pipeline.connection.draft.schema_updates));
    let options = SchemaUpdates::ALL.map(|one| {
        view! {
            <option value=one.as_str() prop:selected=move || current.get() == one>
                {one.label()}
            </option>
        }
    });
    let choose = move |word: String| {
        if let Some(one) = SchemaUpdates::ALL.into_iter().find(|one| one.as_str() == word) {
            wizard.pipeline.update(|pipeline| pipeline.connection.draft.schema_updates = one);
        }
    };
    view! {
        <div class="field">
            <label for=control_of(ConnectionField::SchemaUpdates)>
                "When the source's schema changes"
            </label>
            <select
                id=control_of(ConnectionField::SchemaUpdates)
                aria-describedby="schema-updates-error"
                on:change:target=move |event| choose(event.target().value())
            >
                {options}
            </select>
            <p class="error" id="schema-updates-error">
                {error_at(complaints, ConnectionField::SchemaUpdates)}
            </p>
        </div>
    }
}
