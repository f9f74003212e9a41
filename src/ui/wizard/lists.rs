//! The server's lists, the catalogue and the forms.

use leptos::prelude::*;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use super::{
    Wizard,
    loaded::{Loaded, begin},
};
use crate::{
    airbyte::{
        Connector, ConnectorDefinition, ConnectorKind, Destination, Page, Problem, Source,
        Workspace,
    },
    client::CallOptions,
    form::{Draft, Form},
    http::Request,
    pipeline::{Chosen, Listing, request},
};

impl Wizard {
    /// Asks for the workspaces, and works in the one that was chosen before, else in the
    /// first.
    pub fn load_workspaces(self) {
        begin(self.workspaces);
        self.context.spawn(async move {
            let list = self.list::<Workspace>(request::list_workspaces).await;
            if let Ok(workspaces) = &list {
                self.settle_workspace(workspaces);
                self.load_lists();
            }
            self.workspaces.set(list.into());
        });
    }

    /// Works in a workspace.
    pub fn choose_workspace(self, workspace: Workspace) {
        self.pipeline.update(|pipeline| pipeline.choose_workspace(workspace));
        for kind in [ConnectorKind::Source, ConnectorKind::Destination] {
            self.end(kind).existing.set(Loaded::Idle);
        }
        self.connections.set(Loaded::Idle);
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
        begin(existing);
        self.context.spawn(async move {
            let ask = |offset| request::list_connectors(kind, &workspace, offset);
            let list = match kind {
                ConnectorKind::Source => chosen(self.list::<Source>(ask).await),
                ConnectorKind::Destination => chosen(self.list::<Destination>(ask).await),
            };
            if self.workspace_id().as_ref() == Some(&workspace) {
                existing.set(list.into());
            }
        });
    }

    /// Asks for the workspace's connections.
    pub fn load_connections(self) {
        let Some(workspace) = self.workspace_id() else { return };
        begin(self.connections);
        self.context.spawn(async move {
            let list = self.list(|offset| request::list_connections(&workspace, offset)).await;
            if self.workspace_id().as_ref() == Some(&workspace) {
                self.connections.set(list.into());
            }
        });
    }

    /// Asks what the chosen source offers to the chosen destination; `fresh` has the
    /// server look again instead of answering from memory.
    pub fn load_streams(self, fresh: bool) {
        let Some(ends) = self.end_ids() else { return };
        self.streams.set(Loaded::Loading);
        self.context.spawn(async move {
            let ask = request::stream_properties(&ends.0, &ends.1, fresh);
            let streams = self.context.client().json(ask, CallOptions::patient()).await;
            if self.end_ids() == Some(ends) {
                self.streams.set(streams.into());
            }
        });
    }

    /// Fetches the catalogue's index, and the form of whatever was picked before.
    pub fn load_connectors(self) {
        begin(self.connectors);
        self.context.spawn(async move {
            let catalogue = self.catalogue.get_value();
            let index = catalogue.json::<Vec<Connector>>("connectors/index.json").await;
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
                draft.pick(kind, &slug);
            }
        });
    }

    /// Fetches what the form of the picked connector needs, and puts what was typed before
    /// into it.
    pub fn load_form(self, kind: ConnectorKind) {
        let end = self.end(kind);
        let Some(connector) = self.picked(kind) else { return };
        if end.schema.with_untracked(|schema| schema.ready() == Some(&connector.slug)) {
            return;
        }
        end.schema.set(Loaded::Loading);
        self.context.spawn(async move {
            let fetched = self.form_of(kind, &connector).await;
            // Another may have been picked meanwhile.
            if self.picked(kind).is_some_and(|picked| picked.slug == connector.slug) {
                if let Ok(schema) = &fetched {
                    end.form.set(self.form_with_draft(kind, schema));
                }
                end.schema.set(fetched.map(|_| connector.slug).into());
            }
        });
    }

    /// The schema of a connector; one whose definition id the catalogue lacks gets it from
    /// the server, which has to be told it.
    async fn form_of(self, kind: ConnectorKind, connector: &Connector) -> Result<Value, Problem> {
        if connector.definition_id.is_none() {
            let id = self.definition_id(kind, connector).await?;
            self.connectors.update(|connectors| {
                if let Loaded::Ready(all) = connectors {
                    let same =
                        |one: &&mut Connector| one.kind == kind && one.slug == connector.slug;
                    all.iter_mut()
                        .filter(same)
                        .for_each(|one| one.definition_id = Some(id.clone()));
                }
            });
        }
        self.catalogue.get_value().json(&connector.schema_path()).await
    }

    async fn definition_id(
        self,
        kind: ConnectorKind,
        connector: &Connector,
    ) -> Result<String, Problem> {
        let workspace = self.workspace_id().unwrap_or_default();
        let ask = request::list_connector_definitions(kind, &workspace);
        let known: Page<ConnectorDefinition> =
            self.context.client().json(ask, CallOptions::default()).await?;
        let found = known.data.into_iter().find(|known| known.name == connector.name);
        found.map(|known| known.id).ok_or_else(|| Problem {
            status: None,
            title: format!("This server has no connector named {}", connector.name),
            detail: None,
            advice: "Pick another one, or have it installed there.".to_owned(),
            fields: Vec::new(),
            error_id: None,
            documentation_url: connector.documentation_url.clone(),
        })
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

    /// The ids of the chosen source and destination.
    fn end_ids(self) -> Option<(String, String)> {
        self.pipeline.with_untracked(|pipeline| {
            let id = |kind| pipeline.end(kind).chosen.as_ref().map(|chosen| chosen.id.clone());
            Some((id(ConnectorKind::Source)?, id(ConnectorKind::Destination)?))
        })
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
