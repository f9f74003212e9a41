//! As many as wanted: lists, and maps with a key for each entry.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Slot, field, frame};
use crate::form::{Edit, Field, FieldId, Form};
use crate::ui::focus;

pub(super) fn list(slot: Slot, entry: Arc<Field>) -> AnyView {
    view(slot, entry, |_| ().into_any())
}

pub(super) fn map(slot: Slot, entry: Arc<Field>) -> AnyView {
    view(slot, entry, key)
}

/// The entries, each with what stands before its value, and a button for one more.
fn view(slot: Slot, entry: Arc<Field>, before: fn(&Slot) -> AnyView) -> AnyView {
    let ids = slot.read(Form::entries);
    let outer = slot.clone();
    let each = move |id: FieldId| {
        let inner = outer.inner(id, &entry);
        let wrapper = wrapper_id(&inner);
        view! {
            <li class="entry" id=wrapper>
                <div class="fields">{before(&inner)} {field(inner.clone())}</div>
                {remove_button(&outer, inner)}
            </li>
        }
    };
    let entries = view! {
        <ol class="entries">
            <For each=move || ids.get() key=ToString::to_string children=each />
        </ol>
        {add_button(&slot)}
    };
    frame::grouped(&slot, entries.into_any())
}

/// The key of a map's entry.
fn key(slot: &Slot) -> AnyView {
    let key = slot.read(|form, id| form.key(id).unwrap_or_default().to_owned());
    let id = format!("{}-key", slot.dom_id());
    let renamed = slot.clone();
    view! {
        <div class="field">
            <label for=id.clone()>"Name"</label>
            <input
                type="text"
                id=id
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                prop:value=key
                on:input:target=move |event| {
                    renamed.edit(Edit::Rename(event.target().value()));
                }
            />
        </div>
    }
    .into_any()
}

fn add_button(slot: &Slot) -> AnyView {
    let label = slot.label();
    let added = slot.clone();
    view! {
        <button
            type="button"
            id=add_id(slot)
            on:click=move |_| {
                if let Some(id) = added.edit(Edit::Add) {
                    focus::first_control(format!("{}-entry", added.host.dom_id(&id)));
                }
            }
        >
            "Add"
            <span class="visually-hidden">" to " {label}</span>
        </button>
    }
    .into_any()
}

/// Removes the entry; the focus goes to the one that takes its place, else to "Add".
fn remove_button(list: &Slot, entry: Slot) -> AnyView {
    let label = entry.label();
    let list = list.clone();
    let remove = move |_| {
        let ids = list.host.form.with_untracked(|form| form.entries(&list.id));
        let place = ids.iter().position(|id| *id == entry.id);
        let next = place.and_then(|place| ids.get(place + 1));
        let next = next.map(|id| format!("{}-entry", list.host.dom_id(id)));
        let add = add_id(&list);
        entry.edit(Edit::Remove);
        match next {
            Some(next) => focus::first_control(next),
            None => focus::element(add),
        }
    };
    view! {
        <button type="button" class="plain" on:click=remove>
            "Remove"
            <span class="visually-hidden">" " {label}</span>
        </button>
    }
    .into_any()
}

fn add_id(slot: &Slot) -> String {
    format!("{}-add", slot.dom_id())
}

fn wrapper_id(slot: &Slot) -> String {
    format!("{}-entry", slot.dom_id())
}
