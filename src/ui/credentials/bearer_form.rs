//! A token that was made elsewhere.

use leptos::prelude::*;

use crate::{
    session::{Event, paste},
    ui::context::Context,
};

/// Takes a token in whatever wrapping it was copied.
#[component]
pub fn BearerForm(
    /// Keeps the DOM ids of two forms apart.
    id: &'static str,
) -> impl IntoView {
    let context = Context::get();
    let pasted = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let (field, help, wrong) =
        (format!("{id}-bearer"), format!("{id}-bearer-help"), format!("{id}-bearer-error"));

    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match paste::read(&pasted.get_untracked()) {
            Ok(token) => {
                error.set(None);
                pasted.set(String::new());
                context.client().tell(Event::TokenGiven(token));
            }
            Err(message) => error.set(Some(message)),
        }
    };

    view! {
        <form class="stack" on:submit=submit novalidate>
            <div class="field">
                <label for=field.clone()>"Bearer token"</label>
                <textarea
                    id=field
                    rows="4"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby=format!("{wrong} {help}")
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    prop:value=pasted
                    on:input:target=move |event| {
                        pasted.set(event.target().value());
                        error.set(None);
                    }
                ></textarea>
                <p class="error" id=wrong>
                    {error}
                </p>
                <p class="help" id=help>
                    "Paste the token, the whole token response, or a line with Bearer in it. It is kept for this tab only, and cannot be renewed without a client id and secret."
                </p>
            </div>
            <p class="row">
                <button type="submit" class="primary">
                    "Use this token"
                </button>
            </p>
        </form>
    }
}
