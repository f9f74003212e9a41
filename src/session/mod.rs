//! Servers, credentials, tokens: (state, event, now) → (state, effects).
//!
//! [`Session`] is a value. `client` tells it what happened ([`Event`]) and performs what it
//! asks for ([`Effect`]); views read it. It decides when a token is exchanged, renewed and
//! given up, and which call waits for what. Moments are milliseconds since the Unix epoch.

pub mod clock;
mod event;
pub mod extension;
mod jwt;
pub mod paste;
mod secret;
mod server;
mod state;
mod step;
mod stored;
mod token;

#[cfg(test)]
mod tests;

pub use event::{CallId, Effect, Event};
pub use jwt::Claims;
pub use paste::Pasted;
pub use secret::Secret;
pub use server::{Capabilities, Server, Transport};
pub use state::{CredentialState, CredentialsKind, Session};
pub use token::TokenInfo;

/// Where a server exchanges a client id and secret for a token.
pub const TOKEN_PATH: &str = "/applications/token";
