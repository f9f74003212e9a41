//! The course, until it is there.

use leptos::prelude::*;

use crate::route::Route;

/// The chapters as they are planned, each with what it is about.
const CHAPTERS: [(&str, &str); 7] = [
    ("Credentials", "A client id and secret, and the short-lived token they are exchanged for."),
    ("First request", "Listing workspaces: one call, looked at closely."),
    ("Source", "Where the data comes from: a Faker source that makes it up."),
    ("Destination", "Where the data goes."),
    ("Connection", "What joins the two, and when it runs."),
    ("Sync", "A job: starting it, watching it, stopping it."),
    ("Data", "The rows that arrived."),
];

/// Says what the course will be, and where the same can be done today.
#[component]
pub fn CoursePage(
    /// The chapter that the address asked for.
    #[prop(optional_no_strip)]
    chapter: Option<String>,
) -> impl IntoView {
    let chapters = CHAPTERS
        .into_iter()
        .map(
            |(name, about)| view! { <li><strong>{name}</strong> <p class="muted">{about}</p></li> },
        )
        .collect_view();
    view! {
        <header>
            <h1>"Course"</h1>
            <p>
                "The course is being written and cannot be taken yet. Its seven chapters will explain each step, show the live control, and check what the server really answered."
            </p>
            {chapter
                .map(|chapter| {
                    view! { <p>"So there is nothing yet at the chapter " <code>{chapter}</code> "."</p> }
                })}
        </header>
        <p>
            "Every call of the course can be made today in the " <a href=Route::Pipeline.to_string()>"pipeline"</a>
            ", without an account."
        </p>
        <ol class="chapters">{chapters}</ol>
    }
}
