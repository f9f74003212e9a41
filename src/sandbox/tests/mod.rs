//! The sandbox from outside, through requests only; what it has to answer is from
//! AIRBYTE.md and the API's description.

mod conformance;
mod connections;
mod faults;
pub mod harness;
mod jobs;
mod lists;
mod refusals;
mod rows;
mod snapshots;
mod sources;
mod tokens;
