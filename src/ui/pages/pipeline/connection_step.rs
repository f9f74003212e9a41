//! The step Connection: what is synced, how, where to and when.

use leptos::prelude::*;

use super::{
    attempt_view::AttemptView, schedule_field::ScheduleField, streams_field::StreamsField,
};
use crate::ui::erased::{Show, effect, live, memo};
use crate::{
    airbyte::Connection,
    pipeline::{
        Attempt, ChosenConnection, Complaint, ConnectionDraft, ConnectionField,
        NamespaceDefinition, SchemaUpdates, Step,
    },
    ui::{
        components::{Id, Notice, TextField, Tone},
        wizard::{Loaded, Wizard},
    },
};

/// The step.
#[component]
pub fn ConnectionStep() -> impl IntoView {
    let wizard = Wizard::get();
    let chosen = memo(move || wizard.pipeline.with(|pipeline| pipeline.connection.chosen.clone()));
    let another = RwSignal::new(false);
    let offer_another = move |_| {
        wizard.pipeline.update(|pipeline| pipeline.make_another(Step::Connection));
        another.set(true);
    };
    effect(move |_| {
        if wizard.streams.with(Loaded::is_idle) {
            wizard.load_streams(false);
        }
    });
    // Whatever was chosen just now ends the wish for another.
    effect(move |_| {
        chosen.track();
        another.set(false);
    });
    view! {
        <p class="muted">
            "What joins the two: which streams are copied, how, and when. Left as it is, every stream is copied in full each time you start a sync."
        </p>
        {live(move || chosen.get().map(|chosen| view! { <ChosenCard chosen /> }))}
        <Show
            when=move || chosen.with(Option::is_none) || another.get()
            fallback=move || {
                view! {
                    <button type="button" class="plain" on:click=offer_another>
                        "Make or use another connection of the two"
                    </button>
                }
            }
        >
            <Fitting />
            <ConnectionForm />
        </Show>
    }
}

#[component]
fn ChosenCard(chosen: ChosenConnection) -> impl IntoView {
    let wizard = Wizard::get();
    let made =
        wizard.pipeline.with_untracked(|pipeline| pipeline.connection.attempt == Attempt::Done);
    view! {
        <Notice tone=Tone::Good>
            <h3>{if made { "The connection is created." } else { "This connection is used." }}</h3>
            <dl class="facts">
                <dt>"Name"</dt>
                <dd>{chosen.name}</dd>
                <dt>"connectionId"</dt>
                <dd>
                    <Id value=chosen.id what="connection id" />
                </dd>
            </dl>
            <p>
                <button type="button" class="primary" on:click=move |_| wizard.go_to(Step::Sync)>
                    "Continue to Sync"
                </button>
            </p>
        </Notice>
    }
}

/// Connections that join the two already.
#[component]
fn Fitting() -> impl IntoView {
    let wizard = Wizard::get();
    let fitting = memo(move || {
        let joins = wizard.pipeline.with(|pipeline| {
            let id = |end: &crate::pipeline::End| end.chosen.as_ref().map(|end| end.id.clone());
            (id(&pipeline.source), id(&pipeline.destination))
        });
        let current = wizard.pipeline.with(|pipeline| {
            pipeline.connection.chosen.as_ref().map(|connection| connection.id.clone())
        });
        wizard.connections.with(|connections| {
            let all = connections.ready().map(Vec::as_slice).unwrap_or_default();
            all.iter()
                .filter(|one| {
                    (Some(&one.source_id), Some(&one.destination_id))
                        == (joins.0.as_ref(), joins.1.as_ref())
                })
                .filter(|one| Some(&one.connection_id) != current.as_ref())
                .cloned()
                .collect::<Vec<Connection>>()
        })
    });
    let entry = move |connection: Connection| {
        let chosen = ChosenConnection::from(&connection);
        let choose = move |_| {
            wizard.pipeline.update(|pipeline| _ = pipeline.choose_connection(chosen.clone()));
        };
        view! {
            <li>
                <strong>{connection.name}</strong>
                <button type="button" on:click=choose>
                    "Use this connection"
                </button>
            </li>
        }
    };
    live(move || {
        let list = fitting.get();
        (!list.is_empty()).then(|| {
            view! {
                <section class="stack tight">
                    <h3>"These join the two already"</h3>
                    <ul class="entries">{list.into_iter().map(entry).collect_view()}</ul>
                </section>
            }
        })
    })
}

#[component]
fn ConnectionForm() -> impl IntoView {
    let wizard = Wizard::get();
    let submitted = RwSignal::new(false);
    let name = draft_text(wizard, |draft| draft.name(), |draft, text| draft.name = Some(text));
    let prefix =
        draft_text(wizard, |draft| draft.prefix.clone(), |draft, text| draft.prefix = text);
    let attempt_is = move |test: fn(&Attempt) -> bool| {
        memo(move || wizard.pipeline.with(|pipeline| test(&pipeline.connection.attempt)))
    };
    let sending = attempt_is(Attempt::is_sending);
    let may_send = attempt_is(Attempt::may_send);
    let complaints = memo(move || complaints(wizard, submitted.get()));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        submitted.set(true);
        if complaints.with_untracked(Vec::is_empty) {
            wizard.create_connection();
        }
    };
    view! {
        <form class="stack" on:submit=submit novalidate>
            <TextField
                id="connection-name"
                label="Name"
                value=name
                error=error_at(complaints, ConnectionField::Name)
                disabled=sending
            />
            <StreamsField error=error_at(complaints, ConnectionField::Streams) />
            <ScheduleField complaints />
            <details>
                <summary>"Namespace, prefix, schema changes"</summary>
                <div class="stack">
                    <TextField
                        id="connection-prefix"
                        label="Prefix"
                        value=prefix
                        is_optional=true
                        help="Goes before the name of each table: with demo_ the stream users becomes demo_users."
                        error=error_at(complaints, ConnectionField::Prefix)
                        disabled=sending
                    />
                    <NamespaceField error=error_at(complaints, ConnectionField::NamespaceFormat) />
                    <SchemaUpdatesField />
                </div>
            </details>
            <AttemptView step=Step::Connection />
            <p class="row">
                <button type="submit" class="primary" disabled=move || !may_send.get()>
                    {Step::Connection.action()}
                </button>
            </p>
        </form>
    }
}

/// What is wrong with the draft, once it has been sent, and what the server complained of.
fn complaints(wizard: Wizard, submitted: bool) -> Vec<Complaint> {
    let streams = wizard.streams.with(|streams| streams.ready().cloned()).unwrap_or_default();
    wizard.pipeline.with(|pipeline| {
        let own = submitted.then(|| pipeline.connection.draft.complaints(&streams));
        let told = pipeline.connection.attempt.problem().into_iter().flat_map(|problem| {
            problem.fields.iter().filter_map(|field| {
                let (message, suggestion) = (field.message.clone(), None);
                Some(Complaint { field: ConnectionField::at(&field.at)?, message, suggestion })
            })
        });
        own.into_iter().flatten().chain(told).collect()
    })
}

/// The first complaint about a field.
pub fn error_at(
    complaints: Memo<Vec<Complaint>>,
    field: ConnectionField,
) -> Signal<Option<String>> {
    Signal::derive(move || {
        complaints.with(|complaints| {
            let about = complaints.iter().find(|complaint| complaint.field == field)?;
            Some(about.message.clone())
        })
    })
}

/// A text of the draft, as it is typed.
fn draft_text(
    wizard: Wizard,
    read: fn(&ConnectionDraft) -> String,
    write: fn(&mut ConnectionDraft, String),
) -> RwSignal<String> {
    let text =
        RwSignal::new(wizard.pipeline.with_untracked(|pipeline| read(&pipeline.connection.draft)));
    effect(move |before: Option<()>| {
        let typed = text.get();
        if before.is_some() {
            wizard.pipeline.update(|pipeline| write(&mut pipeline.connection.draft, typed));
        }
    });
    text
}

#[component]
fn NamespaceField(error: Signal<Option<String>>) -> impl IntoView {
    let wizard = Wizard::get();
    let current =
        memo(move || wizard.pipeline.with(|pipeline| pipeline.connection.draft.namespace));
    let format = draft_text(
        wizard,
        |draft| draft.namespace_format.clone(),
        |draft, text| draft.namespace_format = text,
    );
    let options = NamespaceDefinition::ALL.map(|one| {
        view! {
            <option value=one.as_str() prop:selected=move || current.get() == one>
                {one.label()}
            </option>
        }
    });
    let choose = move |word: String| {
        if let Some(one) = NamespaceDefinition::ALL.into_iter().find(|one| one.as_str() == word) {
            wizard.pipeline.update(|pipeline| pipeline.connection.draft.namespace = one);
        }
    };
    view! {
        <div class="field">
            <label for="namespace">"Namespace"</label>
            <select id="namespace" on:change:target=move |event| choose(event.target().value())>
                {options}
            </select>
        </div>
        <Show when=move || current.get() == NamespaceDefinition::CustomFormat>
            <TextField
                id="namespace-format"
                label="Namespace format"
                value=format
                placeholder="${SOURCE_NAMESPACE}"
                error
            />
        </Show>
    }
}

#[component]
fn SchemaUpdatesField() -> impl IntoView {
    let wizard = Wizard::get();
    let current =
        memo(move || wizard.pipeline.with(|pipeline| pipeline.connection.draft.schema_updates));
    let options = SchemaUpdates::ALL.map(|one| {
        view! {
            <option value=one.as_str() prop:selected=move || current.get() == one>
                {one.label()}
            </option>
        }
    });
    let choose = move |word: String| {
        if let Some(one) = SchemaUpdates::ALL.into_iter().find(|one| one.as_str() == word) {
            wizard.pipeline.update(|pipeline| pipeline.connection.draft.schema_updates = one);
        }
    };
    view! {
        <div class="field">
            <label for="schema-updates">"When the source's schema changes"</label>
            <select id="schema-updates" on:change:target=move |event| choose(event.target().value())>
                {options}
            </select>
        </div>
    }
}
