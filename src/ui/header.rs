//! The header: the name, the navigation, the server, the token's clock, the theme.

use leptos::prelude::*;

use super::{context::Context, credentials::CredentialLabel, theme::ThemeButton};
use crate::route::{Route, Section};

/// The header of every page.
#[component]
pub fn Header() -> impl IntoView {
    let context = Context::get();
    let session = context.session();
    let server = Signal::derive(move || session.with(|session| session.server().name().to_owned()));
    view! {
        <header class="header">
            <a class="brand" href=Route::Pipeline.to_string() aria-label="Airbyte API playground">
                <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
                    <circle cx="5.5" cy="12" r="3.5" />
                    <path d="M9 12h12M16 6.5 21.5 12 16 17.5" stroke-linecap="round" stroke-linejoin="round" />
                </svg>
                <span class="name">"Airbyte API" <span class="long">" playground"</span></span>
            </a>
            <nav aria-label="Main">
                <ul>{Section::ALL.map(|section| view! { <NavigationLink section /> })}</ul>
            </nav>
            <div class="state">
                <button
                    type="button"
                    class="server"
                    aria-haspopup="dialog"
                    on:click=move |_| context.server_open.set(true)
                >
                    <span class="visually-hidden">"Server: "</span>
                    {server}
                </button>
                <button
                    type="button"
                                        aria-haspopup="dialog"
                    on:click=move |_| {
                        context.ask_again();
                        context.credentials_open.set(true);
                    }
                >
                    <CredentialLabel />
                </button>
                <ThemeButton />
            </div>
        </header>
    }
}

#[component]
fn NavigationLink(section: Section) -> impl IntoView {
    let route = Context::get().route;
    let current = move || (route.with(Route::section) == Some(section)).then_some("page");
    view! {
        <li>
            <a href=section.route().to_string() aria-current=current>
                {section.label()}
            </a>
        </li>
    }
}
