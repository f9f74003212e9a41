//! A call that was made: what was sent, what came back.

use leptos::prelude::*;

use super::{CodeBlock, Notice, Tone};
use crate::{
    airbyte::quantity,
    history::{Entry, Outcome},
    http::{Exchange, Failure, Headers, Request, Response, reason_phrase},
};

/// An exchange, which must have gone through the redaction already.
#[component]
pub fn ExchangeView(
    /// The exchange, redacted.
    exchange: Exchange,
) -> impl IntoView {
    let Exchange { base, request, response, duration, .. } = exchange;
    let size = response.body.len();
    view! {
        <div class="exchange">
            <Sent base request />
            <Received response duration size shortened=false />
        </div>
    }
}

/// A call as the history keeps it.
#[component]
pub fn EntryView(
    /// The call.
    entry: Entry,
) -> impl IntoView {
    let Entry { base, request, duration, outcome, .. } = entry;
    view! {
        <div class="exchange">
            <Sent base request />
            {match outcome {
                Outcome::Answered { response, size, shortened } => {
                    view! { <Received response duration size shortened /> }.into_any()
                }
                Outcome::Failed(failure) => view! { <Unanswered failure duration /> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Sent(base: String, request: Request) -> impl IntoView {
    let below_base = request.url("");
    let body = request.body.as_deref().map(pretty).unwrap_or_default();
    view! {
        <p class="line">
            <span class="badge accent">{request.method.as_str()}</span>
            <code>
                <span class="muted">{base}</span>
                <wbr />
                {below_base}
            </code>
        </p>
        <HeaderList headers=request.headers label="Request headers" />
        <Body text=body what="Request body" />
    }
}

#[component]
fn Received(response: Response, duration: f64, size: usize, shortened: bool) -> impl IntoView {
    let tone = if response.is_success() { Tone::Good } else { Tone::Bad };
    let status = format!("{} {}", response.status, reason_phrase(response.status));
    let figures = format!("{duration:.0} ms · {}", quantity::bytes(size as u64));
    let body = if shortened { response.text() } else { pretty(&response.text()) };
    view! {
        <p class="line">
            <span class=format!("badge {}", tone.class())>{status.trim_end().to_owned()}</span>
            <span class="muted small number">{figures}</span>
        </p>
        <HeaderList headers=response.headers label="Response headers" />
        <Body text=body what="Response body" />
        {shortened
            .then(|| view! { <p class="small muted">"Only the beginning of the body is kept."</p> })}
    }
}

#[component]
fn Unanswered(failure: Failure, duration: f64) -> impl IntoView {
    view! {
        <p class="line">
            <span class="badge bad">"No answer"</span>
            <span class="muted small number">{format!("{duration:.0} ms")}</span>
        </p>
        <Notice tone=Tone::Warn>
            <h3>{failure.title()}</h3>
            {failure.detail().map(|detail| view! { <p>{detail}</p> })}
            <p>{failure.advice()}</p>
        </Notice>
    }
}

#[component]
fn Body(text: String, what: &'static str) -> impl IntoView {
    (!text.is_empty()).then(|| {
        view! {
            <div class="stack tight">
                <h4>{what}</h4>
                <CodeBlock text what=what.to_ascii_lowercase() />
            </div>
        }
    })
}

/// Header fields, folded away.
#[component]
fn HeaderList(headers: Headers, label: &'static str) -> impl IntoView {
    let lines: Vec<String> =
        headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let count = lines.len();
    (count > 0).then(|| {
        view! {
            <details class="small">
                <summary>{format!("{label} ({count})")}</summary>
                <CodeBlock text=lines.join("\n") what=label.to_ascii_lowercase() />
            </details>
        }
    })
}

/// JSON indented; anything else as it is.
fn pretty(text: &str) -> String {
    serde_json::from_str::<serde_json::Value>(text)
        .and_then(|value| serde_json::to_string_pretty(&value))
        .unwrap_or_else(|_| text.to_owned())
}
