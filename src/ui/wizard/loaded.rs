//! Something that comes from a server.

use leptos::prelude::*;

use crate::airbyte::Problem;

/// Not asked for, on its way, there, or not to be had.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Loaded<T> {
    /// Nobody asked yet.
    #[default]
    Idle,
    /// On its way.
    Loading,
    /// There.
    Ready(T),
    /// Not to be had, and why.
    Failed(Problem),
}

impl<T> Loaded<T> {
    /// What is there.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is there.
    pub fn is_ready(&self) -> bool {
        matches!(self, Self::Ready(_))
    }

    /// Whether nobody asked yet.
    pub fn is_idle(&self) -> bool {
        matches!(self, Self::Idle)
    }
}

/// Notes that a signal's contents are asked for. What is there stays until the new is.
pub fn begin<T: Send + Sync + 'static>(loaded: RwSignal<Loaded<T>>) {
    loaded.maybe_update(|loaded| {
        let empty = !loaded.is_ready();
        if empty {
            *loaded = Loaded::Loading;
        }
        empty
    });
}

impl<T> From<Result<T, Problem>> for Loaded<T> {
    fn from(result: Result<T, Problem>) -> Self {
        match result {
            Ok(value) => Self::Ready(value),
            Err(problem) => Self::Failed(problem),
        }
    }
}
