//! What a step ended in, and the way on.

use leptos::prelude::*;

use crate::{
    pipeline::{Attempt, Step},
    ui::{
        components::{Id, Notice, Tone},
        focus,
        wizard::Wizard,
    },
};

/// The thing of a step: its name, its id, and the button that goes on. What was made this
/// moment has its way on focused.
#[component]
pub fn ChosenCard(
    /// The step.
    step: Step,
    /// The thing's name.
    name: String,
    /// The server's id for it.
    id: String,
    /// The property that holds the id in responses: `sourceId`.
    id_property: &'static str,
) -> impl IntoView {
    let wizard = Wizard::get();
    let word = step.label().to_lowercase();
    let made = wizard.pipeline.with_untracked(|pipeline| *pipeline.attempt(step) == Attempt::Done);
    let title =
        if made { format!("The {word} is created.") } else { format!("This {word} is used.") };
    let go_on = format!("{word}-go-on");
    if wizard.just_made.get_value() == Some(step) {
        wizard.just_made.set_value(None);
        focus::element(go_on.clone());
    }
    view! {
        <Notice tone=Tone::Good>
            <h3>{title}</h3>
            <dl class="facts">
                <dt>"Name"</dt>
                <dd>{name}</dd>
                <dt>{id_property}</dt>
                <dd>
                    <Id value=id what=format!("{word} id") />
                </dd>
            </dl>
            {step
                .next()
                .map(|next| {
                    view! {
                        <p>
                            <button
                                type="button"
                                class="primary"
                                id=go_on
                                on:click=move |_| wizard.go_to(next)
                            >
                                {format!("Continue to {}", next.label())}
                            </button>
                        </p>
                    }
                })}
        </Notice>
    }
}
