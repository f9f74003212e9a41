//! One of a few: a select, or radio buttons.

use leptos::prelude::*;
use serde_json::Value;

use super::{Slot, frame};
use crate::form::Edit;

/// One that can be chosen.
#[derive(Clone)]
pub(super) struct Choosable {
    /// Its name.
    pub(super) title: String,
    /// When to choose it.
    pub(super) help: Option<String>,
}

/// A field for one of a few values.
pub(super) fn select(slot: Slot, values: &[Value], radio: bool) -> AnyView {
    let options =
        values.iter().map(|value| Choosable { title: words(value), help: None }).collect();
    let chosen = slot.read(|form, id| form.selected(id));
    if radio {
        frame::grouped(&slot, radios(&slot, options, chosen, Edit::Select))
    } else {
        frame::labelled(&slot, list(&slot, options, chosen, Edit::Select))
    }
}

/// A value as a person reads it.
pub(super) fn words(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A select element.
pub(super) fn list(
    slot: &Slot,
    options: Vec<Choosable>,
    chosen: Memo<Option<usize>>,
    edit: fn(Option<usize>) -> Edit,
) -> AnyView {
    let optional = !slot.field.required;
    let (changed, left) = (slot.clone(), slot.clone());
    let options = options.into_iter().enumerate().map(|(index, option)| {
        view! {
            <option value=index prop:selected=move || chosen.get() == Some(index)>
                {option.title}
            </option>
        }
    });
    let options = options.collect_view();
    view! {
        <select
            id=slot.dom_id()
            aria-describedby=slot.described_by()
            aria-invalid=slot.invalid()
            on:change:target=move |event| {
                changed.edit(edit(event.target().value().parse().ok()));
            }
            on:blur=move |_| left.leave()
        >
            <option value="" hidden=!optional prop:selected=move || chosen.get().is_none()>
                {if optional { "Not set" } else { "Choose one" }}
            </option>
            {options}
        </select>
    }
    .into_any()
}

/// Radio buttons, each with its help.
pub(super) fn radios(
    slot: &Slot,
    options: Vec<Choosable>,
    chosen: Memo<Option<usize>>,
    edit: fn(Option<usize>) -> Edit,
) -> AnyView {
    let none = (!slot.field.required)
        .then(|| (None, Choosable { title: "Not set".to_owned(), help: None }));
    let all = options.into_iter().enumerate().map(|(index, option)| (Some(index), option));
    let buttons = none.into_iter().chain(all).map(|(index, option)| {
        let slot = slot.clone();
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=slot.dom_id()
                    prop:checked=move || chosen.get() == index
                    on:change=move |_| {
                        slot.edit(edit(index));
                    }
                />
                <span>
                    {option.title} {option.help.map(|help| view! { <span class="help">{help}</span> })}
                </span>
            </label>
        }
    });
    view! { <div class="choices">{buttons.collect_view()}</div> }.into_any()
}
