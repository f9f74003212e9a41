//! What a step ended in, and the way on.

use leptos::{html, prelude::*};

use crate::ui::erased::effect;
use crate::{
    pipeline::{Attempt, Step},
    ui::{
        components::{Id, Notice, Tone},
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
    let go_on = NodeRef::<html::Button>::new();
    effect(move |_| {
        if let Some(button) = go_on.get()
            && wizard.just_made.get_value() == Some(step)
        {
            wizard.just_made.set_value(None);
            // A button that has left the page takes no focus, and needs none.
            _ = button.focus();
        }
    });
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
                                node_ref=go_on
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
