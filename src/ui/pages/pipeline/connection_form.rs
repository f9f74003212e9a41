//! The form for a new connection: what is synced, how, where to and when.

use leptos::prelude::*;

use super::{
    attempt_view::AttemptView,
    namespace_field::{NamespaceField, SchemaUpdatesField},
    schedule_field::ScheduleField,
    streams_field::StreamsField,
};
use crate::ui::erased::memo;
use crate::{
    pipeline::{Attempt, Complaint, ConnectionField, Step},
    ui::{components::TextField, focus, wizard::Wizard},
};

/// The form.
#[component]
pub fn ConnectionForm() -> impl IntoView {
    let wizard = Wizard::get();
    let submitted = RwSignal::new(false);
    let draft = move || wizard.pipeline.with(|pipeline| pipeline.connection.draft.clone());
    let name = Signal::derive(move || draft().name.unwrap_or_else(|| draft().name()));
    let type_name = move |text: String| {
        wizard.pipeline.update(|pipeline| pipeline.connection.draft.name = Some(text));
    };
    let type_prefix = move |text: String| {
        wizard.pipeline.update(|pipeline| pipeline.connection.draft.prefix = text);
    };
    let attempt =
        memo(move || wizard.pipeline.with(|pipeline| pipeline.connection.attempt.clone()));
    let sending = memo(move || attempt.with(Attempt::is_sending));
    let complaints = memo(move || {
        let streams = wizard.streams.with(|streams| streams.ready().cloned()).unwrap_or_default();
        wizard.pipeline.with(|pipeline| pipeline.connection.complaints(&streams, submitted.get()))
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        submitted.set(true);
        match complaints.with_untracked(|complaints| complaints.first().map(|one| one.field)) {
            None => _ = wizard.create_connection(),
            Some(field) => _ = focus::unfold(control_of(field)),
        }
    };
    view! {
        <form class="stack" on:submit=submit novalidate>
            <fieldset class="stack" disabled=sending>
                <TextField
                    id=control_of(ConnectionField::Name)
                    label="Name"
                    value=name
                    on_input=type_name
                    error=error_at(complaints, ConnectionField::Name)
                    help=Signal::derive(move || {
                        wizard.taken_hint(Step::Connection, &name.get()).unwrap_or_default()
                    })
                />
                <StreamsField error=error_at(complaints, ConnectionField::Streams) />
                <ScheduleField complaints />
                <details>
                    <summary>"Namespace, prefix, schema changes"</summary>
                    <div class="stack">
                        <TextField
                            id=control_of(ConnectionField::Prefix)
                            label="Prefix"
                            value=Signal::derive(move || draft().prefix)
                            on_input=type_prefix
                            is_optional=true
                            help="Goes before the name of each table: with demo_ the stream users becomes demo_users."
                            error=error_at(complaints, ConnectionField::Prefix)
                        />
                        <NamespaceField complaints />
                        <SchemaUpdatesField complaints />
                    </div>
                </details>
            </fieldset>
            <AttemptView step=Step::Connection />
            <p class="row">
                <button
                    type="submit"
                    class="primary"
                    aria-disabled=move || (!attempt.with(Attempt::may_send)).then_some("true")
                >
                    {Step::Connection.action()}
                </button>
            </p>
        </form>
    }
}

/// The DOM id of a field's control, or of what holds its controls.
pub fn control_of(field: ConnectionField) -> &'static str {
    match field {
        ConnectionField::Name => "connection-name",
        ConnectionField::Streams => "connection-streams",
        ConnectionField::Prefix => "connection-prefix",
        ConnectionField::Namespace => "namespace",
        ConnectionField::NamespaceFormat => "namespace-format",
        ConnectionField::Schedule => "cron",
        ConnectionField::SchemaUpdates => "schema-updates",
    }
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
