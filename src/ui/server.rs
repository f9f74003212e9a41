//! The server in use, and what can be set about it.

use leptos::prelude::*;

use super::{
    components::{Modal, ProblemView},
    context::Context,
};
use crate::ui::erased::{live, spawn};
use crate::{
    airbyte::Problem,
    client::CallOptions,
    http::Request,
    session::extension::{self, Application, Fault},
};

/// The dialog about the server.
#[component]
pub fn ServerDialog() -> impl IntoView {
    let context = Context::get();
    let session = context.session();
    view! {
        <Modal open=context.server_open title="Server">
            {session
                .with_untracked(|session| {
                    let server = session.server();
                    view! {
                        <dl class="facts">
                            <dt>"In use"</dt>
                            <dd>{server.name().to_owned()}</dd>
                            <dt>"Address"</dt>
                            <dd>
                                <code>{server.base().to_owned()}</code>
                            </dd>
                        </dl>
                        {server.capabilities().faults.then(|| view! { <SandboxSettings /> })}
                    }
                })}
        </Modal>
    }
}

/// The settings are open to all: a token's life is set before there is a token. No Airbyte
/// has them, so that they are no call to learn from.
fn of_the_page() -> CallOptions {
    CallOptions::unauthorised().unrecorded()
}

/// What a learner can set on the server in the page.
#[component]
fn SandboxSettings() -> impl IntoView {
    let settings = RwSignal::new(None::<Result<Application, Problem>>);
    let refused = RwSignal::new(None::<Problem>);
    let client = StoredValue::new(Context::get().client());
    spawn(async move {
        let asked = client.get_value().json(extension::application(), of_the_page()).await;
        settings.set(Some(asked));
    });
    // The control shows what was chosen already: drawing it anew would take the focus away.
    let change = move |request: Request| {
        spawn(async move {
            let changed = client.get_value().json::<Application>(request, of_the_page()).await;
            refused.set(changed.err());
        });
    };
    view! {
        <p>
            "An Airbyte that lives in this page. It answers like a self-managed server, moves made-up data for real, needs no account, and forgets everything when the tab is closed. Airbyte Cloud and servers of your own are not connected yet."
        </p>
        {live(move || refused.get().map(|problem| view! { <ProblemView problem /> }))}
        {live(move || {
            settings
                .get()
                .map(|outcome| match outcome {
                    Ok(application) => view! { <Settings application change /> }.into_any(),
                    Err(problem) => view! { <ProblemView problem /> }.into_any(),
                })
        })}
    }
}

#[component]
fn Settings(
    application: Application,
    change: impl Fn(Request) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let chosen = application.token_lifetime_seconds;
    let lives = application
        .token_lifetimes
        .into_iter()
        .map(|seconds| {
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name="token-life"
                        checked=seconds == chosen
                        on:change=move |_| change(extension::set_token_lifetime(seconds))
                    />
                    {life(seconds)}
                </label>
            }
        })
        .collect_view();
    let faults = Fault::ALL
        .into_iter()
        .map(|fault| {
            view! {
                <option value=fault.as_str() selected=application.next_answer == Some(fault)>
                    {fault.label()}
                </option>
            }
        })
        .collect_view();
    let choose_fault = move |word: String| {
        let fault = Fault::ALL.into_iter().find(|fault| fault.as_str() == word);
        change(extension::set_next_answer(fault));
    };
    view! {
        <fieldset class="stack tight">
            <legend>"A new token lives for"</legend>
            <div class="row">{lives}</div>
        </fieldset>
        <div class="field">
            <label for="next-answer">"The next answer is"</label>
            <select id="next-answer" on:change:target=move |event| choose_fault(event.target().value())>
                <option value="" selected=application.next_answer.is_none()>
                    "as it should be"
                </option>
                {faults}
            </select>
            <p class="help">
                "Makes one call fail on purpose, to see what that looks like and how the page copes."
            </p>
        </div>
    }
}

fn life(seconds: u32) -> String {
    match seconds {
        0..60 => format!("{seconds} seconds, to watch one expire"),
        _ => format!("{} minutes", seconds / 60),
    }
}
