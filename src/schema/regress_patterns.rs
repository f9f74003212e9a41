//! ECMA-262 regular expressions where there is no browser: tests and native programs.

use super::PatternEngine;

/// The `regress` library. A pattern is read as Unicode (the `u` flag) first; many are
/// written for the laxer grammar without it.
pub struct RegressPatterns;

impl PatternEngine for RegressPatterns {
    fn is_match(&self, pattern: &str, text: &str) -> Option<bool> {
        let compiled = regress::Regex::with_flags(pattern, "u")
            .or_else(|_| regress::Regex::new(pattern))
            .ok()?;
        Some(compiled.find(text).is_some())
    }
}
