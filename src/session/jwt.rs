//! What a JSON Web Token says (RFC 7519), unverified: the page has no key to verify it
//! with, and needs only to know when to ask for another.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::{Map, Value};

/// The claims of a JWT, in the order in which they stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Claims(Map<String, Value>);

impl Claims {
    /// The claims of a token, if it is a JWT.
    pub fn decode(token: &str) -> Option<Self> {
        let mut parts = token.split('.');
        let (Some(header), Some(claims), Some(_), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return None;
        };
        object(header)?;
        Some(Self(object(claims)?))
    }

    /// When it expires (`exp`), in milliseconds.
    pub fn expires_at(&self) -> Option<i64> {
        self.moment("exp")
    }

    /// When it was issued (`iat`), in milliseconds.
    pub fn issued_at(&self) -> Option<i64> {
        self.moment("iat")
    }

    /// Name and value of each claim.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// The claims as one JSON value, to show.
    pub fn to_value(&self) -> Value {
        Value::Object(self.0.clone())
    }

    /// A NumericDate: seconds, perhaps with a fraction. Out of any calendar's reach counts
    /// as absent.
    fn moment(&self, claim: &str) -> Option<i64> {
        let millis = self.0.get(claim)?.as_f64()? * 1000.0;
        (0.0..1e16).contains(&millis).then_some(millis as i64)
    }
}

fn object(part: &str) -> Option<Map<String, Value>> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(part.trim_end_matches('=')).ok()?;
    match serde_json::from_str(str::from_utf8(&bytes).ok()?) {
        Ok(Value::Object(object)) => Some(object),
        _ => None,
    }
}

#[cfg(test)]
pub(super) fn encode(claims: &Value) -> String {
    let part = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
    let header = serde_json::json!({"alg": "RS256", "typ": "JWT"});
    format!("{}.{}.c2lnbmF0dXJl", part(&header), part(claims))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_claims_of_a_jwt_are_read_without_a_key() {
        let claims = Claims::decode(&encode(&json!({"sub": "é", "exp": 180, "iat": 0.5}))).unwrap();
        assert_eq!(claims.expires_at(), Some(180_000));
        assert_eq!(claims.issued_at(), Some(500));
        assert_eq!(claims.iter().next(), Some(("sub", &json!("é"))));
    }

    #[test]
    fn what_is_no_jwt_has_no_claims() {
        for token in ["", "opaque", "a.b.c", "e30.e30", "e30.W10.x", "e30.e30.x.y"] {
            assert_eq!(Claims::decode(token), None, "{token}");
        }
    }

    #[test]
    fn an_absurd_expiry_counts_as_none() {
        for exp in [json!(1e300), json!(-5), json!("soon"), Value::Null] {
            let claims = Claims::decode(&encode(&json!({ "exp": exp }))).unwrap();
            assert_eq!(claims.expires_at(), None);
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_decoding_panic(token in ".{0,60}") {
            let _ = Claims::decode(&token);
        }
    }
}
