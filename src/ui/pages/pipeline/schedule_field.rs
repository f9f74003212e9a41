//! When a connection syncs.

use leptos::prelude::*;

use super::connection_form::{control_of, error_at};
use crate::ui::erased::{Show, live, memo};
use crate::{
    pipeline::{Complaint, ConnectionField},
    ui::{components::TextField, context::Context, wizard::Wizard},
};

/// By hand, or by a cron expression with its next runs.
#[component]
pub fn ScheduleField(
    /// What is wrong with the draft.
    complaints: Memo<Vec<Complaint>>,
) -> impl IntoView {
    let wizard = Wizard::get();
    let scheduled =
        memo(move || wizard.pipeline.with(|pipeline| pipeline.connection.draft.scheduled));
    let choice = move |value: bool, label: &'static str| {
        let choose = move |_| {
            wizard.pipeline.update(|pipeline| pipeline.connection.draft.scheduled = value);
        };
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="schedule"
                    prop:checked=move || scheduled.get() == value
                    on:change=choose
                />
                {label}
            </label>
        }
    };
    view! {
        <fieldset class="stack tight">
            <legend>"Schedule"</legend>
            <div class="row">
                {choice(false, "Manual: when you start it")} {choice(true, "Cron: at set times")}
            </div>
            <Show when=move || scheduled.get()>
                <CronField complaints />
            </Show>
        </fieldset>
    }
}

#[component]
fn CronField(complaints: Memo<Vec<Complaint>>) -> impl IntoView {
    let wizard = Wizard::get();
    let cron = Signal::derive(move || {
        wizard.pipeline.with(|pipeline| pipeline.connection.draft.cron.clone())
    });
    let type_cron = move |text: String| {
        wizard.pipeline.update(|pipeline| pipeline.connection.draft.cron = text);
    };
    let typed_error = memo(move || {
        let outcome = wizard.pipeline.with(|pipeline| pipeline.connection.draft.schedule())?;
        let typed = !cron.with(String::is_empty);
        outcome.err().filter(|_| typed)
    });
    let told = error_at(complaints, ConnectionField::Schedule);
    let error = Signal::derive(move || {
        typed_error.with(|error| error.as_ref().map(|error| error.message.clone())).or(told.get())
    });
    let suggestion =
        move || typed_error.with(|error| error.as_ref().and_then(|error| error.suggestion.clone()));
    view! {
        <TextField
            id=control_of(ConnectionField::Schedule)
            label="Cron expression"
            value=cron
            on_input=type_cron
            placeholder="0 30 9 ? * MON-FRI"
            help="Six fields, in UTC: second, minute, hour, day of the month, month, day of the week."
            error
        />
        {live(move || {
            suggestion()
                .map(|text| {
                    let taken = text.clone();
                    view! {
                        <p>
                            <button type="button" on:click=move |_| type_cron(taken.clone())>
                                "Write it as " <code>{text}</code>
                            </button>
                        </p>
                    }
                })
        })}
        <NextRuns />
    }
}

/// The next runs of the cron expression, if it is one.
#[component]
fn NextRuns() -> impl IntoView {
    let wizard = Wizard::get();
    let now = Context::get().now;
    let runs = memo(move || {
        wizard.pipeline.with(|pipeline| pipeline.connection.draft.next_runs(now.get()))
    });
    live(move || {
        let runs = runs.get();
        (!runs.is_empty()).then(|| {
            let runs =
                runs.into_iter().map(|run| view! { <li class="number">{run}</li> }).collect_view();
            view! {
                <div class="small" aria-live="polite">
                    <p class="muted">"The next runs:"</p>
                    <ol class="runs">{runs}</ol>
                </div>
            }
        })
    })
}
