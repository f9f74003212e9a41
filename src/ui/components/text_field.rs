//! A line of text with its label.

use crate::ui::erased::live;
use leptos::prelude::*;

/// What kind of text it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Anybody may see it.
    #[default]
    Plain,
    /// Hidden while it is typed, and not offered to a password manager.
    Secret,
}

/// A labelled input with its help and its error, which it is tied to for screen readers.
#[component]
pub fn TextField(
    /// The input's DOM id.
    #[prop(into)]
    id: String,
    /// The label.
    #[prop(into)]
    label: String,
    /// What was typed.
    #[prop(into)]
    value: Signal<String>,
    /// Told what is typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// What kind of text it is.
    #[prop(optional)]
    kind: TextKind,
    /// A sentence of help; none when empty.
    #[prop(optional, into)]
    help: Signal<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// An example.
    #[prop(optional)]
    placeholder: &'static str,
    /// Whether it cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether an empty one is fine, and the label says so.
    #[prop(optional)]
    is_optional: bool,
) -> impl IntoView {
    let shown = RwSignal::new(kind == TextKind::Plain);
    let help_id = format!("{id}-help");
    let error_id = format!("{id}-error");
    let described_by = format!("{error_id} {help_id}");
    view! {
        <div class="field">
            <label for=id.clone()>
                {label} {is_optional.then(|| view! { <span class="muted small">" optional"</span> })}
            </label>
            <div class="input">
                <input
                    id=id.clone()
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    placeholder=placeholder
                    aria-describedby=described_by
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    disabled=disabled
                    prop:value=value
                    on:input:target=move |event| on_input.run(event.target().value())
                />
                {(kind == TextKind::Secret)
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="plain"
                                aria-pressed=move || shown.get().to_string()
                                aria-controls=id.clone()
                                on:click=move |_| shown.update(|shown| *shown = !*shown)
                            >
                                {live(move || if shown.get() { "Hide" } else { "Show" })}
                            </button>
                        }
                    })}
            </div>
            <p class="error" id=error_id>
                {error}
            </p>
            <p class="help" id=help_id>
                {help}
            </p>
        </div>
    }
}
