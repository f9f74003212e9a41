//! What the learner can set, and sees before having a token: `/sandbox`, an extension
//! that no Airbyte has.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::ids::uuid;
use super::problems::{Answer, invalid_field};
use super::{Fault, Sandbox};
use crate::http::Response;

/// The lifetimes that a token can have, in seconds: half a minute to watch one expire,
/// and what Airbyte's editions have used.
pub const LIFETIMES: [u32; 3] = [30, 180, 900];

/// What the learner chose.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// How long a token lives, in seconds; one of [`LIFETIMES`].
    pub token_lifetime_seconds: u32,
    /// What is to become of the next answer.
    pub next_answer: Option<Fault>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { token_lifetime_seconds: 900, next_answer: None }
    }
}

/// An id and a secret to exchange for a token. They are made from the seed each time they
/// are looked at: not even a secret that opens nothing is kept.
fn shown_credentials(seed: u32) -> (String, String) {
    (uuid(seed, u64::MAX - 1), format!("sandbox-{}", uuid(seed, u64::MAX - 2)))
}

/// `GET /sandbox`.
pub fn show(sandbox: &Sandbox) -> Response {
    let settings = &sandbox.store.settings;
    let (client_id, client_secret) = shown_credentials(sandbox.store.seed);
    Response::json(
        200,
        &json!({
            "clientId": client_id,
            "clientSecret": client_secret,
            "tokenLifetimeSeconds": settings.token_lifetime_seconds,
            "tokenLifetimes": LIFETIMES,
            "nextAnswer": settings.next_answer,
            "nextAnswers": ["500", "429", "401", "slow", "lost"],
        }),
    )
}

/// `PATCH /sandbox` with any of `tokenLifetimeSeconds` and `nextAnswer`.
pub fn change(sandbox: &mut Sandbox, body: &Value) -> Answer {
    let mut settings = sandbox.store.settings.clone();
    if let Some(lifetime) = body.get("tokenLifetimeSeconds") {
        settings.token_lifetime_seconds = LIFETIMES
            .into_iter()
            .find(|known| lifetime.as_u64() == Some(u64::from(*known)))
            .ok_or_else(|| invalid_field(400, "/tokenLifetimeSeconds", "must be 30, 180 or 900"))?;
    }
    if let Some(fault) = body.get("nextAnswer") {
        settings.next_answer = serde_json::from_value(fault.clone()).map_err(|_| {
            invalid_field(400, "/nextAnswer", "must be 500, 429, 401, slow, lost, or null for none")
        })?;
    }
    sandbox.store.settings = settings;
    sandbox.touch();
    Ok(show(sandbox))
}
