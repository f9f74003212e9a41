//! The wizard at work: the pure [`Pipeline`] with the calls that it begins, the server's
//! live lists and the open forms. It belongs to the shell, so that it goes on while other
//! pages are looked at. The pipeline page shows it; the course's chapters will too.

mod creation;
mod deletion;
mod lists;
mod loaded;
mod sync;

pub use loaded::Loaded;

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;
use serde_json::Value;

use super::context::Context;
use crate::ui::erased::{effect, memo};
use crate::{
    airbyte::{Connection, Connector, ConnectorKind, Problem, Stream, Workspace},
    browser::storage::{self, Key},
    client::{Cancel, Catalogue},
    form::Form,
    pipeline::{Chosen, Deletion, Pipeline, Step, name},
    session::extension::JobReport,
};

/// Handles to the wizard's state. Copied freely.
#[derive(Clone, Copy)]
pub struct Wizard {
    context: Context,
    /// What the wizard remembers through a reload.
    pub pipeline: RwSignal<Pipeline>,
    /// The server's workspaces.
    pub workspaces: RwSignal<Loaded<Vec<Workspace>>>,
    /// The catalogue's connectors.
    pub connectors: RwSignal<Loaded<Vec<Connector>>>,
    /// The workspace's connections.
    pub connections: RwSignal<Loaded<Vec<Connection>>>,
    /// What the chosen source offers to the chosen destination.
    pub streams: RwSignal<Loaded<Vec<Stream>>>,
    /// What a server with that capability tells of the watched job.
    pub report: RwSignal<Option<JobReport>>,
    /// Why the watched job cannot be seen just now.
    pub watch_trouble: RwSignal<Option<String>>,
    /// Why cancelling the sync did not work.
    pub cancel_problem: RwSignal<Option<Problem>>,
    /// The deletion that is asked about or under way.
    pub deletion: RwSignal<Option<Deletion>>,
    /// Whether the deletion is under way.
    pub deleting: RwSignal<bool>,
    /// The steps whose POST is being looked up.
    pub looking_up: RwSignal<HashSet<Step>>,
    /// Why a look-up did not work.
    pub lookup_problems: RwSignal<HashMap<Step, Problem>>,
    /// Whether the server is being told to stop the sync.
    pub cancelling: RwSignal<bool>,
    /// The step that has made its thing this very moment: its way on takes the focus.
    pub just_made: StoredValue<Option<Step>>,
    source: EndHandles,
    destination: EndHandles,
    catalogue: StoredValue<Catalogue>,
    /// What stops the POST of each step.
    cancels: StoredValue<HashMap<Step, Cancel>, LocalStorage>,
    watching: StoredValue<Option<i64>>,
}

/// What one end of the connection has beside its part of the pipeline.
#[derive(Clone, Copy)]
pub struct EndHandles {
    /// The workspace's sources or destinations.
    pub existing: RwSignal<Loaded<Vec<Chosen>>>,
    /// The form of the picked connector.
    pub form: RwSignal<Form>,
    /// Whether that form's schema is there.
    pub schema: RwSignal<Loaded<String>>,
}

impl EndHandles {
    fn new() -> Self {
        Self {
            existing: RwSignal::new(Loaded::Idle),
            form: RwSignal::new(Form::new(&Value::Null)),
            schema: RwSignal::new(Loaded::Idle),
        }
    }
}

impl Wizard {
    /// Makes it, as an earlier visit left it, and provides it to every view below.
    pub fn provide(context: Context) -> Self {
        let server = context.session().with_untracked(|session| session.server().id().to_owned());
        let kept = storage::read(Key::Pipeline);
        let wizard = Self {
            context,
            pipeline: RwSignal::new(Pipeline::restore(&server, kept.as_deref())),
            workspaces: RwSignal::new(Loaded::Idle),
            connectors: RwSignal::new(Loaded::Idle),
            connections: RwSignal::new(Loaded::Idle),
            streams: RwSignal::new(Loaded::Idle),
            report: RwSignal::new(None),
            watch_trouble: RwSignal::new(None),
            cancel_problem: RwSignal::new(None),
            deletion: RwSignal::new(None),
            deleting: RwSignal::new(false),
            looking_up: RwSignal::new(HashSet::new()),
            lookup_problems: RwSignal::new(HashMap::new()),
            cancelling: RwSignal::new(false),
            just_made: StoredValue::new(None),
            source: EndHandles::new(),
            destination: EndHandles::new(),
            catalogue: StoredValue::new(Catalogue::new()),
            cancels: StoredValue::new_local(HashMap::new()),
            watching: StoredValue::new(None),
        };
        wizard.keep_through_reloads();
        wizard.forget_streams_of_others();
        wizard.watch_on_with_credentials();
        provide_context(wizard);
        wizard
    }

    /// The one that the shell provides.
    ///
    /// # Panics
    /// Outside the shell: a mistake of ours, not of anybody using the page.
    pub fn get() -> Self {
        expect_context()
    }

    /// What one end of the connection has beside its part of the pipeline.
    pub fn end(self, kind: ConnectorKind) -> EndHandles {
        match kind {
            ConnectorKind::Source => self.source,
            ConnectorKind::Destination => self.destination,
        }
    }

    /// Goes to a step.
    pub fn go_to(self, step: Step) {
        self.pipeline.update(|pipeline| pipeline.current = step);
    }

    /// Offers to make another thing beside the one that a step ended in, under a name that
    /// is free.
    pub fn offer_another(self, step: Step) {
        let existing = untrack(|| self.names(step));
        let taken: Vec<&str> = existing.iter().map(String::as_str).collect();
        self.pipeline.update(|pipeline| {
            pipeline.make_another(step);
            if let Some(kind) = step.connector_kind() {
                let draft = &mut pipeline.end_mut(kind).draft;
                draft.name = Some(name::free(&draft.name(kind), &taken));
            } else {
                let draft = &mut pipeline.connection.draft;
                draft.name = Some(name::free(&draft.name(), &taken));
            }
        });
    }

    /// A hint beside a name that is taken already; none if it is free.
    pub fn taken_hint(self, step: Step, name: &str) -> Option<String> {
        let existing = self.names(step);
        let taken: Vec<&str> = existing.iter().map(String::as_str).collect();
        name::taken_hint(&step.label().to_lowercase(), name, &taken)
    }

    /// The names of the things of a step's kind that the workspace has, as far as known.
    fn names(self, step: Step) -> Vec<String> {
        match step.connector_kind() {
            Some(kind) => self.end(kind).existing.with(|existing| {
                let all = existing.ready().map(Vec::as_slice).unwrap_or_default();
                all.iter().map(|chosen| chosen.name.clone()).collect()
            }),
            None => self.connections.with(|connections| {
                let all = connections.ready().map(Vec::as_slice).unwrap_or_default();
                all.iter().map(|connection| connection.name.clone()).collect()
            }),
        }
    }

    /// Picks a connector for a new source or destination.
    pub fn pick(self, kind: ConnectorKind, slug: &str) {
        self.pipeline.update(|pipeline| pipeline.end_mut(kind).draft.pick(kind, slug));
        self.load_form(kind);
    }

    /// What the source offered belongs to it, and how it syncs to the destination too.
    fn forget_streams_of_others(self) {
        let ends = memo(move || {
            self.pipeline.with(|pipeline| {
                let id = |kind| pipeline.end(kind).chosen.as_ref().map(|chosen| chosen.id.clone());
                (id(ConnectorKind::Source), id(ConnectorKind::Destination))
            })
        });
        effect(move |_| {
            ends.track();
            self.streams.set(Loaded::Idle);
        });
    }

    /// Whatever changes is kept for a reload, secrets aside: once a turn of the event loop,
    /// however much was typed in it.
    fn keep_through_reloads(self) {
        for kind in [ConnectorKind::Source, ConnectorKind::Destination] {
            let EndHandles { form, schema, .. } = self.end(kind);
            effect(move |_| {
                let draft = form.with(|form| serde_json::to_value(form.draft()));
                let is_loaded = schema.with_untracked(Loaded::is_ready);
                if let (true, Ok(draft)) = (is_loaded, draft) {
                    self.pipeline.update(|pipeline| pipeline.end_mut(kind).draft.form = draft);
                }
            });
        }
        effect(move |_| {
            // A browser that stores nothing loses the wizard with a reload, and only then.
            _ = storage::write(Key::Pipeline, &self.pipeline.with(Pipeline::to_storage));
        });
    }
}
