//! Secrets: hidden until asked for, never offered to a password manager.

use leptos::prelude::*;

use super::{Slot, frame, text};
use crate::form::{Edit, Kind};
use crate::ui::erased::live;

pub(super) fn view(slot: Slot) -> AnyView {
    let hidden = RwSignal::new(true);
    let control = match slot.field.kind {
        // Browsers have no password area: the style sheet hides the letters.
        Kind::Text { multiline: true } | Kind::Json => text::area(&slot, "secret", Some(hidden)),
        _ => line(&slot, hidden),
    };
    let controls = view! {
        <div class="secret-control">
            {control}
            {show_button(&slot, hidden)}
        </div>
    };
    frame::labelled(&slot, controls.into_any())
}

fn line(slot: &Slot, hidden: RwSignal<bool>) -> AnyView {
    let text = slot.read(|form, id| form.text(id).to_owned());
    let (typed, left) = (slot.clone(), slot.clone());
    view! {
        <input
            id=slot.dom_id()
            type=move || if hidden.get() { "password" } else { "text" }
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

fn show_button(slot: &Slot, hidden: RwSignal<bool>) -> AnyView {
    view! {
        <button
            type="button"
            class="plain"
            aria-controls=slot.dom_id()
            on:click=move |_| hidden.update(|hidden| *hidden = !*hidden)
        >
            {live(move || if hidden.get() { "Show" } else { "Hide" })}
            <span class="visually-hidden">" " {slot.label()}</span>
        </button>
    }
    .into_any()
}
