//! Yes or no.

use leptos::prelude::*;

use super::{Slot, frame};
use crate::form::Edit;

pub(super) fn view(slot: Slot) -> AnyView {
    let on = slot.read(|form, id| form.toggle(id).unwrap_or(false));
    let (changed, left) = (slot.clone(), slot.clone());
    view! {
        <div class="field">
            <label class="choice">
                <input
                    type="checkbox"
                    id=slot.dom_id()
                    aria-describedby=slot.described_by()
                    aria-invalid=slot.invalid()
                    prop:checked=on
                    on:change:target=move |event| {
                        changed.edit(Edit::Toggle(event.target().checked()));
                    }
                    on:blur=move |_| left.leave()
                />
                <span>{slot.label()}</span>
            </label>
            {frame::notes(&slot)}
        </div>
    }
    .into_any()
}
