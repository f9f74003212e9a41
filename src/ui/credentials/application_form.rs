//! A client id and secret, to be exchanged for a token.

use leptos::prelude::*;

use crate::ui::erased::{effect, live, memo, spawn};
use crate::{
    airbyte::Problem,
    client::CallOptions,
    session::{CredentialsKind, Event, Secret, extension},
    ui::{
        components::{Notice, ProblemView, TextField, TextKind},
        context::Context,
    },
};

/// The form, and on a server that has some, credentials to try it with.
#[component]
pub fn ApplicationForm(
    /// Keeps the DOM ids of two forms apart.
    id: &'static str,
) -> impl IntoView {
    let context = Context::get();
    let session = context.session();
    let remembered = session.with_untracked(|session| session.client_id().map(str::to_owned));
    let client_id = RwSignal::new(remembered.unwrap_or_default());
    let client_secret = RwSignal::new(String::new());
    let submitted = RwSignal::new(false);
    let id_error = Signal::derive(move || {
        missing(submitted.get(), &client_id.get(), "Enter the application's client id.")
    });
    let secret_error = Signal::derive(move || {
        missing(submitted.get(), &client_secret.get(), "Enter the application's client secret.")
    });
    clear_when_done(context, client_id, client_secret);
    let busy = memo(move || session.with(|session| session.is_exchanging()));

    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        submitted.set(true);
        let (given_id, secret) = (client_id.get_untracked(), client_secret.get_untracked());
        if given_id.trim().is_empty() || secret.trim().is_empty() || busy.get_untracked() {
            return;
        }
        submitted.set(false);
        context.client().tell(Event::ApplicationGiven {
            client_id: given_id.trim().to_owned(),
            client_secret: Secret::new(secret.trim()),
        });
    };

    view! {
        <form class="stack" on:submit=submit novalidate>
            <Demonstration client_id client_secret />
            <TextField
                id=format!("{id}-client-id")
                label="Client id"
                value=client_id
                on_input=move |text| client_id.set(text)
                error=id_error
            />
            <TextField
                id=format!("{id}-client-secret")
                label="Client secret"
                value=client_secret
                on_input=move |text| client_secret.set(text)
                kind=TextKind::Secret
                error=secret_error
                help="Kept in memory only: a reload forgets it."
            />
            <p class="row">
                <button
                    type="submit"
                    class="primary"
                    aria-disabled=move || busy.get().then_some("true")
                >
                    {live(move || if busy.get() { "Getting a token…" } else { "Get a token" })}
                </button>
            </p>
        </form>
    }
}

/// The secret goes from the form once it has brought a token; with Forget the id goes too.
fn clear_when_done(context: Context, client_id: RwSignal<String>, client_secret: RwSignal<String>) {
    let session = context.session();
    let is_exchanging = memo({
        let session = session.clone();
        move || session.with(|session| session.is_exchanging())
    });
    let kind = memo({
        let session = session.clone();
        move || session.with(|session| session.credentials_kind())
    });
    effect(move |before: Option<bool>| {
        let now = is_exchanging.get();
        let succeeded = session.with_untracked(|session| session.trouble().is_none());
        if before == Some(true) && !now && succeeded {
            client_secret.set(String::new());
        }
        now
    });
    effect(move |before: Option<CredentialsKind>| {
        let now = kind.get();
        if before.is_some_and(|before| before != now) && now == CredentialsKind::None {
            client_id.set(String::new());
            client_secret.set(String::new());
        }
        now
    });
}

/// What an empty field is told once the form has been sent.
fn missing(submitted: bool, value: &str, message: &str) -> Option<String> {
    (submitted && value.trim().is_empty()).then(|| message.to_owned())
}

/// Offers the client id and secret that the server shows to everybody, if it does. They
/// are asked for when they are wanted: a sandbox that nobody uses is never loaded.
#[component]
fn Demonstration(client_id: RwSignal<String>, client_secret: RwSignal<String>) -> impl IntoView {
    let context = Context::get();
    let capable = context
        .session()
        .with_untracked(|session| session.server().capabilities().demonstration_credentials);
    let shown = RwSignal::new(None::<Result<extension::Application, Problem>>);
    let fill = move |_| {
        let client = context.client();
        spawn(async move {
            let options = CallOptions::unauthorised().unrecorded();
            let answer: Result<extension::Application, Problem> =
                client.json(extension::application(), options).await;
            if let Ok(application) = &answer {
                client_id.set(application.client_id.clone());
                client_secret.set(application.client_secret.clone());
            }
            shown.set(Some(answer));
        });
    };
    // What is forgotten is not shown either.
    effect(move |_| {
        if client_secret.with(String::is_empty) && client_id.with(String::is_empty) {
            shown.set(None);
        }
    });
    capable.then(|| {
        view! {
            <Notice>
                <p>
                    "No account? The Sandbox has made an application for you, as Airbyte does under Settings → Applications. Any other pair works too, unless one of the two begins with "
                    <code>"wrong"</code> "."
                </p>
                {live(move || {
                    shown
                        .get()
                        .map(|answer| match answer {
                            Ok(application) => view! { <Shown application /> }.into_any(),
                            Err(problem) => view! { <ProblemView problem /> }.into_any(),
                        })
                })}
                <p>
                    <button type="button" on:click=fill>
                        "Fill in the Sandbox's application"
                    </button>
                </p>
            </Notice>
        }
    })
}

#[component]
fn Shown(application: extension::Application) -> impl IntoView {
    view! {
        <dl class="facts small">
            <dt>"Client id"</dt>
            <dd>
                <code>{application.client_id}</code>
            </dd>
            <dt>"Client secret"</dt>
            <dd>
                <code>{application.client_secret}</code>
            </dd>
        </dl>
    }
}
