//! A form made from a JSON Schema, as fields in the page.
//!
//! Every field reads its own contents through a memo, and what depends on the form's shape
//! (branches, groups, entries) through another: typing into one field runs the memos, and
//! draws nothing but that field.

mod choice;
mod entries;
mod error_summary;
mod frame;
mod group;
mod leaving;
mod options;
mod picks;
mod secret;
mod slot;
mod text;
mod toggle;

use std::sync::Arc;

use leptos::prelude::*;

pub use error_summary::ErrorSummary;
use leaving::Leaving;
use slot::{Host, Slot};

use crate::form::{Field, Form, Kind};
use crate::ui::erased::memo;

/// The fields of a form. It is drawn anew when the signal is given a form of another
/// schema.
#[component]
pub fn SchemaForm(
    /// What is filled in.
    form: RwSignal<Form>,
    /// What the DOM ids of its fields begin with.
    id: &'static str,
    /// Whether nothing can be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let host = Host { form, prefix: id, leaving: Leaving::watch(form) };
    let root = memo(move || Root(form.with(|form| Arc::clone(form.root()))));
    view! {
        <fieldset class="schema-form" disabled=disabled>
            // Keyed, so that no control is reused, with what it holds, for another form.
            <For
                each=move || [root.get()]
                key=|root| Arc::as_ptr(&root.0).addr()
                children=move |root| content(&Slot::root(host, root.0))
            />
        </fieldset>
    }
}

/// The root of a form; the same if it is of the very same form.
#[derive(Clone)]
struct Root(Arc<Field>);

impl PartialEq for Root {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What is in the form itself, without a frame around it.
fn content(slot: &Slot) -> AnyView {
    match &slot.field.kind {
        Kind::Object(object) => group::sections(slot, object),
        _ => field(slot.clone()),
    }
}

/// A field with its label, help and error.
fn field(slot: Slot) -> AnyView {
    match slot.field.kind.clone() {
        Kind::Fixed(_) => ().into_any(),
        Kind::Text { .. } | Kind::Integer | Kind::Number | Kind::Json if slot.field.secret => {
            secret::view(slot)
        }
        Kind::Text { .. } | Kind::Integer | Kind::Number | Kind::Json => text::view(slot),
        Kind::Toggle => toggle::view(slot),
        Kind::Select { values, radio } => options::select(slot, &values, radio),
        Kind::Picks(values) => picks::view(slot, &values),
        Kind::Object(object) => group::view(slot, object),
        Kind::Choice(choice) => choice::view(slot, choice),
        Kind::List(entry) => entries::list(slot, entry),
        Kind::Map(entry) => entries::map(slot, entry),
    }
}
