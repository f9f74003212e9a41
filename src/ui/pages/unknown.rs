//! Nothing is at this address.

use leptos::prelude::*;

use crate::route::Section;

/// Says so, and where to go instead.
#[component]
pub fn UnknownPage(
    /// The address as it was given.
    address: String,
) -> impl IntoView {
    let places = Section::ALL
        .into_iter()
        .map(|section| view! { <li><a href=section.route().to_string()>{section.label()}</a></li> })
        .collect_view();
    view! {
        <header>
            <h1>"There is no such page"</h1>
            <p>"Nothing is at " <code>{address}</code> ". A link may be old, or a letter may be off."</p>
        </header>
        <p>"You can go to:"</p>
        <ul class="places">{places}</ul>
    }
}
