//! The form for a new source or destination.

use leptos::prelude::*;

use super::{attempt_view::AttemptView, connector_picker::ConnectorPicker};
use crate::ui::erased::{effect, live, memo};
use crate::{
    airbyte::ConnectorKind,
    pipeline::{Attempt, Step, name},
    ui::{
        components::{
            Busy, ProblemView, TextField,
            schema_form::{ErrorSummary, SchemaForm},
        },
        focus,
        wizard::{Loaded, Wizard},
    },
};

/// The connector, and its form once that is there.
#[component]
pub fn NewEnd(
    /// Source or destination.
    kind: ConnectorKind,
) -> impl IntoView {
    let wizard = Wizard::get();
    let schema = wizard.end(kind).schema;
    view! {
        <ConnectorPicker kind />
        {live(move || match schema.get() {
            Loaded::Idle => None,
            Loaded::Loading => {
                Some(view! { <Busy label="Fetching the form…".to_owned() /> }.into_any())
            }
            Loaded::Failed(problem) => {
                Some(
                    view! {
                        <ProblemView problem>
                            <button type="button" on:click=move |_| wizard.load_form(kind)>
                                "Fetch it again"
                            </button>
                        </ProblemView>
                    }
                        .into_any(),
                )
            }
            Loaded::Ready(_) => Some(view! { <EndForm kind /> }.into_any()),
        })}
    }
}

#[component]
fn EndForm(kind: ConnectorKind) -> impl IntoView {
    let wizard = Wizard::get();
    let step = Step::from(kind);
    let form = wizard.end(kind).form;
    let name_id = format!("{}-name", kind.as_str());
    let name = Signal::derive(move || {
        wizard.pipeline.with(|pipeline| pipeline.end(kind).draft.name(kind))
    });
    let type_name = move |text: String| {
        wizard.pipeline.update(|pipeline| pipeline.end_mut(kind).draft.name = Some(text));
    };
    // How often the form was sent in vain; the summary of what is wrong then takes the focus.
    let in_vain = RwSignal::new(0_u32);
    let attempt = memo(move || wizard.pipeline.with(|pipeline| pipeline.attempt(step).clone()));
    let sending = memo(move || attempt.with(Attempt::is_sending));
    let name_error = Signal::derive(move || {
        let missing = name.with(|name| name::complaint(kind.as_str(), name));
        missing.filter(|_| in_vain.get() > 0).or_else(|| attempt.with(complaint_about_name))
    });
    summarise_refusals(wizard, kind, attempt, in_vain);
    let submit = {
        let name_id = name_id.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let named = name.with_untracked(|name| name::complaint(kind.as_str(), name)).is_none();
            let form_is_right = wizard.check_form(kind);
            if named && form_is_right {
                wizard.create_end(kind);
                return;
            }
            in_vain.update(|count| *count += 1);
            if form_is_right {
                focus::element(name_id.clone());
            }
        }
    };
    view! {
        <form class="stack" on:submit=submit novalidate>
            <ErrorSummary form id=kind.as_str() submitted=in_vain />
            <TextField
                id=name_id
                label="Name"
                value=name
                on_input=type_name
                error=name_error
                help=Signal::derive(move || {
                    wizard.taken_hint(step, &name.get()).unwrap_or_default()
                })
                disabled=sending
            />
            <SchemaForm form id=kind.as_str() disabled=sending />
            <AttemptView step />
            <p class="row">
                // Left by the press, a field that is wrong would say so at once, and its words
                // would move the button away from under the pointer before it is a click.
                <button
                    type="submit"
                    class="primary"
                    aria-disabled=move || (!attempt.with(Attempt::may_send)).then_some("true")
                    on:mousedown=|event| event.prevent_default()
                >
                    {step.action()}
                </button>
            </p>
        </form>
    }
}

/// What the server said about the name.
fn complaint_about_name(attempt: &Attempt) -> Option<String> {
    let fields = &attempt.problem()?.fields;
    let about = fields.iter().find(|field| field.at.last() == Some("name"))?;
    Some(about.message.clone())
}

/// A refusal that names fields is shown at the top too, and read out, when it comes.
fn summarise_refusals(
    wizard: Wizard,
    kind: ConnectorKind,
    attempt: Memo<Attempt>,
    in_vain: RwSignal<u32>,
) {
    let refused = memo(move || attempt.with(|attempt| matches!(attempt, Attempt::Refused(_))));
    effect(move |before: Option<bool>| {
        let now = refused.get();
        let form = wizard.end(kind).form;
        let names_fields = form.with_untracked(|form| !form.errors().is_empty());
        if before == Some(false) && now && names_fields {
            in_vain.update(|count| *count += 1);
        }
        now
    });
}
