//! The four steps of the wizard, in order.

use serde::{Deserialize, Serialize};

use super::Pipeline;
use crate::airbyte::ConnectorKind;

/// A step of the wizard.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// Where the data comes from.
    #[default]
    Source,
    /// Where it goes.
    Destination,
    /// What goes from one to the other, and when.
    Connection,
    /// A job that moves it.
    Sync,
}

/// How a step stands; which one is shown is [`Pipeline::current`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepStatus {
    /// Something has to come first: a sentence that says what.
    Waiting(&'static str),
    /// It can be done now.
    Ready,
    /// It is done; it can be returned to.
    Complete,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 4] = [Self::Source, Self::Destination, Self::Connection, Self::Sync];

    /// Its name in the stepper.
    pub fn label(self) -> &'static str {
        match self {
            Self::Source => "Source",
            Self::Destination => "Destination",
            Self::Connection => "Connection",
            Self::Sync => "Sync",
        }
    }

    /// What the button says that does it.
    pub fn action(self) -> &'static str {
        match self {
            Self::Source => "Create source",
            Self::Destination => "Create destination",
            Self::Connection => "Create connection",
            Self::Sync => "Start sync",
        }
    }

    /// The step after it.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }

    /// The connector that the step chooses, if it chooses one.
    pub fn connector_kind(self) -> Option<ConnectorKind> {
        match self {
            Self::Source => Some(ConnectorKind::Source),
            Self::Destination => Some(ConnectorKind::Destination),
            Self::Connection | Self::Sync => None,
        }
    }

    /// What has to come first, in a sentence; none if the step can be done.
    pub fn needs(self, pipeline: &Pipeline) -> Option<&'static str> {
        let source = pipeline.source.chosen.is_some();
        let destination = pipeline.destination.chosen.is_some();
        match self {
            _ if pipeline.workspace.is_none() => Some("Choose a workspace first."),
            Self::Source | Self::Destination => None,
            Self::Connection => match (source, destination) {
                (true, true) => None,
                (false, true) => Some("Create or choose a source first."),
                (true, false) => Some("Create or choose a destination first."),
                (false, false) => Some("Create or choose a source and a destination first."),
            },
            Self::Sync if pipeline.connection.chosen.is_none() => {
                Some("Create or choose a connection first.")
            }
            Self::Sync => None,
        }
    }

    /// How the step stands.
    pub fn status(self, pipeline: &Pipeline) -> StepStatus {
        let complete = match self {
            Self::Source => pipeline.source.chosen.is_some(),
            Self::Destination => pipeline.destination.chosen.is_some(),
            Self::Connection => pipeline.connection.chosen.is_some(),
            Self::Sync => pipeline.sync.progress.as_ref().is_some_and(|sync| sync.has_succeeded()),
        };
        match self.needs(pipeline) {
            Some(sentence) => StepStatus::Waiting(sentence),
            None if complete => StepStatus::Complete,
            None => StepStatus::Ready,
        }
    }
}

impl From<ConnectorKind> for Step {
    fn from(kind: ConnectorKind) -> Self {
        match kind {
            ConnectorKind::Source => Self::Source,
            ConnectorKind::Destination => Self::Destination,
        }
    }
}
