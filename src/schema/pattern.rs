//! Regular expressions, as whoever runs the validator has them.

/// ECMA-262 regular expressions: the browser's own in the page, a library natively.
pub trait PatternEngine {
    /// Whether `pattern` is found anywhere in `text` (JSON Schema patterns are not
    /// anchored); none if the pattern does not compile, and then it is no constraint.
    fn is_match(&self, pattern: &str, text: &str) -> Option<bool>;
}

/// No regular expressions at hand: no pattern constrains anything.
pub struct NoPatterns;

impl PatternEngine for NoPatterns {
    fn is_match(&self, _pattern: &str, _text: &str) -> Option<bool> {
        None
    }
}
