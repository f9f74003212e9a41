//! The credential's state in a few words, with the token's clock.

use leptos::prelude::*;

use crate::ui::erased::{live, memo};
use crate::{
    session::{
        CredentialState,
        clock::{self, Freshness},
    },
    ui::{components::Tone, context::Context},
};

/// What the header's button says: a dot for how it is, and the time that the token has.
#[component]
pub fn CredentialLabel() -> impl IntoView {
    let context = Context::get();
    let session = context.session();
    let label = memo(move || {
        let now = context.now.get();
        session.with(|session| {
            let ending = session
                .token()
                .is_some_and(|token| clock::freshness(token, now) != Freshness::Fine);
            words(&session.state(now), ending)
        })
    });
    view! {
        <span class=move || format!("dot {}", label.get().0.class()) aria-hidden="true"></span>
        <span class="visually-hidden">"Credentials: "</span>
        <span class="number">{live(move || label.get().1)}</span>
    }
}

/// How it is, and the words for it; `ending` when the next call renews the token.
fn words(state: &CredentialState, ending: bool) -> (Tone, String) {
    match state {
        CredentialState::None => (Tone::Plain, "No credentials".into()),
        CredentialState::Ready { remaining: None } => (Tone::Good, "Token".into()),
        CredentialState::Ready { remaining: Some(left) } => {
            let tone = if ending { Tone::Warn } else { Tone::Good };
            (tone, format!("Token {}", clock::face(*left)))
        }
        CredentialState::Renewing => (Tone::Plain, "Getting a token…".into()),
        CredentialState::Expired => (Tone::Warn, "Token expired".into()),
        CredentialState::AskingForSecret { .. } => (Tone::Bad, "Secret needed".into()),
        CredentialState::AskingForToken => (Tone::Bad, "New token needed".into()),
        CredentialState::Refused(_) => (Tone::Bad, "Refused".into()),
    }
}
