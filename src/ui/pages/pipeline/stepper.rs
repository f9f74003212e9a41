//! The four steps: which there are, how each stands, which is shown.

use leptos::prelude::*;

use crate::ui::erased::{live, memo};
use crate::{
    pipeline::{Step, StepStatus},
    ui::{
        components::{Icon, IconName},
        wizard::Wizard,
    },
};

/// The steps in a row; each can be gone to.
#[component]
pub fn Stepper() -> impl IntoView {
    view! {
        <nav class="stepper" aria-label="Steps">
            <ol>{Step::ALL.map(|step| view! { <StepLink step /> })}</ol>
        </nav>
    }
}

#[component]
fn StepLink(step: Step) -> impl IntoView {
    let wizard = Wizard::get();
    let status = memo(move || wizard.pipeline.with(|pipeline| step.status(pipeline)));
    let current = memo(move || wizard.pipeline.with(|pipeline| pipeline.current == step));
    let number = Step::ALL.iter().take_while(|other| **other != step).count() + 1;
    let class = move || match status.get() {
        StepStatus::Complete => "complete",
        StepStatus::Ready => "ready",
        StepStatus::Waiting(_) => "waiting",
    };
    let words = move || match status.get() {
        StepStatus::Complete => "done",
        StepStatus::Ready => "open",
        StepStatus::Waiting(_) => "not yet possible",
    };
    view! {
        <li class=class>
            <button
                type="button"
                aria-current=move || current.get().then_some("step")
                on:click=move |_| wizard.go_to(step)
            >
                <span class="mark" aria-hidden="true">
                    {live(move || match status.get() {
                        StepStatus::Complete => view! { <Icon name=IconName::Check /> }.into_any(),
                        _ => number.into_any(),
                    })}
                </span>
                {step.label()}
                <span class="visually-hidden">", " {words}</span>
            </button>
        </li>
    }
}
