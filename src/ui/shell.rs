//! The frame around every page.

use leptos::prelude::*;

use super::{
    context::Context,
    credentials::CredentialsDialog,
    focus,
    header::Header,
    pages::{CoursePage, HistoryPage, PipelinePage, TryItPage, UnknownPage},
    server::ServerDialog,
    wizard::Wizard,
};
use crate::route::{Route, Section};
use crate::ui::erased::{effect, live};

/// The whole application: header, the page that the address asks for, dialogs.
#[component]
pub fn Shell() -> impl IntoView {
    let context = Context::provide();
    Wizard::provide(context);
    effect(move |before: Option<Option<Section>>| {
        let section = context.route.with(Route::section);
        let label = section.map_or("Not found", Section::label);
        document().set_title(&format!("{label} · Airbyte API playground"));
        // Whoever goes to another page is taken to its beginning.
        if before.is_some_and(|before| before != section) {
            focus::element("main".to_owned());
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        section
    });
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        // The hash belongs to the route, so that the focus is moved by hand.
        focus::element("main".to_owned());
    };
    view! {
        <a class="skip" href="#main" on:click=skip>
            "Skip to the page"
        </a>
        <Header />
        <main id="main" class="page" tabindex="-1">
            {live(move || page(context.route.get()))}
        </main>
        <CredentialsDialog />
        <ServerDialog />
    }
}

fn page(route: Route) -> AnyView {
    match route {
        Route::Course => view! { <CoursePage chapter=None /> }.into_any(),
        Route::Chapter(chapter) => view! { <CoursePage chapter=Some(chapter) /> }.into_any(),
        Route::TryIt => view! { <TryItPage operation=None /> }.into_any(),
        Route::Operation { api, id } => {
            view! { <TryItPage operation=Some((api, id)) /> }.into_any()
        }
        Route::Pipeline => view! { <PipelinePage /> }.into_any(),
        Route::History => view! { <HistoryPage /> }.into_any(),
        Route::Unknown(address) => view! { <UnknownPage address /> }.into_any(),
    }
}
