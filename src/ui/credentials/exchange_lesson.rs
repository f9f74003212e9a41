//! The exchange of a client id and secret for a token, as the lesson that it is.

use leptos::prelude::*;

use crate::ui::erased::{live, memo};
use crate::ui::{components::ExchangeView, context::Context};

/// The last token request and its answer, secrets masked.
#[component]
pub fn ExchangeLesson() -> impl IntoView {
    let session = Context::get().session();
    let exchange = memo(move || session.with(|session| session.last_exchange().cloned()));
    live(move || {
        exchange.get().map(|exchange| {
            let what_happened = if exchange.response.is_success() {
                "The page sent the client id and secret once, and got a token that stands in for them until it expires. The secret and the token are masked here."
            } else {
                "The page sent the client id and secret, and got no token for them. The secret is masked here."
            };
            view! {
                <details open>
                    <summary>"The exchange, as it happened"</summary>
                    <div class="stack tight">
                        <p class="small muted">
                            {what_happened}
                        </p>
                        <ExchangeView exchange />
                    </div>
                </details>
            }
        })
    })
}
