//! The server's lists, the catalogue and the forms.

use leptos::prelude::*;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use super::{Loaded, Wizard};
use crate::{
    airbyte::{Connector, ConnectorKind, Destination, Page, Problem, Source, Workspace},
    client::CallOptions,
    form::{Draft, Form},
    http::Request,
    pipeline::{Chosen, Listing, request},
};

impl Wizard {
    /// Asks for the workspaces, and works in the one that was chosen before, else in the
    /// first.
    pub fn load_workspaces(self) {
        self.workspaces.set(Loaded::Loading);
        self.context.spawn(async move {
            let list = self.list::<Workspace>(request::list_workspaces).await;
            if let Ok(workspaces) = &list {
                self.settle_workspace(workspaces);
            }
            self.workspaces.set(list.into());
            self.load_lists();
        });
    }

    /// Works in a workspace.
    pub fn choose_workspace(self, workspace: Workspace) {
        self.pipeline.update(|pipeline| pipeline.choose_workspace(workspace));
        self.load_lists();
    }

    /// Asks for the sources, destinations and connections of the workspace.
    pub fn load_lists(self) {
        self.load_existing(ConnectorKind::Source);
        self.load_existing(ConnectorKind::Destination);
        self.load_connections();
    }

    /// Asks for the workspace's sources or destinations.
    pub fn load_existing(self, kind: ConnectorKind) {
        let Some(workspace) = self.workspace_id() else { return };
        let existing = self.end(kind).existing;
        existing.set(Loaded::Loading);
        self.context.spawn(async move {
            let ask = |offset| request::list_connectors(kind, &workspace, offset);
            let list = match kind {
                ConnectorKind::Source => chosen(self.list::<Source>(ask).await),
                ConnectorKind::Destination => chosen(self.list::<Destination>(ask).await),
            };
            existing.set(list.into());
        });
    }

    /// Asks for the workspace's connections.
    pub fn load_connections(self) {
        let Some(workspace) = self.workspace_id() else { return };
        self.connections.set(Loaded::Loading);
        self.context.spawn(async move {
            let list = self.list(|offset| request::list_connections(&workspace, offset)).await;
            self.connections.set(list.into());
        });
    }

    /// Asks what the chosen source offers to the chosen destination; `fresh` has the
    /// server look again instead of answering from memory.
    pub fn load_streams(self, fresh: bool) {
        let ends = self.pipeline.with_untracked(|pipeline| {
            let id = |kind| pipeline.end(kind).chosen.as_ref().map(|chosen| chosen.id.clone());
            Some((id(ConnectorKind::Source)?, id(ConnectorKind::Destination)?))
        });
        let Some((source, destination)) = ends else { return };
        self.streams.set(Loaded::Loading);
        self.context.spawn(async move {
            let ask = request::stream_properties(&source, &destination, fresh);
            let streams = self.context.client().json(ask, CallOptions::patient()).await;
            self.streams.set(streams.into());
        });
    }

    /// Fetches the catalogue's index, and the form of whatever was picked before.
    pub fn load_connectors(self) {
        self.connectors.set(Loaded::Loading);
        self.context.spawn(async move {
            let index =
                self.catalogue.get_value().json::<Vec<Connector>>("connectors/index.json").await;
            self.connectors.set(index.into());
            for kind in [ConnectorKind::Source, ConnectorKind::Destination] {
                self.pick_the_only_one(kind);
                self.load_form(kind);
            }
        });
    }

    /// Where there is no choice, none is asked for.
    fn pick_the_only_one(self, kind: ConnectorKind) {
        let only = self.connectors.with_untracked(|connectors| {
            let mut of_kind = connectors.ready()?.iter().filter(|connector| connector.kind == kind);
            of_kind.next().filter(|_| of_kind.next().is_none()).map(|only| only.slug.clone())
        });
        let Some(slug) = only else { return };
        self.pipeline.update(|pipeline| {
            let draft = &mut pipeline.end_mut(kind).draft;
            if draft.connector.is_none() {
                draft.pick(&slug);
            }
        });
    }

    /// Fetches the schema of the picked connector, and puts what was typed before into its
    /// form.
    pub(super) fn load_form(self, kind: ConnectorKind) {
        let end = self.end(kind);
        let Some(connector) = self.picked(kind) else { return };
        if end.schema.with_untracked(|schema| schema.ready() == Some(&connector.slug)) {
            return;
        }
        end.schema.set(Loaded::Loading);
        self.context.spawn(async move {
            match self.catalogue.get_value().json::<Value>(&connector.schema_path()).await {
                Ok(schema) => {
                    end.form.set(self.form_with_draft(kind, &schema));
                    end.schema.set(Loaded::Ready(connector.slug));
                }
                Err(problem) => end.schema.set(Loaded::Failed(problem)),
            }
        });
    }

    /// The connector that was picked for a new source or destination.
    pub fn picked(self, kind: ConnectorKind) -> Option<Connector> {
        let slug =
            self.pipeline.with_untracked(|pipeline| pipeline.end(kind).draft.connector.clone())?;
        self.connectors.with_untracked(|connectors| {
            let mut connectors = connectors.ready()?.iter();
            connectors.find(|other| other.kind == kind && other.slug == slug).cloned()
        })
    }

    fn form_with_draft(self, kind: ConnectorKind, schema: &Value) -> Form {
        let mut form = Form::new(schema);
        let draft = self.pipeline.with_untracked(|pipeline| pipeline.end(kind).draft.form.clone());
        if let Ok(draft) = Draft::deserialize(&draft) {
            form.restore(&draft);
        }
        form
    }

    fn settle_workspace(self, workspaces: &[Workspace]) {
        let current = self.workspace_id();
        let still_there = workspaces.iter().find(|one| Some(&one.workspace_id) == current.as_ref());
        if let Some(workspace) = still_there.or(workspaces.first()) {
            let workspace = workspace.clone();
            self.pipeline.update(|pipeline| pipeline.choose_workspace(workspace));
        }
    }

    pub(super) fn workspace_id(self) -> Option<String> {
        self.pipeline.with_untracked(|pipeline| {
            pipeline.workspace.as_ref().map(|workspace| workspace.workspace_id.clone())
        })
    }

    /// A whole list, page by page.
    pub(super) async fn list<T: DeserializeOwned>(
        self,
        ask: impl Fn(u32) -> Request,
    ) -> Result<Vec<T>, Problem> {
        let mut listing = Listing::<T>::default();
        while let Some(offset) = listing.next_offset() {
            let page: Page<T> =
                self.context.client().json(ask(offset), CallOptions::default()).await?;
            listing.add(page);
        }
        Ok(listing.entries)
    }
}

fn chosen<T>(list: Result<Vec<T>, Problem>) -> Result<Vec<Chosen>, Problem>
where
    for<'a> Chosen: From<&'a T>,
{
    list.map(|entries| entries.iter().map(Chosen::from).collect())
}
