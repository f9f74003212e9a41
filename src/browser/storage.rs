//! sessionStorage and localStorage.
//!
//! Everything the page keeps has its key here. A browser may refuse (privacy settings,
//! no room): the page then works without remembering.

use std::fmt;

use web_sys::Storage;

/// What is kept. The token is only ever under [`Key::Session`]; a secret under none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// The session's remains: server, client id, token.
    Session,
    /// The sandbox's snapshot.
    Sandbox,
    /// The wizard's state, without secrets.
    Pipeline,
    /// Light, dark, or as the system has it.
    Theme,
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// As long as the tab lives.
    Session,
    /// Until it is deleted.
    Local,
}

impl Key {
    /// Every key.
    pub const ALL: [Self; 4] = [Self::Session, Self::Sandbox, Self::Pipeline, Self::Theme];

    /// The name in the browser's storage, told apart from other pages of the same origin.
    pub fn name(self) -> &'static str {
        match self {
            Self::Session => "airbyte-playground.session",
            Self::Sandbox => "airbyte-playground.sandbox",
            Self::Pipeline => "airbyte-playground.pipeline",
            Self::Theme => "airbyte-playground.theme",
        }
    }

    /// Where it is kept.
    pub fn area(self) -> Area {
        match self {
            Self::Session | Self::Sandbox | Self::Pipeline => Area::Session,
            Self::Theme => Area::Local,
        }
    }
}

/// Why something is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser's settings allow no storage.
    Denied,
    /// There is no room left; what was there before is as it was.
    Full,
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Denied => "The browser allows this page no storage: a reload will forget it.",
            Self::Full => "The browser's storage is full: a reload will forget it.",
        })
    }
}

/// What is kept under a key; none if nothing is, or the browser refuses.
pub fn read(key: Key) -> Option<String> {
    storage(key.area())?.get_item(key.name()).ok().flatten()
}

/// Keeps a value under a key.
///
/// # Errors
/// When the browser allows no storage, or there is no room.
pub fn write(key: Key, value: &str) -> Result<(), StorageError> {
    let storage = storage(key.area()).ok_or(StorageError::Denied)?;
    storage.set_item(key.name(), value).map_err(|_| StorageError::Full)
}

/// Forgets what is kept under a key.
pub fn remove(key: Key) {
    if let Some(storage) = storage(key.area()) {
        let _ = storage.remove_item(key.name());
    }
}

fn storage(area: Area) -> Option<Storage> {
    let window = web_sys::window()?;
    match area {
        Area::Session => window.session_storage(),
        Area::Local => window.local_storage(),
    }
    .ok()
    .flatten()
}
