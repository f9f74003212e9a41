//! The way to another thing, once a step has ended in one.

use leptos::prelude::*;

use crate::{
    pipeline::Step,
    ui::{erased::Show, wizard::Wizard},
};

/// A button, and behind it the step's ways again; they are there only when it is open, so
/// that they start afresh.
#[component]
pub fn Another(
    /// The step.
    step: Step,
    /// The ways.
    children: ChildrenFn,
) -> impl IntoView {
    let wizard = Wizard::get();
    let open = RwSignal::new(false);
    let word = step.label().to_lowercase();
    let toggle = move |_| {
        if !open.get_untracked() {
            wizard.offer_another(step);
        }
        open.update(|open| *open = !*open);
    };
    view! {
        <button
            type="button"
            class="plain"
            aria-expanded=move || open.get().to_string()
            on:click=toggle
        >
            {move || match open.get() {
                true => format!("Stay with this {word}"),
                false => format!("Use another {word}"),
            }}
        </button>
        <Show when=move || open.get()>{children()}</Show>
    }
}
