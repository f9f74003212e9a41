//! Text that a machine reads.

use leptos::prelude::*;

use super::CopyButton;

/// A text in the code face, with a copy button. Long ones scroll by themselves, and take
/// the keyboard's arrows when focused.
#[component]
pub fn CodeBlock(
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// What it is: "response body".
    #[prop(into)]
    what: String,
) -> impl IntoView {
    view! {
        <div class="code">
            <pre tabindex="0" aria-label=what.clone()>
                {text}
            </pre>
            <CopyButton text what />
        </div>
    }
}
