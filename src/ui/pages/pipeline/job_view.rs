//! The job that is watched: its verdict, its figures, its timeline.

use leptos::prelude::*;

use crate::ui::erased::{Show, live, memo};
use crate::{
    airbyte::{JobStatus, quantity},
    browser::clock::time_of_day,
    pipeline::{Attempt, Progress, Tone as Outcome, Transition, Verdict, status_in_words},
    ui::{
        components::{Notice, Tone},
        context::Context,
        wizard::Wizard,
    },
};

/// The job that is watched.
#[component]
pub fn JobView() -> impl IntoView {
    let wizard = Wizard::get();
    let job_id = memo(move || wizard.pipeline.with(|pipeline| pipeline.sync.job_id));
    let starting = memo(move || {
        wizard.pipeline.with(|pipeline| {
            pipeline.sync.progress.is_none() && pipeline.sync.attempt == Attempt::Done
        })
    });
    live(move || {
        job_id.get().map(|job_id| {
            view! {
                <section class="stack" aria-label="Job">
                    <p class="row">
                        <strong>"Job " <span class="number">{job_id}</span></strong>
                        <Show when=move || starting.get()>
                            <span class="muted">"Asking how it is doing…"</span>
                        </Show>
                    </p>
                    <VerdictView />
                    <Figures />
                    <Timeline />
                </section>
            }
        })
    })
}

/// The progress of the watched job, recomputed when it changes and every second.
fn with_progress<T: PartialEq + Send + Sync + 'static>(
    read: fn(&Progress, i64) -> T,
) -> Memo<Option<T>> {
    let wizard = Wizard::get();
    let now = Context::get().now;
    memo(move || {
        let now = now.get();
        wizard.pipeline.with(|pipeline| Some(read(pipeline.sync.progress.as_ref()?, now)))
    })
}

/// What there is to say about the job, and why it failed if the server tells.
#[component]
fn VerdictView() -> impl IntoView {
    let wizard = Wizard::get();
    let verdict = with_progress(Verdict::of);
    let reason = memo(move || {
        wizard
            .report
            .with(|report| report.as_ref().and_then(|report| report.failure_reason.clone()))
    });
    let tone = memo(move || verdict.with(|verdict| verdict.as_ref().map(|verdict| verdict.tone)));
    live(move || {
        let tone = match tone.get()? {
            Outcome::Underway => return None,
            Outcome::Good => Tone::Good,
            Outcome::Bad => Tone::Bad,
            Outcome::Stopped => Tone::Warn,
        };
        let (verdict, reason) = (verdict.get()?, reason.get());
        Some(view! {
            <Notice tone>
                <h3>{verdict.summary}</h3>
                {reason.map(|reason| view! { <p>"The server says: " {reason}</p> })}
                <p>{verdict.advice}</p>
            </Notice>
        })
    })
}

/// Rows, bytes, time and speed, and how far it is.
#[component]
fn Figures() -> impl IntoView {
    let wizard = Wizard::get();
    let rows = with_progress(|progress, _| quantity::count(progress.rows()));
    let bytes = with_progress(|progress, _| quantity::bytes(progress.bytes()));
    let elapsed = with_progress(|progress, now| quantity::duration(progress.elapsed(now)));
    let speed = with_progress(|progress, _| {
        progress.throughput().map(|throughput| {
            let rows = quantity::count(throughput.rows.round() as u64);
            (format!("{rows} rows/s"), quantity::bytes_per_second(throughput.bytes))
        })
    });
    let running = with_progress(|progress, _| !progress.is_over());
    let moved = with_progress(|progress, _| progress.rows());
    let share = memo(move || {
        wizard.report.with(|report| report.as_ref()?.share(moved.get().unwrap_or_default()))
    });
    let shown =
        |memo: Memo<Option<String>>| Signal::derive(move || memo.get().unwrap_or("–".into()));
    view! {
        <dl class="figures">
            <Figure label="Rows" value=shown(rows) />
            <Figure label="Size" value=shown(bytes) />
            <Figure label="Time" value=shown(elapsed) />
            <Figure
                label="Throughput"
                value=Signal::derive(move || {
                    speed.get().flatten().map_or("–".into(), |(rows, _)| rows)
                })
                detail=Signal::derive(move || {
                    speed.get().flatten().map(|(_, bytes)| bytes).unwrap_or_default()
                })
            />
        </dl>
        <Show when=move || running.get() == Some(true)>
            {live(move || match share.get() {
                Some(share) => {
                    view! { <progress max="1" value=share.to_string() aria-label="How far the sync is"></progress> }
                        .into_any()
                }
                None => view! { <progress aria-label="The sync is under way"></progress> }.into_any(),
            })}
        </Show>
    }
}

/// One figure with its name.
#[component]
fn Figure(
    label: &'static str,
    value: Signal<String>,
    #[prop(optional)] detail: Signal<String>,
) -> impl IntoView {
    view! {
        <div>
            <dt>{label}</dt>
            <dd class="number">
                {value} <span class="detail muted small">{detail}</span>
            </dd>
        </div>
    }
}

/// The statuses that the job went through.
#[component]
fn Timeline() -> impl IntoView {
    let timeline = with_progress(|progress, _| progress.timeline.clone());
    let entry = |Transition { status, at }: Transition| {
        let tone = match status {
            JobStatus::Succeeded => Tone::Good,
            JobStatus::Failed => Tone::Bad,
            JobStatus::Cancelled | JobStatus::Incomplete => Tone::Warn,
            _ => Tone::Plain,
        };
        let words = status_in_words(&status).to_owned();
        view! {
            <li>
                <span class=format!("dot {}", tone.class()) aria-hidden="true"></span>
                <code>{status.as_str().to_owned()}</code>
                <span>{words}</span>
                <span class="muted small number">{time_of_day(at)}</span>
            </li>
        }
    };
    live(move || {
        timeline.get().map(|timeline| {
            view! {
                <ol class="timeline" aria-label="What happened to the job" aria-live="polite">
                    {timeline.into_iter().map(entry).collect_view()}
                </ol>
            }
        })
    })
}
