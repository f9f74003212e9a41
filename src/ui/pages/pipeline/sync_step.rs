//! The step Sync: starting it, watching it, stopping it, its verdict and the rows.

use leptos::prelude::*;

use super::{attempt_view::AttemptView, job_view::JobView, rows_view::RowsView};
use crate::ui::erased::{Show, live, memo};
use crate::{
    pipeline::{Attempt, Progress, Step},
    ui::{
        components::{Notice, ProblemView, Tone},
        wizard::Wizard,
    },
};

/// The step.
#[component]
pub fn SyncStep() -> impl IntoView {
    let wizard = Wizard::get();
    let busy = memo(move || {
        wizard.pipeline.with(|pipeline| {
            let attempt = &pipeline.sync.attempt;
            pipeline.is_syncing() || attempt.is_sending() || attempt.to_look_up().is_some()
        })
    });
    let refused = memo(move || {
        wizard.pipeline.with(|pipeline| matches!(pipeline.sync.attempt, Attempt::Refused(_)))
    });
    let syncing = memo(move || wizard.pipeline.with(|pipeline| pipeline.is_syncing()));
    let ran = memo(move || wizard.pipeline.with(|pipeline| pipeline.sync.job_id.is_some()));
    let succeeded = memo(move || {
        wizard
            .pipeline
            .with(|pipeline| pipeline.sync.progress.as_ref().is_some_and(Progress::has_succeeded))
    });
    view! {
        <p class="muted">
            "A sync is a job. It is started with one call, runs on the server, and is asked about until it has ended."
        </p>
        <AttemptView step=Step::Sync />
        // Under a new refusal the old verdict would be taken for the answer to it.
        <Show when=move || !refused.get()>
            <JobView />
        </Show>
        {live(move || wizard.watch_trouble.get().map(|trouble| view! { <Notice tone=Tone::Warn><p>{trouble}</p></Notice> }))}
        <p class="row">
            <button
                type="button"
                class="primary"
                aria-disabled=move || busy.get().then_some("true")
                on:click=move |_| _ = wizard.start_sync()
            >
                {Step::Sync.action()}
                {live(move || ran.get().then_some(" again"))}
            </button>
            <Show when=move || syncing.get()>
                <button type="button" class="danger" on:click=move |_| wizard.cancel_sync()>
                    {live(move || if wizard.cancelling.get() { "Cancelling…" } else { "Cancel sync" })}
                </button>
            </Show>
        </p>
        {live(move || wizard.cancel_problem.get().map(|problem| view! { <ProblemView problem /> }))}
        <Show when=move || succeeded.get() && !refused.get()>
            <RowsView />
        </Show>
    }
}
