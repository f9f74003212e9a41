//! What a reload leaves of a session: the token, and whose it is. Never the secret.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Secret, TokenInfo,
    state::{Credentials, Session},
};

#[derive(Serialize, Deserialize)]
struct Stored {
    server: String,
    client_id: Option<String>,
    token: Option<StoredToken>,
}

#[derive(Serialize, Deserialize)]
struct StoredToken {
    value: String,
    issued_at: i64,
    expires_at: Option<i64>,
}

/// The session's remains as JSON.
pub(super) fn write(session: &Session) -> String {
    let client_id = match &session.credentials {
        Credentials::Application { client_id, .. } => Some(client_id.clone()),
        Credentials::Bearer | Credentials::None => None,
    };
    let token = session.token.as_ref().map(|token| StoredToken {
        value: token.value().expose().to_owned(),
        issued_at: token.issued_at(),
        expires_at: token.expires_at(),
    });
    let stored = Stored { server: session.server.id().to_owned(), client_id, token };
    // Strings and numbers only: it cannot fail.
    serde_json::to_string(&stored).unwrap_or_default()
}

/// Puts the remains into a new session. What cannot be read, or belongs to another server,
/// leaves it as it is.
pub(super) fn read(session: &mut Session, json: &str) {
    let Ok(stored) = json.parse().and_then(|value: Value| Stored::deserialize(&value)) else {
        return;
    };
    if stored.server != session.server.id() {
        return;
    }
    session.credentials = match (stored.client_id, &stored.token) {
        (Some(client_id), _) => Credentials::Application { client_id, secret: None },
        (None, Some(_)) => Credentials::Bearer,
        (None, None) => Credentials::None,
    };
    session.token = stored.token.map(|token| {
        // A JWT's own end outranks this one again; both were worked out the same way.
        let left = token.expires_at.map(|end| (end - token.issued_at) as f64 / 1000.0);
        TokenInfo::new(Secret::new(token.value), left, token.issued_at)
    });
}
