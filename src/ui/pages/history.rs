//! The calls made since the page was opened.

use leptos::prelude::*;

use crate::ui::erased::{Show, live, memo};
use crate::{
    browser::clock::time_of_day,
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
    let ids = memo(move || {
        history.with(|history| history.iter().map(|entry| entry.id).collect::<Vec<_>>())
    });
    view! {
        <header>
            <h1>"History"</h1>
            <p class="muted">
                "The calls made since this page was opened, secrets masked. It is kept in memory: a reload clears it. Searching it, sending a call again and exporting it are being built."
            </p>
        </header>
        <Show
            when=move || ids.with(|ids| !ids.is_empty())
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
                    <For each=move || ids.get() key=|id| *id let:id>
                        <Call id />
                    </For>
                </ol>
            </div>
        </Show>
    }
}

/// One call in a line; its request and response below, when opened. A call that is made
/// again and again stays the same line.
#[component]
fn Call(id: u32) -> impl IntoView {
    let history = Context::get().client().history();
    let entry = memo(move || history.with(|history| history.get(id).cloned()));
    let open = RwSignal::new(false);
    let details = move || {
        let entry = entry.get().filter(|_| open.get())?;
        Some(view! { <EntryView entry /> })
    };
    view! {
        <li>
            <details on:toggle=move |_| open.set(true)>
                <summary>{live(move || entry.get().map(|entry| view! { <Line entry /> }))}</summary>
                {details}
            </details>
        </li>
    }
}

#[component]
fn Line(entry: Entry) -> impl IntoView {
    let (tone, outcome) = match &entry.outcome {
        Outcome::Answered { response, .. } => {
            let tone = if response.is_success() { Tone::Good } else { Tone::Bad };
            let words = format!("{} {}", response.status, reason_phrase(response.status));
            (tone, words.trim_end().to_owned())
        }
        Outcome::Failed(failure) => (Tone::Bad, failure.title()),
    };
    let times = (entry.times > 1).then(|| format!("{} times", entry.times));
    view! {
        <span class="badge accent">{entry.request.method.as_str()}</span>
        <code>{entry.request.url("")}</code>
        <span class=format!("badge {}", tone.class())>{outcome}</span>
        {times.map(|times| view! { <span class="badge">{times}</span> })}
        <span class="muted small number">{time_of_day(entry.started_at as i64)}</span>
    }
}
