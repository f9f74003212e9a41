//! Everything about the credentials of the server in use.

use leptos::prelude::*;

use super::{
    application_form::ApplicationForm, bearer_form::BearerForm, exchange_lesson::ExchangeLesson,
    token_view::TokenView,
};
use crate::ui::erased::{Show, live, memo};
use crate::{
    session::{CredentialState, CredentialsKind, Event},
    ui::{
        components::{Notice, ProblemView, Tone},
        context::Context,
    },
};

/// What a person can give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Application,
    Bearer,
}

/// The token with its clock, or the forms to get one, and the exchange that was made.
#[component]
pub fn CredentialsPanel(
    /// Keeps the DOM ids of two panels apart.
    id: &'static str,
) -> impl IntoView {
    let context = Context::get();
    let session = context.session();
    let kind = RwSignal::new(match session.with_untracked(|session| session.credentials_kind()) {
        CredentialsKind::Bearer => Kind::Bearer,
        CredentialsKind::None | CredentialsKind::Application => Kind::Application,
    });
    let state = memo({
        let session = session.clone();
        move || session.with(|session| session.state(context.now.get()))
    });
    // A token that is over is in the way of the form that brings another.
    let needs_person = memo(move || {
        matches!(
            state.get(),
            CredentialState::AskingForSecret { .. } | CredentialState::AskingForToken
        )
    });
    let has_token = memo({
        let session = session.clone();
        move || session.with(|session| session.token().is_some())
    });
    let has_credentials =
        memo(move || session.with(|session| session.credentials_kind() != CredentialsKind::None));
    let forget = move |_| context.client().tell(Event::Forget);

    view! {
        <div class="stack">
            <Trouble state />
            <Show when=move || has_token.get() && !needs_person.get()>
                <TokenView />
            </Show>
            <KindTabs kind id />
            <Show
                when=move || kind.get() == Kind::Application
                fallback=move || view! { <BearerForm id /> }
            >
                <ApplicationForm id />
            </Show>
            <Show when=move || has_credentials.get()>
                <p class="row">
                    <button type="button" on:click=forget>
                        "Forget"
                    </button>
                    <span class="muted small">
                        "Clears the secret and the token from this page and this browser at once."
                    </span>
                </p>
            </Show>
            <ExchangeLesson />
        </div>
    }
}

/// What stands in the way of a token, if something does: a refusal first, also of new
/// credentials while an older token still lives.
#[component]
fn Trouble(state: Memo<CredentialState>) -> impl IntoView {
    let session = Context::get().session();
    let refused = memo({
        let session = session.clone();
        move || session.with(|session| session.trouble().cloned())
    });
    let can_renew = memo(move || session.with(|session| session.can_renew()));
    live(move || {
        if let Some(problem) = refused.get() {
            let try_again = can_renew.get().then(|| view! { <TryAgain /> });
            return Some(view! { <ProblemView problem>{try_again}</ProblemView> }.into_any());
        }
        let words = match state.get() {
            CredentialState::AskingForSecret { .. } => {
                "The token has expired, and the page was reloaded since the secret was given: a secret is kept in memory only. Give it again, and you go on where you were."
            }
            CredentialState::AskingForToken => {
                "The pasted token has expired or was refused. Paste a new one, or give a client id and secret, with which the page renews tokens by itself."
            }
            _ => return None,
        };
        let notice = view! {
            <Notice tone=Tone::Warn>
                <p>{words}</p>
            </Notice>
        };
        Some(notice.into_any())
    })
}

/// Asks for a token again, where the credentials themselves were not refused.
#[component]
fn TryAgain() -> impl IntoView {
    let context = Context::get();
    view! {
        <button type="button" on:click=move |_| context.client().tell(Event::Renew)>
            "Try again"
        </button>
    }
}

/// The choice between the two forms.
#[component]
fn KindTabs(kind: RwSignal<Kind>, id: &'static str) -> impl IntoView {
    let choice = move |value: Kind, label: &'static str| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=format!("{id}-kind")
                    prop:checked=move || kind.get() == value
                    on:change=move |_| kind.set(value)
                />
                {label}
            </label>
        }
    };
    view! {
        <fieldset class="row">
            <legend class="visually-hidden">"How to authenticate"</legend>
            {choice(Kind::Application, "Client id and secret")} {choice(Kind::Bearer, "Bearer token")}
        </fieldset>
    }
}
