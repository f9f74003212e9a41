//! The token's clock, as the header shows it.

use super::TokenInfo;

/// How urgent the rest of a token's life is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Long enough.
    Fine,
    /// The next call renews it, or will soon find it ended.
    Ending,
    /// Ended.
    Expired,
}

/// How urgent the rest of this token's life is; fine while its end is unknown.
pub fn freshness(token: &TokenInfo, now: i64) -> Freshness {
    if !token.is_usable(now) {
        Freshness::Expired
    } else if token.is_due(now) {
        Freshness::Ending
    } else {
        Freshness::Fine
    }
}

/// What is left on a clock's face: `2:59`, `14:05`, `23:59:59`. Begun seconds count, so
/// that `0:00` is only ever the end.
pub fn face(remaining: i64) -> String {
    let seconds = whole_seconds(remaining);
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{rest:02}"),
        _ => format!("{hours}:{minutes:02}:{rest:02}"),
    }
}

/// What is left in words, for those who hear it: “2 minutes”, “45 seconds”, “no time”.
pub fn words(remaining: i64) -> String {
    let seconds = whole_seconds(remaining);
    match seconds {
        0 => "no time".into(),
        1..120 => counted(seconds, "second"),
        120..7200 => counted(seconds / 60, "minute"),
        7200..172_800 => counted(seconds / 3600, "hour"),
        _ => counted(seconds / 86_400, "day"),
    }
}

fn whole_seconds(remaining: i64) -> i64 {
    (remaining.max(0) + 999) / 1000
}

fn counted(count: i64, unit: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

#[cfg(test)]
mod tests {
    use super::{super::Secret, *};

    #[test]
    fn the_face_counts_begun_seconds() {
        assert_eq!(face(179_001), "3:00");
        assert_eq!(face(179_000), "2:59");
        assert_eq!(face(1), "0:01");
        assert_eq!(face(0), "0:00");
        assert_eq!(face(-5_000), "0:00");
        assert_eq!(face(86_399_000), "23:59:59");
    }

    #[test]
    fn the_words_use_the_unit_that_fits() {
        assert_eq!(words(0), "no time");
        assert_eq!(words(1_000), "1 second");
        assert_eq!(words(119_000), "119 seconds");
        assert_eq!(words(899_000), "14 minutes");
        assert_eq!(words(86_400_000), "24 hours");
    }

    #[test]
    fn a_three_minute_token_is_ending_in_its_last_36_seconds() {
        let token = TokenInfo::new(Secret::new("opaque"), Some(180.0), 0);
        assert_eq!(freshness(&token, 144_000), Freshness::Fine);
        assert_eq!(freshness(&token, 144_001), Freshness::Ending);
        assert_eq!(freshness(&token, 180_000), Freshness::Expired);
    }
}
