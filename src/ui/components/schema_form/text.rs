//! Text, numbers and JSON.

use leptos::prelude::*;

use super::{Slot, frame};
use crate::form::{Edit, Kind};

/// Lines of a field for more than one line, to begin with.
const ROWS: u32 = 4;

pub(super) fn view(slot: Slot) -> AnyView {
    let control = match slot.field.kind {
        Kind::Text { multiline: true } | Kind::Json => area(&slot, "", None),
        _ => line(&slot),
    };
    frame::labelled(&slot, control)
}

/// Numbers are text inputs, too: one of type `number` would keep nothing that is no number.
fn line(slot: &Slot) -> AnyView {
    let text = slot.read(|form, id| form.text(id).to_owned());
    let (typed, left) = (slot.clone(), slot.clone());
    view! {
        <input
            type="text"
            id=slot.dom_id()
            inputmode=input_mode(&slot.field.kind)
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            placeholder=slot.field.example.clone()
            aria-describedby=slot.described_by()
            aria-invalid=slot.invalid()
            prop:value=text
            on:input:target=move |event| {
                typed.edit(Edit::Text(event.target().value()));
            }
            on:blur=move |_| left.leave()
        />
    }
    .into_any()
}

/// A field for several lines. `class` and `masked` are for secrets.
pub(super) fn area(slot: &Slot, class: &'static str, masked: Option<RwSignal<bool>>) -> AnyView {
    let text = slot.read(|form, id| form.text(id).to_owned());
    let (typed, left) = (slot.clone(), slot.clone());
    view! {
        <textarea
            id=slot.dom_id()
            class=class
            class:masked=move || masked.is_some_and(|masked| masked.get())
            class:code=slot.field.kind == Kind::Json
            rows=ROWS
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            placeholder=slot.field.example.clone()
            aria-describedby=slot.described_by()
            aria-invalid=slot.invalid()
            prop:value=text
            on:input:target=move |event| {
                typed.edit(Edit::Text(event.target().value()));
            }
            on:blur=move |_| left.leave()
        />
    }
    .into_any()
}

/// Which keyboard a touch screen shows.
fn input_mode(kind: &Kind) -> Option<&'static str> {
    match kind {
        // Not `numeric`: some of those keyboards have no minus.
        Kind::Integer | Kind::Number => Some("decimal"),
        _ => None,
    }
}
