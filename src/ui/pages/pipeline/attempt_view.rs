//! How making a step's thing stands: what went wrong, and what can be done about it.

use leptos::prelude::*;

use crate::ui::erased::{Show, live, memo};
use crate::{
    airbyte::Problem,
    pipeline::{Attempt, Step, lookup::Sought},
    ui::{
        components::{Busy, Notice, ProblemView, Tone},
        wizard::Wizard,
    },
};

/// What is there to know about a step's POST beside its button.
#[component]
pub fn AttemptView(
    /// The step.
    step: Step,
) -> impl IntoView {
    let wizard = Wizard::get();
    let attempt = memo(move || wizard.pipeline.with(|pipeline| pipeline.attempt(step).clone()));
    live(move || {
        match attempt.get() {
        Attempt::Idle | Attempt::Done => None,
        Attempt::Sending(_) => Some(
            view! { <Busy label=waiting(step).to_owned() on_cancel=move |()| wizard.cancel(step) /> }
                .into_any(),
        ),
        Attempt::Refused(problem) => Some(view! { <ProblemView problem /> }.into_any()),
        Attempt::Unanswered { problem, .. } => {
            let uncertainty = attempt.with(|attempt| attempt.to_look_up().map(Sought::uncertainty));
            Some(view! { <Unanswered step problem uncertainty=uncertainty.unwrap_or_default() /> }.into_any())
        }
    }
    })
}

/// The POST may have done its work: it is looked up before it is offered again.
#[component]
fn Unanswered(step: Step, problem: Option<Problem>, uncertainty: String) -> impl IntoView {
    let wizard = Wizard::get();
    let looking = move || wizard.looking_up.with(|steps| steps.contains(&step));
    view! {
        <Notice tone=Tone::Warn>
            <h3>
                {problem.map_or("It is not known what became of the last attempt".to_owned(), |problem| problem.title)}
            </h3>
            <p>{uncertainty}</p>
            {live(move || {
                let problem = wizard.lookup_problems.with(|all| all.get(&step).cloned())?;
                Some(view! { <ProblemView problem /> })
            })}
            <p class="row">
                <Show
                    when=looking
                    fallback=move || {
                        view! {
                            <button type="button" on:click=move |_| wizard.look_up(step)>
                                "Look it up"
                            </button>
                        }
                    }
                >
                    <Busy label="Looking it up…".to_owned() />
                </Show>
            </p>
        </Notice>
    }
}

fn waiting(step: Step) -> &'static str {
    match step {
        Step::Source => "Creating the source…",
        Step::Destination => "Creating the destination…",
        Step::Connection => {
            "Creating the connection… The server first looks at what the source has, which can take minutes."
        }
        Step::Sync => "Starting the sync…",
    }
}
