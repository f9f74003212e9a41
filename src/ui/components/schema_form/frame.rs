//! What stands around a control: its name, what helps, what is wrong.

use leptos::prelude::*;

use super::Slot;
use crate::form::Field;

/// A single control with its label.
pub(super) fn labelled(slot: &Slot, control: AnyView) -> AnyView {
    view! {
        <div class="field">
            <label for=slot.dom_id()>{name(slot)}</label>
            {control}
            {notes(slot)}
        </div>
    }
    .into_any()
}

/// Several controls that belong together, with their legend.
pub(super) fn grouped(slot: &Slot, controls: AnyView) -> AnyView {
    view! {
        <fieldset
            class="field group"
            id=slot.dom_id()
            tabindex="-1"
            aria-describedby=slot.described_by()
        >
            <legend>{name(slot)}</legend>
            {notes(slot)}
            {controls}
        </fieldset>
    }
    .into_any()
}

/// The label's words; an optional field says that it is one.
pub(super) fn name(slot: &Slot) -> AnyView {
    let label = slot.label();
    let optional = (!slot.field.required)
        .then(|| view! { <span class="muted small optional">" optional"</span> });
    view! {
        {label}
        {optional}
    }
    .into_any()
}

/// What is wrong and what helps.
pub(super) fn notes(slot: &Slot) -> AnyView {
    view! {
        <p class="error" id=slot.error_id()>
            {slot.error()}
        </p>
        <p class="help" id=slot.help_id()>
            {help(&slot.field)}
        </p>
    }
    .into_any()
}

/// The schema's description, and what the value should look like.
fn help(field: &Field) -> String {
    let shape = field.shape.as_ref().map(|shape| format!("Written as {shape}."));
    [field.help.clone(), shape].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
