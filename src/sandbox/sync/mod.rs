//! Jobs at work: what a sync is to do, doing it slice by slice, and what lies in the
//! destinations afterwards.

mod clock;
mod job;
mod plan;
mod tables;

pub use clock::step;
pub use job::{Job, StreamWork};
pub use plan::plan;
pub use tables::{Load, Table, deliver};
