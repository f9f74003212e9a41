//! An Airbyte in memory: a deterministic state machine.
//!
//! `handle(request, now)` answers one request, `step(now, budget)` does a slice of the
//! running jobs' work. Nothing here knows of clocks, workers or storage: who hosts the
//! sandbox (a worker in the page, the companion) brings them.

pub mod message;
