//! The wizard's state: what the steps ended in, what was typed, and what is under way.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Attempt, Chosen, ChosenConnection, ConnectionDraft, Ledger, Progress, Step, name};
use crate::airbyte::{Connection, ConnectorKind, Workspace};

/// The wizard at one server. It holds no secret: forms leave theirs out of their drafts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pipeline {
    /// Which server it belongs to; every id below is one of its.
    pub server: String,
    /// The step that is shown.
    pub current: Step,
    /// The workspace that everything is made in.
    pub workspace: Option<Workspace>,
    /// The first step.
    pub source: End,
    /// The second step.
    pub destination: End,
    /// The third step.
    pub connection: Joint,
    /// The fourth step.
    pub sync: Sync,
    /// What was made in this session.
    pub ledger: Ledger,
}

/// One end of the connection: the step that makes or chooses it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct End {
    /// What the step ended in.
    pub chosen: Option<Chosen>,
    /// What was typed.
    pub draft: EndDraft,
    /// How creating it stands.
    pub attempt: Attempt,
}

/// What was typed to make a source or destination.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EndDraft {
    /// Whether an existing one is to be used.
    pub use_existing: bool,
    /// The connector's slug.
    pub connector: Option<String>,
    /// The name; none means the connector's default.
    pub name: Option<String>,
    /// The form's draft, without secrets, as the form writes it; null if there is none.
    pub form: Value,
}

/// The step that makes or chooses the connection.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Joint {
    /// What the step ended in.
    pub chosen: Option<ChosenConnection>,
    /// What was typed.
    pub draft: ConnectionDraft,
    /// How creating it stands.
    pub attempt: Attempt,
}

/// The step that moves the data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sync {
    /// How starting the last job stands.
    pub attempt: Attempt,
    /// The job that is watched.
    pub job_id: Option<i64>,
    /// The greatest id of a job that this server has told: a new job has a greater one.
    pub newest_job_id: Option<i64>,
    /// What has been seen of it.
    pub progress: Option<Progress>,
}

impl EndDraft {
    /// The name as it would be sent: what was typed, else the connector's default.
    pub fn name(&self, kind: ConnectorKind) -> String {
        match (&self.name, &self.connector) {
            (Some(name), _) => name::tidied(name),
            (None, Some(slug)) => name::default_for(kind, slug),
            (None, None) => String::new(),
        }
    }

    /// Picks a connector: another one's form is left behind, and its default name.
    pub fn pick(&mut self, kind: ConnectorKind, slug: &str) {
        if self.connector.as_deref() != Some(slug) {
            let given = self.name.as_deref().zip(self.connector.as_deref());
            if given.is_some_and(|(name, old)| name::is_default(kind, old, name)) {
                self.name = None;
            }
            self.connector = Some(slug.to_owned());
            self.form = Value::Null;
        }
    }
}

impl Pipeline {
    /// The wizard at a server, before anything was done.
    pub fn new(server: impl Into<String>) -> Self {
        Self { server: server.into(), ..Self::default() }
    }

    /// What was stored of the wizard at a server; a fresh one if that is nothing, or
    /// nothing that can be read, or another server's.
    pub fn restore(server: &str, stored: Option<&str>) -> Self {
        stored
            .and_then(|text| text.parse::<Value>().ok())
            .and_then(|kept| Self::deserialize(&kept).ok())
            .filter(|pipeline| pipeline.server == server)
            .unwrap_or_else(|| Self::new(server))
    }

    /// The text to store: everything but secrets and passing complaints.
    pub fn to_storage(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The step of a source or destination.
    pub fn end(&self, kind: ConnectorKind) -> &End {
        match kind {
            ConnectorKind::Source => &self.source,
            ConnectorKind::Destination => &self.destination,
        }
    }

    /// The step of a source or destination, to change it.
    pub fn end_mut(&mut self, kind: ConnectorKind) -> &mut End {
        match kind {
            ConnectorKind::Source => &mut self.source,
            ConnectorKind::Destination => &mut self.destination,
        }
    }

    /// How making a step's thing stands.
    pub fn attempt(&self, step: Step) -> &Attempt {
        match step {
            Step::Source => &self.source.attempt,
            Step::Destination => &self.destination.attempt,
            Step::Connection => &self.connection.attempt,
            Step::Sync => &self.sync.attempt,
        }
    }

    pub(super) fn attempt_mut(&mut self, step: Step) -> &mut Attempt {
        match step {
            Step::Source => &mut self.source.attempt,
            Step::Destination => &mut self.destination.attempt,
            Step::Connection => &mut self.connection.attempt,
            Step::Sync => &mut self.sync.attempt,
        }
    }

    /// Works in a workspace. What was chosen in another one is left behind, on the
    /// server; what was typed stays.
    pub fn choose_workspace(&mut self, workspace: Workspace) {
        let same =
            self.workspace.as_ref().map(|old| &old.workspace_id) == Some(&workspace.workspace_id);
        self.workspace = Some(workspace);
        if !same {
            self.leave_end(ConnectorKind::Source);
            self.leave_end(ConnectorKind::Destination);
        }
    }

    /// Uses a source or destination. A connection that joins another one is left behind
    /// with its job, and the streams are chosen anew.
    pub fn choose_end(&mut self, kind: ConnectorKind, chosen: Chosen) {
        let same = self.end(kind).chosen.as_ref().is_some_and(|old| old.id == chosen.id);
        if !same {
            self.leave_end(kind);
        }
        self.end_mut(kind).chosen = Some(chosen);
    }

    /// What choosing another source or destination leaves behind, in a sentence; none if
    /// nothing is.
    pub fn choosing_leaves_behind(&self, kind: ConnectorKind, id: &str) -> Option<String> {
        let connection = self.connection.chosen.as_ref()?;
        let joined = match kind {
            ConnectorKind::Source => &connection.source_id,
            ConnectorKind::Destination => &connection.destination_id,
        };
        (joined != id).then(|| {
            let (name, kind) = (&connection.name, kind.as_str());
            format!(
                "The connection “{name}” belongs to the {kind} you had. It stays on the server; \
                 you will make or choose another."
            )
        })
    }

    /// Those among the workspace's connections that join the two chosen ends, the one that
    /// is used already aside.
    pub fn fitting<'a>(&self, connections: &'a [Connection]) -> Vec<&'a Connection> {
        let joins = |end: &End, id: &str| end.chosen.as_ref().is_some_and(|end| end.id == id);
        let used = self.connection.chosen.as_ref().map(|connection| connection.id.as_str());
        connections
            .iter()
            .filter(|one| joins(&self.source, &one.source_id))
            .filter(|one| joins(&self.destination, &one.destination_id))
            .filter(|one| used != Some(one.connection_id.as_str()))
            .collect()
    }

    /// Uses an existing connection; refused if it does not join the two chosen ends.
    #[must_use = "the connection may join other ends"]
    pub fn choose_connection(&mut self, connection: ChosenConnection) -> bool {
        let joins = |end: &End, id: &str| end.chosen.as_ref().is_some_and(|end| end.id == id);
        let fits = joins(&self.source, &connection.source_id)
            && joins(&self.destination, &connection.destination_id);
        let same = self.connection.chosen.as_ref().is_some_and(|old| old.id == connection.id);
        if fits && !same {
            self.drop_connection();
            self.connection.chosen = Some(connection);
        }
        fits
    }

    /// A thing is no longer on the server: the steps that rested on it are open again.
    pub fn gone(&mut self, id: &str) {
        self.ledger.mark_deleted(id);
        for kind in [ConnectorKind::Source, ConnectorKind::Destination] {
            if self.end(kind).chosen.as_ref().is_some_and(|chosen| chosen.id == id) {
                self.leave_end(kind);
            }
        }
        if self.connection.chosen.as_ref().is_some_and(|chosen| chosen.id == id) {
            self.drop_connection();
        }
    }

    /// Leaves a source or destination, and what rests on it.
    fn leave_end(&mut self, kind: ConnectorKind) {
        let end = self.end_mut(kind);
        end.chosen = None;
        end.attempt.reset();
        self.drop_connection();
        self.connection.draft.forget_streams();
    }

    /// Leaves the connection and its job. A POST that is under way stays: it may yet have
    /// to be looked up.
    fn drop_connection(&mut self) {
        self.connection.chosen = None;
        self.connection.attempt.reset();
        self.leave_job();
    }
}
