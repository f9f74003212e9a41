//! The frame around every page.

use leptos::prelude::*;

use super::{
    context::Context,
    credentials::CredentialsDialog,
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
    effect(move |_| {
        let section = context.route.with(Route::section).map_or("Not found", Section::label);
        document().set_title(&format!("{section} · Airbyte API playground"));
    });
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus_main();
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

/// The hash belongs to the route, so that the skip link moves the focus by hand.
fn focus_main() {
    if let Some(main) = document().get_element_by_id("main") {
        use leptos::wasm_bindgen::JsCast;
        if let Some(main) = main.dyn_ref::<leptos::web_sys::HtmlElement>() {
            _ = main.focus();
        }
    }
}
