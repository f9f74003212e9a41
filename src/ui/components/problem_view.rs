//! What went wrong, and what to do.

use leptos::prelude::*;

use super::{Notice, Tone};
use crate::airbyte::Problem;

/// A problem: what went wrong in a line, the server's words, what to do now.
#[component]
pub fn ProblemView(
    /// The problem.
    problem: Problem,
    /// What can be done at once, as buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let Problem { title, detail, advice, fields, error_id, documentation_url, .. } = problem;
    let has_complaints = !fields.is_empty();
    let complaints = fields
        .into_iter()
        .map(|field| view! { <li><code>{field.at.to_string()}</code> " " {field.message}</li> })
        .collect_view();
    view! {
        <Notice tone=Tone::Bad>
            <h3>{title}</h3>
            {detail.map(|detail| view! { <p>{detail}</p> })}
            {has_complaints.then(|| view! { <ul class="list">{complaints}</ul> })}
            <p>{advice}</p>
            {error_id.map(|id| view! { <p class="small">"The server's number for it: " <code>{id}</code></p> })}
            {documentation_url
                .map(|url| {
                    view! {
                        <p>
                            <a href=url target="_blank" rel="noreferrer">
                                "Airbyte's page about it"
                            </a>
                        </p>
                    }
                })}
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </Notice>
    }
}
