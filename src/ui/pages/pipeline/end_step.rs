//! The steps Source and Destination: a new one, or one that exists.

use leptos::prelude::*;

use super::{attempt_view::AttemptView, connector_picker::ConnectorPicker};
use crate::ui::erased::{Show, effect, live, memo};
use crate::{
    airbyte::ConnectorKind,
    pipeline::{Attempt, Chosen, Step, name},
    ui::{
        components::{
            Busy, Id, Notice, ProblemView, TextField, Tone,
            schema_form::{ErrorSummary, SchemaForm},
        },
        wizard::{Loaded, Wizard},
    },
};

/// The step of one end of the connection.
#[component]
pub fn EndStep(
    /// Which end.
    kind: ConnectorKind,
) -> impl IntoView {
    let wizard = Wizard::get();
    let chosen = memo(move || wizard.pipeline.with(|pipeline| pipeline.end(kind).chosen.clone()));
    view! {
        <p class="muted">{about(kind)}</p>
        {live(move || chosen.get().map(|chosen| view! { <ChosenCard kind chosen /> }))}
        <Show
            when=move || chosen.with(Option::is_some)
            fallback=move || view! { <Ways kind /> }
        >
            <Another kind />
        </Show>
    }
}

/// The two ways to a source or destination.
#[component]
fn Ways(kind: ConnectorKind) -> impl IntoView {
    let wizard = Wizard::get();
    let use_existing =
        memo(move || wizard.pipeline.with(|pipeline| pipeline.end(kind).draft.use_existing));
    view! {
        <div class="stack">
            <NewOrExisting kind />
            <Show when=move || use_existing.get() fallback=move || view! { <NewEnd kind /> }>
                <Existing kind />
            </Show>
        </div>
    }
}

/// Both ways again, for another one; there only when opened, so that it starts afresh.
#[component]
fn Another(kind: ConnectorKind) -> impl IntoView {
    let wizard = Wizard::get();
    let open = RwSignal::new(false);
    let toggle = move |_| {
        if !open.get_untracked() {
            wizard.offer_another(kind);
        }
        open.update(|open| *open = !*open);
    };
    view! {
        <button
            type="button"
            class="plain"
            aria-expanded=move || open.get().to_string()
            on:click=toggle
        >
            {live(move || match open.get() {
                true => format!("Stay with this {}", kind.as_str()),
                false => format!("Use another {}", kind.as_str()),
            })}
        </button>
        <Show when=move || open.get()>
            <Ways kind />
        </Show>
    }
}

fn about(kind: ConnectorKind) -> &'static str {
    match kind {
        ConnectorKind::Source => "Where the data comes from. The Faker makes some up.",
        ConnectorKind::Destination => {
            "Where the data goes. DuckDB keeps the rows, so that you can look at them; /dev/null throws them away."
        }
    }
}

/// What the step ended in, and the way on.
#[component]
fn ChosenCard(kind: ConnectorKind, chosen: Chosen) -> impl IntoView {
    let wizard = Wizard::get();
    let next = Step::from(kind).next();
    let made = wizard
        .pipeline
        .with_untracked(|pipeline| *pipeline.attempt(Step::from(kind)) == Attempt::Done);
    let word = kind.as_str();
    view! {
        <Notice tone=Tone::Good>
            <h3>
                {if made { format!("The {word} is created.") } else { format!("This {word} is used.") }}
            </h3>
            <dl class="facts">
                <dt>"Name"</dt>
                <dd>{chosen.name}</dd>
                <dt>{kind.id_property()}</dt>
                <dd>
                    <Id value=chosen.id what=format!("{word} id") />
                </dd>
            </dl>
            {next
                .map(|next| {
                    view! {
                        <p>
                            <button type="button" class="primary" on:click=move |_| wizard.go_to(next)>
                                {format!("Continue to {}", next.label())}
                            </button>
                        </p>
                    }
                })}
        </Notice>
    }
}

#[component]
fn NewOrExisting(kind: ConnectorKind) -> impl IntoView {
    let wizard = Wizard::get();
    let existing = wizard.end(kind).existing;
    let count = memo(move || existing.with(|list| list.ready().map_or(0, Vec::len)));
    let choice = move |value: bool, label: Signal<String>| {
        let is_chosen =
            move || wizard.pipeline.with(|pipeline| pipeline.end(kind).draft.use_existing == value);
        let choose = move |_| {
            wizard.pipeline.update(|pipeline| pipeline.end_mut(kind).draft.use_existing = value);
        };
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=format!("{}-new", kind.as_str())
                    prop:checked=is_chosen
                    on:change=choose
                />
                {label}
            </label>
        }
    };
    view! {
        <fieldset class="row">
            <legend class="visually-hidden">"New or existing"</legend>
            {choice(false, Signal::derive(move || format!("Create a new {}", kind.as_str())))}
            {choice(true, Signal::derive(move || format!("Use one that exists ({})", count.get())))}
        </fieldset>
    }
}

/// The form for a new one.
#[component]
fn NewEnd(kind: ConnectorKind) -> impl IntoView {
    let wizard = Wizard::get();
    let schema = wizard.end(kind).schema;
    view! {
        <ConnectorPicker kind />
        {live(move || match schema.get() {
            Loaded::Idle => None,
            Loaded::Loading => {
                Some(view! { <Busy label="Fetching the form…".to_owned() /> }.into_any())
            }
            Loaded::Failed(problem) => Some(view! { <ProblemView problem /> }.into_any()),
            Loaded::Ready(_) => Some(view! { <EndForm kind /> }.into_any()),
        })}
    }
}

#[component]
fn EndForm(kind: ConnectorKind) -> impl IntoView {
    let wizard = Wizard::get();
    let step = Step::from(kind);
    let form = wizard.end(kind).form;
    let name = name_signal(wizard, kind);
    let submitted = RwSignal::new(0_u32);
    let sending =
        memo(move || wizard.pipeline.with(|pipeline| pipeline.attempt(step).is_sending()));
    let may_send = memo(move || wizard.pipeline.with(|pipeline| pipeline.attempt(step).may_send()));
    let name_error = Signal::derive(move || {
        let missing = name.with(|name| name::complaint(kind.as_str(), name));
        let told = wizard.pipeline.with(|pipeline| {
            let problem = pipeline.attempt(step).problem()?;
            let field = problem.fields.iter().find(|field| field.at.last() == Some("name"))?;
            Some(field.message.clone())
        });
        missing.filter(|_| submitted.get() > 0).or(told)
    });
    // A refusal that names fields is shown at the top too, and read out.
    effect(move |_| {
        let refused =
            wizard.pipeline.with(|pipeline| matches!(pipeline.attempt(step), Attempt::Refused(_)));
        if refused && form.with_untracked(|form| !form.errors().is_empty()) {
            submitted.update(|count| *count += 1);
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if name.with_untracked(|name| name::complaint(kind.as_str(), name)).is_some() {
            submitted.update(|count| *count += 1);
        } else if !wizard.create_end(kind) {
            submitted.update(|count| *count += 1);
        }
    };
    view! {
        <form class="stack" on:submit=submit novalidate>
            <ErrorSummary form id=kind.as_str() submitted />
            <TextField
                id=match kind {
                    ConnectorKind::Source => "source-name",
                    ConnectorKind::Destination => "destination-name",
                }
                label="Name"
                value=name
                error=name_error
                help=Signal::derive(move || taken_hint(wizard, kind, &name.get()).unwrap_or_default())
                disabled=sending
            />
            <SchemaForm form id=kind.as_str() disabled=sending />
            <AttemptView step />
            <p class="row">
                <button type="submit" class="primary" disabled=move || !may_send.get()>
                    {step.action()}
                </button>
            </p>
        </form>
    }
}

/// The name as it is typed, kept in the wizard.
fn name_signal(wizard: Wizard, kind: ConnectorKind) -> RwSignal<String> {
    let name = RwSignal::new(
        wizard.pipeline.with_untracked(|pipeline| pipeline.end(kind).draft.name(kind)),
    );
    effect(move |before: Option<()>| {
        let typed = name.get();
        if before.is_some() {
            wizard.pipeline.update(|pipeline| pipeline.end_mut(kind).draft.name = Some(typed));
        }
    });
    name
}

fn taken_hint(wizard: Wizard, kind: ConnectorKind, name: &str) -> Option<String> {
    wizard.end(kind).existing.with(|existing| {
        let names: Vec<&str> =
            existing.ready()?.iter().map(|chosen| chosen.name.as_str()).collect();
        name::taken_hint(kind.as_str(), name, &names)
    })
}

/// The workspace's sources or destinations.
#[component]
fn Existing(kind: ConnectorKind) -> impl IntoView {
    let wizard = Wizard::get();
    let existing = wizard.end(kind).existing;
    live(move || match existing.get() {
        Loaded::Idle | Loaded::Loading => {
            view! { <Busy label=format!("Asking for the {}s…", kind.as_str()) /> }.into_any()
        }
        Loaded::Failed(problem) => view! {
            <ProblemView problem>
                <button type="button" on:click=move |_| wizard.load_existing(kind)>
                    "Ask again"
                </button>
            </ProblemView>
        }
        .into_any(),
        Loaded::Ready(list) if list.is_empty() => view! {
            <p class="empty">{format!("There is no {} in this workspace yet.", kind.as_str())}</p>
        }
        .into_any(),
        Loaded::Ready(list) => {
            let entries =
                list.into_iter().map(|entry| view! { <Entry kind entry /> }).collect_view();
            view! { <ul class="entries">{entries}</ul> }.into_any()
        }
    })
}

#[component]
fn Entry(kind: ConnectorKind, entry: Chosen) -> impl IntoView {
    let wizard = Wizard::get();
    let Chosen { id, name, connector, .. } = entry.clone();
    let leaves = {
        let id = id.clone();
        move || wizard.pipeline.with(|pipeline| pipeline.choosing_leaves_behind(kind, &id))
    };
    let choose = move |_| {
        wizard.pipeline.update(|pipeline| pipeline.choose_end(kind, entry.clone()));
    };
    view! {
        <li>
            <span class="stack tight">
                <strong>{name.clone()}</strong>
                <span class="small muted">{connector} " · " <code>{id}</code></span>
                <span class="small muted">{leaves}</span>
            </span>
            <button type="button" on:click=choose>
                {format!("Use this {}", kind.as_str())}
                <span class="visually-hidden">": " {name}</span>
            </button>
        </li>
    }
}
