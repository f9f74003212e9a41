//! Try it, until it is there.

use leptos::prelude::*;

use crate::route::Route;

/// Says what this page will be, and where calls can be made today.
#[component]
pub fn TryItPage(
    /// The operation that the address asked for: its API and its id.
    #[prop(optional_no_strip)]
    operation: Option<(String, String)>,
) -> impl IntoView {
    view! {
        <header>
            <h1>"Try it"</h1>
            <p>
                "This page is being built. It will offer every operation of Airbyte's public API and of its Config API: fill it in, send it, read the answer, take the call away as code."
            </p>
            {operation
                .map(|(api, id)| {
                    view! {
                        <p>
                            "The address asks for the operation " <code>{id}</code> " of the " <code>{api}</code>
                            " API. The link will work when the page does."
                        </p>
                    }
                })}
        </header>
        <p>
            "Until then, the " <a href=Route::Pipeline.to_string()>"pipeline"</a>
            " makes the calls that matter most and shows each request with its response; "
            <a href=Route::History.to_string()>"History"</a> " lists them all."
        </p>
    }
}
