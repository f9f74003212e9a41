//! The calls made since the page was opened.

use leptos::prelude::*;

use crate::ui::erased::{Show, live, memo};
use crate::{
    airbyte::time,
    history::{Entry, Outcome},
    http::reason_phrase,
    route::Route,
    ui::{
        components::{EntryView, Tone},
        context::Context,
    },
};

/// Every call, newest first, secrets masked.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let client = StoredValue::new(Context::get().client());
    let history = client.get_value().history();
    let entries = memo(move || history.with(|history| history.iter().cloned().collect::<Vec<_>>()));
    view! {
        <header>
            <h1>"History"</h1>
            <p class="muted">
                "The calls made since this page was opened, secrets masked. It is kept in memory: a reload clears it. Searching it, sending a call again and taking the list away are being built."
            </p>
        </header>
        <Show
            when=move || entries.with(|entries| !entries.is_empty())
            fallback=|| {
                view! {
                    <p class="empty">
                        "No calls yet. Make some in the " <a href=Route::Pipeline.to_string()>"pipeline"</a>
                        "."
                    </p>
                }
            }
        >
            <div class="stack">
                <p>
                    <button type="button" on:click=move |_| client.get_value().clear_history()>
                        "Clear"
                    </button>
                </p>
                <ol class="calls">
                    <For each=move || entries.get() key=|entry| (entry.id, entry.times) let:entry>
                        <Call entry />
                    </For>
                </ol>
            </div>
        </Show>
    }
}

/// One call in a line; its request and response below, when opened.
#[component]
fn Call(entry: Entry) -> impl IntoView {
    let (tone, outcome) = match &entry.outcome {
        Outcome::Answered { response, .. } => {
            let tone = if response.is_success() { Tone::Good } else { Tone::Bad };
            let words = format!("{} {}", response.status, reason_phrase(response.status));
            (tone, words.trim_end().to_owned())
        }
        Outcome::Failed(failure) => (Tone::Bad, failure.title()),
    };
    let open = RwSignal::new(false);
    let times = (entry.times > 1).then(|| format!("{} times", entry.times));
    let when = time::rfc3339(entry.started_at as i64);
    let line = entry.request.url("");
    let method = entry.request.method.as_str();
    view! {
        <li>
            <details on:toggle=move |_| open.set(true)>
                <summary>
                    <span class="badge accent">{method}</span>
                    <code>{line}</code>
                    <span class=format!("badge {}", tone.class())>{outcome}</span>
                    {times.map(|times| view! { <span class="badge">{times}</span> })}
                    <span class="muted small number">{when}</span>
                </summary>
                {live(move || open.get().then(|| view! { <EntryView entry=entry.clone() /> }))}
            </details>
        </li>
    }
}
