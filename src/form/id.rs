//! What a field is called for as long as it lives.

use std::fmt;

/// A field of a form. The names of properties lead to it, and for what is in a list or
/// a map a number of its own, which it keeps when its neighbours come and go: unlike a
/// JSON pointer it stays true. The default is the form itself.
///
/// Written with dots, escaped so that it can be part of an HTML id: `streams.3.name`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(Vec<String>);

impl FieldId {
    /// The step from a choice to its branch, where the branch is no group of fields. (Those
    /// of a group follow upon the choice's own id.)
    pub const BRANCH: &str = "=";

    /// The field one step further in.
    #[must_use]
    pub fn child(&self, token: impl ToString) -> Self {
        let mut tokens = self.0.clone();
        tokens.push(token.to_string());
        Self(tokens)
    }

    /// The field that this one is in; none for the form itself.
    pub fn parent(&self) -> Option<Self> {
        let (_, rest) = self.0.split_last()?;
        Some(Self(rest.to_vec()))
    }

    /// Whether this field is `other` or inside it.
    pub fn is_within(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }

    pub(super) fn tokens(&self) -> &[String] {
        &self.0
    }

    pub(super) fn last(&self) -> Option<&str> {
        self.0.last().map(String::as_str)
    }
}

impl fmt::Display for FieldId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, token) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str(".")?;
            }
            for c in token.chars() {
                match c {
                    'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' => write!(f, "{c}")?,
                    // Anything else by its code point: dots and spaces mean something in an id.
                    _ => write!(f, ":{:x}:", u32::from(c))?,
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_fields_never_share_an_id() {
        let one = FieldId::default().child("a.b");
        let two = FieldId::default().child("a").child("b");
        assert_ne!(one.to_string(), two.to_string());
        assert_eq!(two.to_string(), "a.b");
        assert!(!one.to_string().contains(' '));
    }
}
