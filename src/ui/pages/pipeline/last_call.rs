//! The last call that did something, as the lesson that it is.

use leptos::prelude::*;

use crate::ui::erased::{live, memo};
use crate::{
    history::Entry,
    http::Method,
    route::Route,
    ui::{components::EntryView, context::Context, credentials::TokenView},
};

/// The newest call that was more than a look: what was sent, what came back.
#[component]
pub fn LastCall() -> impl IntoView {
    let history = Context::get().client().history();
    let last =
        memo(move || history.with(|history| history.iter().find(|entry| is_deed(entry)).cloned()));
    view! {
        <section class="card" aria-labelledby="last-call-title">
            <h2 id="last-call-title">"The last call"</h2>
            {live(move || match last.get() {
                Some(entry) => {
                    let got_a_token = is_token_request(&entry);
                    view! {
                        <EntryView entry />
                        {got_a_token.then(|| view! { <TokenView /> })}
                        <p class="small muted">
                            "Every call, the ones that only look included, is in "
                            <a href=Route::History.to_string()>"History"</a> "."
                        </p>
                    }
                        .into_any()
                }
                None => {
                    view! {
                        <p class="muted">
                            "Nothing was sent yet. The first call exchanges your client id and secret for a token; you will see it here."
                        </p>
                    }
                        .into_any()
                }
            })}
        </section>
    }
}

/// Whether a call asked for a token, so that the token belongs beside it.
fn is_token_request(entry: &Entry) -> bool {
    entry.request.path == "/applications/token"
}

/// Whether a call changed something, or tried to.
fn is_deed(entry: &Entry) -> bool {
    entry.request.method != Method::Get
}
