//! A token and its life.

use super::{Claims, Secret};

/// A bearer token, and what is known of its life.
#[derive(Clone, Debug, PartialEq)]
pub struct TokenInfo {
    value: Secret,
    claims: Option<Claims>,
    issued_at: i64,
    expires_at: Option<i64>,
    rejected: bool,
}

impl TokenInfo {
    /// A token got at `now`. Its end is the JWT's `exp` if it is a JWT, else `now` and
    /// `expires_in` seconds, else unknown.
    pub fn new(value: Secret, expires_in: Option<f64>, now: i64) -> Self {
        let claims = Claims::decode(value.expose());
        let told = expires_in
            .filter(|seconds| (0.0..1e12).contains(seconds))
            .map(|seconds| now + (seconds * 1000.0) as i64);
        let expires_at = claims.as_ref().and_then(Claims::expires_at).or(told);
        let issued_at = claims.as_ref().and_then(Claims::issued_at).unwrap_or(now);
        Self { value, claims, issued_at, expires_at, rejected: false }
    }

    /// The token itself.
    pub fn value(&self) -> &Secret {
        &self.value
    }

    /// What it says about itself; none if it is no JWT.
    pub fn claims(&self) -> Option<&Claims> {
        self.claims.as_ref()
    }

    /// When it was issued: the JWT's `iat`, else when the page got it.
    pub fn issued_at(&self) -> i64 {
        self.issued_at
    }

    /// When it ends, if that is known.
    pub fn expires_at(&self) -> Option<i64> {
        self.expires_at
    }

    /// From issue to end, in milliseconds.
    pub fn life(&self) -> Option<i64> {
        self.expires_at.map(|end| (end - self.issued_at).max(0))
    }

    /// Milliseconds left, nought when it has ended; none if its end is unknown.
    pub fn remaining(&self, now: i64) -> Option<i64> {
        self.expires_at.map(|end| (end - now).max(0))
    }

    /// How long before its end it should be renewed: a minute, or a fifth of its life if
    /// that is shorter.
    pub fn margin(&self) -> i64 {
        self.life().map_or(0, |life| (life / 5).min(60_000))
    }

    /// Whether a server may still take it: not ended, and not refused.
    pub fn is_usable(&self, now: i64) -> bool {
        !self.rejected && self.expires_at.is_none_or(|end| now < end)
    }

    /// Whether it should be renewed before the next call.
    pub fn is_due(&self, now: i64) -> bool {
        self.rejected || self.expires_at.is_some_and(|end| end - now < self.margin().max(1))
    }

    /// A server refused it, whatever its clock says.
    pub(super) fn reject(&mut self) {
        self.rejected = true;
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{super::jwt, *};

    fn lasting(seconds: i64) -> TokenInfo {
        let token = jwt::encode(&json!({"iat": 1000, "exp": 1000 + seconds}));
        TokenInfo::new(Secret::new(token), Some(9e9), 1_000_000)
    }

    #[test]
    fn the_jwts_end_outranks_what_the_answer_said() {
        assert_eq!(lasting(180).expires_at(), Some(1_180_000));
    }

    #[test]
    fn an_opaque_token_ends_when_the_answer_said() {
        let token = TokenInfo::new(Secret::new("opaque"), Some(180.0), 5_000);
        assert_eq!((token.issued_at(), token.expires_at()), (5_000, Some(185_000)));
    }

    #[test]
    fn a_token_of_unknown_life_is_used_until_refused() {
        let mut token = TokenInfo::new(Secret::new("opaque"), None, 0);
        assert!(token.is_usable(i64::MAX) && !token.is_due(i64::MAX));
        token.reject();
        assert!(!token.is_usable(0) && token.is_due(0));
    }

    #[test]
    fn renewal_is_due_a_minute_before_the_end_of_a_long_life() {
        let token = lasting(900);
        assert!(!token.is_due(1_900_000 - 60_000));
        assert!(token.is_due(1_900_000 - 59_999));
    }

    #[test]
    fn renewal_is_due_in_the_last_fifth_of_a_short_life() {
        let token = lasting(180);
        assert!(!token.is_due(1_180_000 - 36_000));
        assert!(token.is_due(1_180_000 - 35_999));
    }

    #[test]
    fn a_token_that_ended_is_not_used() {
        assert!(lasting(180).is_usable(1_179_999));
        assert!(!lasting(180).is_usable(1_180_000));
    }
}
