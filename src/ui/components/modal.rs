//! Dialogs, by the browser's own `<dialog>`: focus is kept in, Escape closes.

use crate::ui::erased::{Show, effect};
use leptos::{html::Dialog, prelude::*};

/// A modal dialog. Its content exists only while it is open.
#[component]
pub fn Modal(
    /// Whether it is open; closing it sets this.
    open: RwSignal<bool>,
    /// Its heading.
    #[prop(into)]
    title: String,
    /// Its content.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    effect(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (open.get(), dialog.open()) {
            // It fails only where it is open already or has left the page.
            (true, false) => _ = dialog.show_modal(),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let close = move |_| open.set(false);
    let closed = move |_| {
        if dialog.get_untracked().is_none_or(|dialog| !dialog.open()) {
            open.set(false);
        }
    };
    let title_id = title.to_lowercase().replace(' ', "-");
    let labelled_by = title_id.clone();
    view! {
        <dialog node_ref=dialog aria-labelledby=labelled_by
            // Escape. The close event comes later, perhaps when it has been opened again.
            on:cancel=move |_: leptos::ev::Event| open.set(false)
            on:close=closed
        >
            <Show when=move || open.get()>
                <div class="dialog">
                    <header>
                        <h2 id=title_id.clone()>{title.clone()}</h2>
                        <button type="button" on:click=close>
                            "Close"
                        </button>
                    </header>
                    {children()}
                </div>
            </Show>
        </dialog>
    }
}
