//! What the sandbox remembers: resources, jobs, what lies in the destinations, settings.
//! All of it goes into the snapshot, so nothing in here may ever be a secret.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::ids;
use super::settings::Settings;
use super::sync::{Job, Table};
use crate::airbyte::ConnectorKind;

/// The layout of the snapshot; one of another layout is not read.
pub const VERSION: u32 = 1;

/// Everything that outlives a request.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Store {
    /// The layout, [`VERSION`].
    pub version: u32,
    /// Where ids and drawn seeds come from.
    pub seed: u32,
    /// How many were drawn.
    pub drawn: u64,
    /// What the learner chose.
    pub settings: Settings,
    /// The workspaces, oldest first.
    pub workspaces: Vec<Workspace>,
    /// Sources and destinations, oldest first.
    pub actors: Vec<Actor>,
    /// The connections, oldest first.
    pub connections: Vec<Connection>,
    /// The jobs, oldest first.
    pub jobs: Vec<Job>,
    /// The tables of all destinations.
    pub tables: Vec<Table>,
    /// The tags that connections can wear.
    #[serde(default)]
    pub tags: Vec<Tag>,
}

/// A workspace.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Workspace {
    /// A uuid.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Where notifications go, as it was given.
    pub notifications: Value,
    /// Whether it was deleted.
    pub deleted: bool,
    /// The connectors that OAuth credentials were set for (`source/name`); the credentials
    /// themselves are not kept.
    pub oauth: Vec<String>,
}

/// What became of a secret. The secret itself is forgotten at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It would let us in.
    Right,
    /// It began with `wrong`.
    Wrong,
}

/// A source or destination.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Actor {
    /// A uuid.
    pub id: String,
    /// Which of the two.
    pub kind: ConnectorKind,
    /// What people call it.
    pub name: String,
    /// The uuid of its workspace.
    pub workspace_id: String,
    /// The connector's definition id.
    pub definition_id: String,
    /// The connector's type: `faker`.
    pub connector: String,
    /// Its configuration: no type, secrets masked.
    pub configuration: Value,
    /// What became of each secret, by JSON pointer into the configuration.
    pub verdicts: BTreeMap<String, Verdict>,
    /// `resourceAllocation`, as it was given.
    pub resource_allocation: Option<Value>,
    /// Seconds since the epoch.
    pub created_at: i64,
    /// Whether it was deleted.
    pub deleted: bool,
}

/// How far an incremental stream has come.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StreamState {
    /// The seed whose rows were read, as it was configured.
    pub seed: i64,
    /// Rows read so far.
    pub read: u64,
}

/// A connection.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Connection {
    /// A uuid.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Where data comes from.
    pub source_id: String,
    /// Where data goes to.
    pub destination_id: String,
    /// The uuid of its workspace.
    pub workspace_id: String,
    /// `active`, `inactive`, `deprecated` or `locked`.
    pub status: String,
    /// `{scheduleType, cronExpression?}`.
    pub schedule: Value,
    /// `source`, `destination` or `custom_format`.
    pub namespace_definition: String,
    /// The format of a custom namespace.
    pub namespace_format: Option<String>,
    /// Put before the name of every table.
    pub prefix: String,
    /// `nonBreakingSchemaUpdatesBehavior`.
    pub schema_updates: String,
    /// The configured streams as they are answered: `{name, syncMode, …}`.
    pub streams: Vec<Value>,
    /// Its tags, whole.
    pub tags: Vec<Value>,
    /// Seconds since the epoch.
    pub created_at: i64,
    /// Whether it was deleted.
    pub deleted: bool,
    /// How far its incremental streams have come, by stream.
    #[serde(default)]
    pub states: BTreeMap<String, StreamState>,
}

/// A tag.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are Airbyte's")]
pub struct Tag {
    pub tag_id: String,
    pub name: String,
    pub color: String,
    pub workspace_id: String,
}

impl Store {
    /// A fresh start: one workspace and nothing in it.
    pub fn new(seed: u32) -> Self {
        let mut store = Self {
            version: VERSION,
            seed,
            drawn: 0,
            settings: Settings::default(),
            workspaces: Vec::new(),
            actors: Vec::new(),
            connections: Vec::new(),
            jobs: Vec::new(),
            tables: Vec::new(),
            tags: Vec::new(),
        };
        let id = store.draw_id();
        store.workspaces.push(Workspace {
            id,
            name: "Sandbox workspace".to_owned(),
            notifications: Value::Object(serde_json::Map::new()),
            deleted: false,
            oauth: Vec::new(),
        });
        store
    }

    /// A new uuid.
    pub fn draw_id(&mut self) -> String {
        self.drawn += 1;
        ids::uuid(self.seed, self.drawn)
    }

    /// A seed for a Faker that was told to choose one: 31 bits, so that every JSON reader
    /// keeps it exact.
    pub fn draw_seed(&mut self) -> i64 {
        self.drawn += 1;
        let mut random = super::faker::Random::new(u64::from(self.seed) ^ 0xfa4e, self.drawn);
        (random.next() >> 33) as i64
    }

    /// The workspace of that id, unless it was deleted.
    pub fn workspace(&self, id: &str) -> Option<&Workspace> {
        self.workspaces.iter().find(|workspace| same(&workspace.id, id) && !workspace.deleted)
    }

    /// The same, to be changed.
    pub fn workspace_mut(&mut self, id: &str) -> Option<&mut Workspace> {
        self.workspaces.iter_mut().find(|workspace| same(&workspace.id, id) && !workspace.deleted)
    }

    /// The source or destination of that id, unless it was deleted.
    pub fn actor(&self, kind: ConnectorKind, id: &str) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.kind == kind && same(&actor.id, id) && !actor.deleted)
    }

    /// The same, to be changed.
    pub fn actor_mut(&mut self, kind: ConnectorKind, id: &str) -> Option<&mut Actor> {
        self.actors
            .iter_mut()
            .find(|actor| actor.kind == kind && same(&actor.id, id) && !actor.deleted)
    }

    /// The connection of that id, unless it was deleted.
    pub fn connection(&self, id: &str) -> Option<&Connection> {
        self.connections.iter().find(|connection| same(&connection.id, id) && !connection.deleted)
    }

    /// The same, to be changed.
    pub fn connection_mut(&mut self, id: &str) -> Option<&mut Connection> {
        self.connections
            .iter_mut()
            .find(|connection| same(&connection.id, id) && !connection.deleted)
    }
}

/// Uuids compare without case (RFC 9562, section 4).
fn same(own: &str, given: &str) -> bool {
    own.eq_ignore_ascii_case(given)
}
