//! Something is under way.

use leptos::prelude::*;

/// Says what is being waited for, once half a second has gone by, and offers to stop it.
#[component]
pub fn Busy(
    /// What is being done: "Creating the source…".
    #[prop(into)]
    label: Signal<String>,
    /// Stops it. Without one it cannot be stopped.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <span class="busy late" role="status">
            <span class="spinner" aria-hidden="true"></span>
            <span>{label}</span>
            {on_cancel
                .map(|cancel| {
                    view! {
                        <button type="button" class="plain" on:click=move |_| cancel.run(())>
                            "Cancel"
                        </button>
                    }
                })}
        </span>
    }
}
