//! The last call that did something, as the lesson that it is.

use leptos::prelude::*;

use crate::ui::erased::{live, memo};
use crate::{
    route::Route,
    session::TOKEN_PATH,
    ui::{components::EntryView, context::Context, credentials::TokenView},
};

/// The newest call that was more than a look: what was sent, what came back.
#[component]
pub fn LastCall() -> impl IntoView {
    let history = Context::get().client().history();
    let last = memo(move || {
        history.with(|history| history.iter().find(|entry| entry.is_write()).cloned())
    });
    view! {
        <section class="card" aria-labelledby="last-call-title">
            <h2 id="last-call-title">"The last call"</h2>
            {live(move || match last.get() {
                Some(entry) => {
                    let got_a_token = entry.request.path == TOKEN_PATH;
                    view! {
                        <EntryView entry />
                        {got_a_token.then(|| view! { <TokenView /> })}
                        <p class="small muted">
                            <a href=Route::History.to_string()>"History"</a>
                            " lists every call, reads too."
                        </p>
                    }
                        .into_any()
                }
                None => {
                    view! {
                        <p class="muted">
                            "Nothing was sent since the page was opened. The first call exchanges a client id and secret for a token; you will see it here."
                        </p>
                    }
                        .into_any()
                }
            })}
        </section>
    }
}
