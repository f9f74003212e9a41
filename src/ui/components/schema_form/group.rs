//! Fields that belong together.

use leptos::prelude::*;

use super::{Slot, field, frame};
use crate::form::{Edit, FieldId, Object, Section};
use crate::ui::erased::live;

/// A group with its legend; an optional one can be switched on and off.
pub(super) fn view(slot: Slot, object: Object) -> AnyView {
    if slot.field.required {
        return frame::grouped(&slot, sections(&slot, &object));
    }
    let included = slot.read(|form, id| form.is_included(id));
    let (changed, inside) = (slot.clone(), slot.clone());
    view! {
        <fieldset class="field group" aria-describedby=slot.described_by()>
            <legend>
                <label class="choice">
                    <input
                        type="checkbox"
                        id=slot.dom_id()
                        prop:checked=included
                        on:change:target=move |event| {
                            changed.edit(Edit::Include(event.target().checked()));
                        }
                    />
                    <span>{frame::name(&slot)}</span>
                </label>
            </legend>
            {frame::notes(&slot)}
            {live(move || included.get().then(|| sections(&inside, &object)))}
        </fieldset>
    }
    .into_any()
}

/// The fields of a group, as its sections present them.
pub(super) fn sections(slot: &Slot, object: &Object) -> AnyView {
    let sections = object.sections.iter().map(|section| match &section.title {
        None => fields(slot, object, section),
        Some(title) => view! {
            <fieldset class="section">
                <legend>{title.clone()}</legend>
                {fields(slot, object, section)}
            </fieldset>
        }
        .into_any(),
    });
    sections.collect_view().into_any()
}

fn fields(slot: &Slot, object: &Object, section: &Section) -> AnyView {
    let shown = slots(slot, object, &section.shown).into_iter().map(field).collect_view();
    let folded = (!section.folded.is_empty()).then(|| folded(slot, object, section));
    view! {
        <div class="fields">
            {shown}
            {folded}
        </div>
    }
    .into_any()
}

/// The other fields. They open by themselves where there is nothing else to see, or
/// something is wrong in them.
fn folded(slot: &Slot, object: &Object, section: &Section) -> AnyView {
    let slots = slots(slot, object, &section.folded);
    let ids: Vec<_> = slots.iter().map(|slot| slot.id.clone()).collect();
    let wrong = slot.read(move |form, _| ids.iter().any(|id| form.has_error_within(id)));
    let nothing_else = object.sections.iter().all(|section| section.shown.is_empty());
    let open = RwSignal::new(nothing_else && slot.id == FieldId::default());
    let count = match slots.len() {
        1 => "1 optional field".to_owned(),
        count => format!("{count} optional fields"),
    };
    view! {
        <details
            class="folded"
            prop:open=move || open.get() || wrong.get()
            on:toggle:target=move |event| open.set(event.target().open())
        >
            <summary>{count}</summary>
            <div class="fields">{slots.into_iter().map(field).collect_view()}</div>
        </details>
    }
    .into_any()
}

fn slots(slot: &Slot, object: &Object, indices: &[usize]) -> Vec<Slot> {
    let fields = indices.iter().filter_map(|&index| object.fields.get(index));
    fields.map(|field| slot.inner(slot.id.child(&field.name), field)).collect()
}
