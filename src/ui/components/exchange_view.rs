//! A call that was made: what was sent, what came back.

use leptos::prelude::*;

use super::{CodeBlock, Tone};
use crate::http::{Exchange, Headers, reason_phrase};

/// An exchange, which must have gone through the redaction already.
#[component]
pub fn ExchangeView(
    /// The exchange, redacted.
    exchange: Exchange,
) -> impl IntoView {
    let Exchange { base, request, response, duration, .. } = exchange;
    let tone = if response.is_success() { Tone::Good } else { Tone::Bad };
    let status = format!("{} {}", response.status, reason_phrase(response.status));
    let size = crate::airbyte::quantity::bytes(response.body.len() as u64);
    let address = format!("{base}{}", request.target());
    let sent = request.body.as_deref().map(pretty).unwrap_or_default();
    let received = pretty(&response.text());
    view! {
        <div class="exchange">
            <p class="line">
                <span class="badge accent">{request.method.as_str()}</span>
                <code>{address}</code>
            </p>
            <HeaderList headers=request.headers label="Request headers" />
            {(!sent.is_empty())
                .then(|| {
                    view! {
                        <h4>"Request body"</h4>
                        <CodeBlock text=sent what="request body" />
                    }
                })}
            <p class="line">
                <span class=format!("badge {}", tone.class())>{status.trim_end().to_owned()}</span>
                <span class="muted small number">{format!("{duration:.0} ms · {size}")}</span>
            </p>
            <HeaderList headers=response.headers label="Response headers" />
            {(!received.is_empty())
                .then(|| {
                    view! {
                        <h4>"Response body"</h4>
                        <CodeBlock text=received what="response body" />
                    }
                })}
        </div>
    }
}

/// Header fields, folded away.
#[component]
fn HeaderList(headers: Headers, label: &'static str) -> impl IntoView {
    let lines: Vec<String> = headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let count = lines.len();
    (count > 0).then(|| {
        view! {
            <details class="small">
                <summary>{format!("{label} ({count})")}</summary>
                <CodeBlock text=lines.join("\n") what=label.to_lowercase() />
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
