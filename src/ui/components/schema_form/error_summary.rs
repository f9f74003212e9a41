//! Everything that is wrong, at the top of the form.

use leptos::prelude::*;

use super::slot::dom_id;
use crate::form::{Complaint, FieldId, Form};
use crate::ui::erased::{effect, live, memo};
use crate::ui::focus;

/// The complaints about a form that was submitted in vain, each a link to its field. Takes
/// the focus every time `submitted` grows, so that it is read out. It stays away until
/// then: a field that is left says what is wrong in its own place.
#[component]
pub fn ErrorSummary(
    /// The form.
    form: RwSignal<Form>,
    /// What the DOM ids of its fields begin with, as for its `SchemaForm`.
    id: &'static str,
    /// How often it was submitted in vain.
    #[prop(into)]
    submitted: Signal<u32>,
) -> impl IntoView {
    let complaints = memo(move || match submitted.get() {
        0 => Vec::new(),
        _ => form.with(Form::errors),
    });
    let summary_id = format!("{id}-errors");
    let title_id = format!("{summary_id}-title");
    let summary = summary_id.clone();
    effect(move |before: Option<u32>| {
        let now = submitted.get();
        if before.is_some_and(|before| now > before) {
            focus::element(summary.clone());
        }
        now
    });
    let titled_by = title_id.clone();
    view! {
        <div
            class="notice bad error-summary"
            role="group"
            tabindex="-1"
            id=summary_id
            aria-labelledby=titled_by
            hidden=move || complaints.with(Vec::is_empty)
        >
            <h3 id=title_id>{live(move || title(complaints.with(Vec::len)))}</h3>
            <ul>
                <For
                    each=move || complaints.get()
                    key=|complaint| (complaint.field.to_string(), complaint.message.clone())
                    children=move |complaint| link(id, complaint)
                />
            </ul>
        </div>
    }
}

fn title(count: usize) -> String {
    match count {
        1 => "One field needs another look".to_owned(),
        count => format!("{count} fields need another look"),
    }
}

fn link(prefix: &'static str, complaint: Complaint) -> impl IntoView {
    let Complaint { field, entry, message, .. } = complaint;
    // Entries have fields of the same names.
    let entry = entry.map(|entry| format!("{entry}: "));
    let target = dom_id(prefix, &field);
    view! {
        <li>
            <a
                href=format!("#{target}")
                on:click=move |event| {
                    // The page's address after `#` is its route: the link must not change it.
                    event.prevent_default();
                    go_to(prefix, &field);
                }
            >
                {entry} {message}
            </a>
        </li>
    }
}

/// To the field, or to the innermost around it that is in the page.
fn go_to(prefix: &str, field: &FieldId) {
    let mut id = Some(field.clone());
    while let Some(field) = id {
        if focus::unfold(&dom_id(prefix, &field)) {
            return;
        }
        id = field.parent();
    }
}
