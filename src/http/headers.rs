//! Header fields.

use serde::{Deserialize, Serialize};

/// Header fields in the order they were given. Names compare without case (RFC 9110, 5.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headers(Vec<(String, String)>);

impl Headers {
    /// No header fields.
    pub fn new() -> Self {
        Self::default()
    }

    /// The first field of that name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Sets a field, replacing every one of that name.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let name = name.into();
        self.0.retain(|(other, _)| !other.eq_ignore_ascii_case(&name));
        self.0.push((name, value.into()));
    }

    /// Name and value of each field.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Headers {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(fields: I) -> Self {
        Self(fields.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_any_case() {
        let headers = Headers::from_iter([("Content-Type", "application/json")]);
        assert_eq!(headers.get("content-type"), Some("application/json"));
    }

    #[test]
    fn setting_a_field_replaces_the_one_of_that_name() {
        let mut headers = Headers::from_iter([("accept", "text/html")]);
        headers.set("Accept", "application/json");
        assert_eq!(headers.iter().collect::<Vec<_>>(), [("Accept", "application/json")]);
    }
}
