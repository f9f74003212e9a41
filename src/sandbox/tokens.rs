//! Access tokens: JSON Web Tokens (RFC 7519) signed with HMAC-SHA-256 (RFC 7515), with
//! the claims that a self-managed Airbyte puts into its own.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

/// Signs every sandbox's tokens. It is public and guards nothing: what it protects lives
/// in the learner's own page. Being a constant, it keeps a token valid across a reload.
const KEY: &[u8] = b"the sandbox's signing key is no secret";

/// The issuer, and the server's own idea of its address.
pub const ISSUER: &str = "http://localhost:8000";

/// Why a token is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There was none.
    Missing,
    /// It is not one of ours.
    Forged,
    /// Its time is over.
    Expired,
}

impl Refusal {
    /// In words, for the header `WWW-Authenticate`; nothing for a missing token (RFC 6750, 3.1).
    pub fn words(self) -> &'static str {
        match self {
            Self::Missing => "",
            Self::Forged => "The access token is not one of this server's",
            Self::Expired => "The access token has expired",
        }
    }
}

/// A token for `subject` (a user's uuid), issued at `now` (ms) for `lifetime` seconds.
pub fn issue(subject: &str, token_id: &str, now: i64, lifetime: u32) -> String {
    let issued = now.div_euclid(1000);
    let claims = json!({
        "iss": ISSUER,
        "aud": "airbyte-server",
        "sub": subject,
        "typ": "io.airbyte.auth.v1",
        "jti": token_id,
        "iat": issued,
        "exp": issued + i64::from(lifetime),
        "roles": [
            "AUTHENTICATED_USER", "ADMIN", "EDITOR", "READER",
            "ORGANIZATION_ADMIN", "ORGANIZATION_EDITOR", "ORGANIZATION_READER",
            "WORKSPACE_ADMIN", "WORKSPACE_EDITOR", "WORKSPACE_READER",
        ],
    });
    let header = json!({ "alg": "HS256", "typ": "JWT" });
    let signed = format!("{}.{}", encode(&header), encode(&claims));
    let signature = signature_of(&signed).map(|mac| mac.finalize().into_bytes());
    let signature = signature.map(|bytes| URL_SAFE_NO_PAD.encode(bytes)).unwrap_or_default();
    format!("{signed}.{signature}")
}

/// Whether the value of an `Authorization` header holds a token that is good at `now` (ms).
///
/// # Errors
/// Why it is not.
pub fn check(authorization: Option<&str>, now: i64) -> Result<(), Refusal> {
    let header = authorization.unwrap_or_default().trim();
    let (scheme, token) = header.split_once(' ').ok_or(Refusal::Missing)?;
    if !scheme.eq_ignore_ascii_case("bearer") {
        return Err(Refusal::Missing);
    }
    let claims = verified_claims(token.trim()).ok_or(Refusal::Forged)?;
    let expiry = claims["exp"].as_i64().ok_or(Refusal::Forged)?;
    if now >= expiry * 1000 { Err(Refusal::Expired) } else { Ok(()) }
}

fn verified_claims(token: &str) -> Option<Value> {
    let (signed, signature) = token.rsplit_once('.')?;
    let (_, claims) = signed.split_once('.')?;
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    signature_of(signed)?.verify_slice(&signature).ok()?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).ok()?).ok()
}

fn encode(part: &Value) -> String {
    URL_SAFE_NO_PAD.encode(part.to_string())
}

/// The signature over `text`. HMAC takes keys of any length, so there always is one.
fn signature_of(text: &str) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(KEY).ok()?;
    mac.update(text.as_bytes());
    Some(mac)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SUBJECT: &str = "00000000-0000-4000-8000-000000000000";

    fn header() -> String {
        format!("Bearer {}", issue(SUBJECT, "1", 1_000_000, 180))
    }

    #[test]
    fn a_token_is_good_until_its_last_second_is_over() {
        assert_eq!(check(Some(&header()), 1_000_000), Ok(()));
        assert_eq!(check(Some(&header()), 1_179_999), Ok(()));
        assert_eq!(check(Some(&header()), 1_180_000), Err(Refusal::Expired));
    }

    #[test]
    fn changed_claims_are_noticed() {
        let header = header();
        let (head, signature) = header.rsplit_once('.').unwrap();
        let (head, _) = head.rsplit_once('.').unwrap();
        let claims = encode(&json!({ "exp": 9_999_999_999_i64 }));
        assert_eq!(check(Some(&format!("{head}.{claims}.{signature}")), 0), Err(Refusal::Forged));
    }

    #[test]
    fn no_header_basic_and_rubbish_are_refused() {
        assert_eq!(check(None, 0), Err(Refusal::Missing));
        assert_eq!(check(Some("Basic YTpi"), 0), Err(Refusal::Missing));
        assert_eq!(check(Some("Bearer rubbish"), 0), Err(Refusal::Forged));
    }
}
