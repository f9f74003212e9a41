//! The wizard's page: source → destination → connection → sync.

mod another;
mod attempt_view;
mod chosen_card;
mod connection_form;
mod connection_step;
mod connector_picker;
mod end_form;
mod end_step;
mod existing_ends;
mod job_view;
mod last_call;
mod ledger_view;
mod namespace_field;
mod rows_view;
mod schedule_field;
mod stepper;
mod streams_field;
mod sync_step;
mod workspace_field;

use leptos::{html, prelude::*};

use connection_step::ConnectionStep;
use end_step::EndStep;
use last_call::LastCall;
use ledger_view::LedgerView;
use stepper::Stepper;
use sync_step::SyncStep;
use workspace_field::WorkspaceField;

use crate::ui::erased::{Show, effect, live, memo};
use crate::{
    airbyte::ConnectorKind,
    pipeline::Step,
    ui::{
        components::Notice, context::Context, credentials::CredentialsPanel, focus, wizard::Wizard,
    },
};

/// The page.
#[component]
pub fn PipelinePage() -> impl IntoView {
    let session = Context::get().session();
    // An expired token is renewed, or asked for where it is needed.
    let has_token = memo(move || session.with(|session| session.token().is_some()));
    effect(move |before: Option<bool>| {
        let now = has_token.get();
        if before == Some(false) && now {
            focus::element("step-title".to_owned());
        }
        now
    });
    view! {
        <header>
            <h1>"Pipeline"</h1>
            <p class="muted">
                "From a source to rows in a destination, in four steps. Each one is a call to Airbyte's API, and you see what was sent and what came back."
            </p>
        </header>
        <div class="columns">
            <div class="stack">
                <Show when=move || has_token.get() fallback=|| view! { <FirstAToken /> }>
                    <WizardView />
                </Show>
            </div>
            <aside class="stack" aria-label="What happened">
                <LastCall />
                <LedgerView />
            </aside>
        </div>
    }
}

/// Before anything else.
#[component]
fn FirstAToken() -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="first-a-token">
            <h2 id="first-a-token">"First, a token"</h2>
            <p class="muted">
                "Every call carries a short-lived token. You get one for the client id and secret of an application."
            </p>
            <CredentialsPanel id="page" />
        </section>
    }
}

#[component]
fn WizardView() -> impl IntoView {
    let wizard = Wizard::get();
    wizard.load_workspaces();
    if wizard.connectors.with_untracked(|list| !list.is_ready()) {
        wizard.load_connectors();
    }
    wizard.watch();
    let step = memo(move || wizard.pipeline.with(|pipeline| pipeline.current));
    let title = NodeRef::<html::H2>::new();
    // Whoever goes on to a step is taken to its beginning.
    effect(move |before: Option<Step>| {
        let step = step.get();
        if let (Some(before), Some(title)) = (before, title.get_untracked())
            && before != step
        {
            // A title that has left the page takes no focus, and needs none.
            _ = title.focus();
        }
        step
    });
    let needs = memo(move || wizard.pipeline.with(|pipeline| step.get().needs(pipeline)));
    view! {
        <WorkspaceField />
        <Stepper />
        <section class="card" aria-labelledby="step-title">
            <h2 id="step-title" tabindex="-1" node_ref=title>
                {live(move || step.get().label())}
            </h2>
            {live(move || match needs.get() {
                Some(sentence) => {
                    view! {
                        <Notice>
                            <p>{sentence}</p>
                        </Notice>
                    }
                        .into_any()
                }
                None => {
                    match step.get() {
                        Step::Source => view! { <EndStep kind=ConnectorKind::Source /> }.into_any(),
                        Step::Destination => {
                            view! { <EndStep kind=ConnectorKind::Destination /> }.into_any()
                        }
                        Step::Connection => view! { <ConnectionStep /> }.into_any(),
                        Step::Sync => view! { <SyncStep /> }.into_any(),
                    }
                }
            })}
        </section>
    }
}
