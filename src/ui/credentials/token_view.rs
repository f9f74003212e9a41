//! The token that calls are made with: how long it lives, and what it says.

use leptos::prelude::*;

use crate::ui::erased::{Show, live, memo};
use crate::{
    browser::clock::time_of_day,
    session::{Claims, Event, TokenInfo, clock},
    ui::{
        components::{CodeBlock, CopyButton},
        context::Context,
    },
};

/// The token's clock, and what can be read in the token.
#[component]
pub fn TokenView() -> impl IntoView {
    let context = Context::get();
    let session = context.session();
    let token = memo(move || session.with(|session| session.token().cloned()));
    live(move || token.get().map(|token| view! { <Token token /> }))
}

#[component]
fn Token(token: TokenInfo) -> impl IntoView {
    let context = Context::get();
    let expiry = token.expires_at();
    let life = token.life().filter(|life| *life > 0);
    let remaining = move || expiry.map(|end| (end - context.now.get()).max(0));
    let value = token.value().expose().to_owned();
    let session = context.session();
    let can_renew = memo(move || session.with(|session| session.can_renew()));
    let renew = move |_| context.client().tell(Event::Renew);
    view! {
        <section class="token stack tight" aria-label="Token">
            <p class="row">
                <strong class="face number">
                    {live(move || remaining().map_or("Life unknown".to_owned(), clock::face))}
                </strong>
                <span class="muted">
                    {live(move || {
                        match remaining() {
                            Some(0) => "The token has expired.".to_owned(),
                            Some(left) => format!("The token lives for another {}.", clock::words(left)),
                            None => "Its expiry is unknown.".to_owned(),
                        }
                    })}
                </span>
            </p>
            {life
                .map(|life| {
                    view! {
                        <progress
                            max=life.to_string()
                            value=move || remaining().unwrap_or_default().to_string()
                            aria-label="What is left of the token's life"
                        ></progress>
                    }
                })}
            <p class="row">
                <Show when=move || can_renew.get()>
                    <button type="button" on:click=renew>
                        "Renew now"
                    </button>
                </Show>
                <CopyButton text=value what="token" />
                <span class="muted small">
                    {live(move || match (expiry, can_renew.get()) {
                        (Some(end), true) => {
                            format!("Ends at {}. Renewed by itself before a call.", time_of_day(end))
                        }
                        (Some(end), false) => format!("Ends at {}.", time_of_day(end)),
                        (None, _) => String::new(),
                    })}
                </span>
            </p>
            {token.claims().map(|claims| view! { <ClaimsView claims=claims.clone() /> })}
        </section>
    }
}

/// The claims that the token carries, decoded; anybody who has the token can read them.
#[component]
fn ClaimsView(claims: Claims) -> impl IntoView {
    let text = serde_json::to_string_pretty(&claims.to_value()).unwrap_or_default();
    view! {
        <details open>
            <summary>"What the token says"</summary>
            <div class="stack tight">
                <p class="small muted">
                    "A JWT is signed, not encrypted: whoever holds it can read these claims and use it until "
                    <code>"exp"</code> ", in seconds since 1970."
                </p>
                <CodeBlock text what="claims" />
            </div>
        </details>
    }
}
