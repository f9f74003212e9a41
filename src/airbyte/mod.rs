//! Airbyte's vocabulary, as its public API writes it on the wire.

pub mod calendar;
mod connector;
pub mod cron;
mod problem;
pub mod quantity;
mod resources;
mod status;
pub mod time;

pub use connector::{Connector, ConnectorKind};
pub use problem::{FieldComplaint, Problem};
pub use resources::{
    Connection, ConnectorDefinition, Destination, Job, Page, Source, Stream, Token, Workspace,
};
pub use status::{JobStatus, JobType, SyncMode};
