//! `POST /applications/token`: a client id and secret for an access token.

use serde_json::{Value, json};

use super::problems::{Answer, message};
use super::{Sandbox, tokens};
use crate::http::{Request, Response};

/// Issues a token. Any id and secret will do, unless one is empty or begins with `wrong`.
pub fn create_access_token(sandbox: &mut Sandbox, request: &Request, now: i64) -> Answer {
    let asked = TokenRequest::read(request)
        .map_err(|words| message(400, &words, &sandbox.store.draw_id()))?;
    if asked.is_wrong() {
        return Err(Response::json(401, &json!({ "errorId": sandbox.store.draw_id() })));
    }
    let lifetime = sandbox.store.settings.token_lifetime_seconds;
    let token_id = sandbox.store.draw_id();
    let subject = super::ids::uuid(sandbox.store.seed, u64::MAX);
    let token = tokens::issue(&subject, &token_id, now, lifetime);
    let body = json!({ "access_token": token, "token_type": "Bearer", "expires_in": lifetime });
    let mut response = Response::json(200, &body);
    // RFC 6749, section 5.1: nobody on the way is to keep it.
    response.headers.set("cache-control", "no-store");
    Ok(response)
}

struct TokenRequest {
    client_id: String,
    client_secret: String,
}

impl TokenRequest {
    /// Reads JSON or a form.
    fn read(request: &Request) -> Result<Self, String> {
        let text = request.body.as_deref().unwrap_or_default();
        let media = request.headers.get("content-type").unwrap_or("application/json");
        let given: Value = if media.starts_with("application/x-www-form-urlencoded") {
            form_urlencoded::parse(text.as_bytes())
                .map(|(name, value)| (name.into_owned(), Value::String(value.into_owned())))
                .collect::<serde_json::Map<_, _>>()
                .into()
        } else {
            serde_json::from_str(text).map_err(|error| format!("The body is not JSON: {error}."))?
        };
        let grant = given["grant-type"].as_str().or_else(|| given["grant_type"].as_str());
        if grant.is_some_and(|grant| grant != "client_credentials") {
            return Err("The grant-type has to be client_credentials.".to_owned());
        }
        let part = |name: &str| match given[name].as_str().map(str::trim) {
            Some(text) if !text.is_empty() => Ok(text.to_owned()),
            _ => Err(format!("{name} is missing or empty.")),
        };
        Ok(Self { client_id: part("client_id")?, client_secret: part("client_secret")? })
    }

    fn is_wrong(&self) -> bool {
        self.client_id.starts_with("wrong") || self.client_secret.starts_with("wrong")
    }
}
