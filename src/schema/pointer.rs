//! JSON Pointer (RFC 6901): where in a value something is.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A place in a JSON value, as its unescaped reference tokens. Written `/a/0/b~1c`;
/// the whole value is the empty pointer.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub struct Pointer(Vec<String>);

impl Pointer {
    /// The whole value.
    pub fn root() -> Self {
        Self::default()
    }

    /// The place one step further in: a property's name or an index.
    #[must_use]
    pub fn child(&self, token: impl ToString) -> Self {
        let mut tokens = self.0.clone();
        tokens.push(token.to_string());
        Self(tokens)
    }

    /// The place that holds this one; none for the whole value.
    pub fn parent(&self) -> Option<Self> {
        let (_, rest) = self.0.split_last()?;
        Some(Self(rest.to_vec()))
    }

    /// The last step: a property's name or an index.
    pub fn last(&self) -> Option<&str> {
        self.0.last().map(String::as_str)
    }

    /// The steps from the whole value to this place.
    pub fn tokens(&self) -> &[String] {
        &self.0
    }

    /// This place as it is seen from `outer`; unchanged if it is not inside it.
    #[must_use]
    pub fn within(&self, outer: &Self) -> Self {
        Self(self.0.strip_prefix(outer.0.as_slice()).unwrap_or(&self.0).to_vec())
    }

    /// Whether this place is `other` or inside it.
    pub fn starts_with(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for token in &self.0 {
            write!(f, "/{}", token.replace('~', "~0").replace('/', "~1"))?;
        }
        Ok(())
    }
}

impl From<Pointer> for String {
    fn from(pointer: Pointer) -> Self {
        pointer.to_string()
    }
}

/// Reads RFC 6901; text that does not begin with `/` is read as if it did.
impl From<String> for Pointer {
    fn from(text: String) -> Self {
        if text.is_empty() {
            return Self::root();
        }
        let tokens = text.strip_prefix('/').unwrap_or(&text).split('/');
        Self(tokens.map(|token| token.replace("~1", "/").replace("~0", "~")).collect())
    }
}

impl From<&str> for Pointer {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_and_tildes_are_escaped() {
        let place = Pointer::root().child("a/b").child("m~n").child(0);
        assert_eq!(place.to_string(), "/a~1b/m~0n/0");
    }

    #[test]
    fn a_place_is_seen_from_one_that_holds_it() {
        let place = Pointer::from("/configuration/tunnel/host");
        assert_eq!(place.within(&Pointer::from("/configuration")), Pointer::from("/tunnel/host"));
        assert_eq!(place.within(&Pointer::from("/name")), place);
    }

    proptest::proptest! {
        #[test]
        fn every_place_survives_being_written_and_read(tokens: Vec<String>) {
            let place = tokens.iter().fold(Pointer::root(), |place, token| place.child(token));
            proptest::prop_assert_eq!(Pointer::from(place.to_string()), place);
        }
    }
}
