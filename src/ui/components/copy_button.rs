//! Copying.

use std::time::Duration;

use leptos::prelude::*;

use super::{Icon, IconName};
use crate::browser::clipboard;
use crate::ui::erased::{live, spawn};

/// How long the button says that it worked.
const SAID: Duration = Duration::from_secs(2);

/// A button that puts a text on the clipboard and says whether it could.
#[component]
pub fn CopyButton(
    /// What is copied.
    #[prop(into)]
    text: Signal<String>,
    /// What it is, for those who cannot see it: "source id".
    #[prop(into)]
    what: String,
) -> impl IntoView {
    let outcome = RwSignal::new(None::<bool>);
    let copy = move |_| {
        let text = text.get_untracked();
        spawn(async move {
            outcome.set(Some(clipboard::copy(&text).await.is_ok()));
            set_timeout(move || _ = outcome.try_set(None), SAID);
        });
    };
    let word = move || match outcome.get() {
        None => "Copy",
        Some(true) => "Copied",
        Some(false) => "Could not copy",
    };
    view! {
        <button type="button" class="plain copy" on:click=copy>
            {live(move || {
                let name = if outcome.get() == Some(true) { IconName::Check } else { IconName::Copy };
                view! { <Icon name /> }
            })} <span aria-live="polite">{word}</span>
            <span class="visually-hidden">{format!(" {what}")}</span>
        </button>
    }
}

/// An id with its copy button.
#[component]
pub fn Id(
    /// The id.
    #[prop(into)]
    value: String,
    /// What it is the id of: "source id".
    #[prop(into)]
    what: String,
) -> impl IntoView {
    view! {
        <span class="id">
            <code>{value.clone()}</code>
            <CopyButton text=value what />
        </span>
    }
}
