//! Any of a few.

use leptos::prelude::*;
use serde_json::Value;

use super::{Slot, frame, options::words};
use crate::form::Edit;

pub(super) fn view(slot: Slot, values: &[Value]) -> AnyView {
    let boxes = values.iter().enumerate().map(|(index, value)| {
        let picked = slot.read(move |form, id| form.is_picked(id, index));
        let slot = slot.clone();
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=picked
                    on:change:target=move |event| {
                        slot.edit(Edit::Pick(index, event.target().checked()));
                    }
                />
                <span>{words(value)}</span>
            </label>
        }
    });
    let boxes = view! { <div class="choices many">{boxes.collect_view()}</div> };
    frame::grouped(&slot, boxes.into_any())
}
