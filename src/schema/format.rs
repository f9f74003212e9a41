//! The formats that are checked: JSON Schema 2020-12 validation, 7.3, and OpenAPI's integers.

use std::{cmp::Ordering, fmt};

use serde_json::{Number, Value};

use super::number::compare;

/// A `format` that constrains a value. Any other one is an annotation and no constraint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the formats'")]
pub enum Format {
    Uuid,
    Date,
    DateTime,
    Email,
    Uri,
    Int32,
    Int64,
}

impl Format {
    /// The format of that name; Airbyte writes `uuid` and `UUID`, so case is ignored.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name.to_ascii_lowercase().as_str() {
            "uuid" => Self::Uuid,
            "date" => Self::Date,
            "date-time" => Self::DateTime,
            "email" => Self::Email,
            "uri" | "url" => Self::Uri,
            "int32" => Self::Int32,
            "int64" => Self::Int64,
            _ => return None,
        })
    }

    /// Some texts of this format, for those whose shape leaves little choice.
    pub fn specimens(self) -> &'static [&'static str] {
        match self {
            Self::Date => &["2026-08-25"],
            Self::DateTime => &[
                "2026-08-25T09:30:00Z",
                "2026-08-25T09:30:00.000Z",
                "2026-08-25T09:30:00.000000Z",
                "2026-08-25T09:30:00+00:00",
            ],
            Self::Uuid => &["9f760101-60ae-462f-9ee6-b7a9dafd454d"],
            _ => &[],
        }
    }

    /// Whether `value` is of this format. A value of a type that the format says nothing
    /// about is.
    pub fn fits(self, value: &Value) -> bool {
        match (self, value) {
            (Self::Int32, Value::Number(number)) => {
                within(number, i32::MIN.into(), i32::MAX.into())
            }
            (Self::Int64, Value::Number(number)) => within(number, i64::MIN, i64::MAX),
            (Self::Uuid, Value::String(text)) => is_uuid(text),
            (Self::Date, Value::String(text)) => is_date(text),
            (Self::DateTime, Value::String(text)) => is_date_time(text),
            (Self::Email, Value::String(text)) => is_email(text),
            (Self::Uri, Value::String(text)) => is_uri(text),
            _ => true,
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Uuid => "a UUID, such as 9f760101-60ae-462f-9ee6-b7a9dafd454d",
            Self::Date => "a date, such as 2026-08-25",
            Self::DateTime => "a date and time, such as 2026-08-25T09:30:00Z",
            Self::Email => "an e-mail address",
            Self::Uri => "a full address, such as https://example.com/",
            Self::Int32 => "between -2147483648 and 2147483647",
            Self::Int64 => "between -9223372036854775808 and 9223372036854775807",
        })
    }
}

fn within(number: &Number, least: i64, greatest: i64) -> bool {
    compare(number, &least.into()) != Ordering::Less
        && compare(number, &greatest.into()) != Ordering::Greater
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// RFC 3339 `full-date`.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let (Some(year), Some(month), Some(day)) = (digits(year, 4), digits(month, 2), digits(day, 2))
    else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// RFC 3339 `date-time`; the offset is not optional.
fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once(['T', 't', ' ']) else { return false };
    let Some(split) = time.find(['Z', 'z', '+', '-']) else { return false };
    let (clock, offset) = time.split_at(split);
    is_date(date) && is_clock(clock) && is_offset(offset)
}

fn is_clock(text: &str) -> bool {
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    let parts: Vec<&str> = whole.split(':').collect();
    let [hour, minute, second] = parts[..] else { return false };
    digits(hour, 2).is_some_and(|hour| hour < 24)
        && digits(minute, 2).is_some_and(|minute| minute < 60)
        // 60: a leap second.
        && digits(second, 2).is_some_and(|second| second <= 60)
        && fraction.is_none_or(|text| {
            !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
        })
}

fn is_offset(text: &str) -> bool {
    if text.eq_ignore_ascii_case("z") {
        return true;
    }
    let Some((hour, minute)) = text.get(1..).and_then(|rest| rest.split_once(':')) else {
        return false;
    };
    digits(hour, 2).is_some_and(|hour| hour < 24)
        && digits(minute, 2).is_some_and(|minute| minute < 60)
}

fn digits(text: &str, count: usize) -> Option<u32> {
    let all = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    all.then(|| text.parse().ok()).flatten()
}

/// One `@` with something that a mail server could be asked about on both sides.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let quoted = local.len() > 2 && local.starts_with('"') && local.ends_with('"');
    let local_fits = quoted
        || (!local.is_empty()
            && !local.contains("..")
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains(|c: char| c.is_whitespace() || c.is_control() || c == '@'));
    let domain_fits = domain.split('.').all(|label| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || "-[]:".contains(c))
    });
    local_fits && domain_fits
}

/// RFC 3986: a scheme, and no character that would have to be encoded.
fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
        && !rest.is_empty()
        && rest.chars().all(|c| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check(format: Format, good: &[&str], bad: &[&str]) {
        for text in good {
            assert!(format.fits(&json!(text)), "{text} is {format}");
        }
        for text in bad {
            assert!(!format.fits(&json!(text)), "{text} is not {format}");
        }
    }

    #[test]
    fn dates_exist_in_the_calendar() {
        check(
            Format::Date,
            &["2024-02-29", "2000-02-29", "2026-12-31"],
            &["2023-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-1-1", "26-01-01", ""],
        );
    }

    #[test]
    fn a_date_and_time_needs_its_offset() {
        check(
            Format::DateTime,
            &["2026-08-25T09:30:00Z", "2026-08-25t09:30:00.123z", "2026-08-25T09:30:00+05:30"],
            &["2026-08-25T09:30:00", "2026-08-25", "2026-08-25T24:00:00Z", "2026-08-25T09:30:00+5"],
        );
    }

    #[test]
    fn addresses_are_told_from_other_text() {
        check(Format::Email, &["a@b.c", "a.b+c@localhost"], &["a", "@b", "a@", "a b@c", "a@b..c"]);
        check(
            Format::Uri,
            &["https://example.com/a?b#c", "mailto:a@b"],
            &["example.com", "https://a b", "1a:b", ":b", "http:"],
        );
    }

    #[test]
    fn a_uuid_is_five_groups_of_hexadecimal_digits() {
        check(
            Format::Uuid,
            &["9F760101-60ae-462f-9ee6-b7a9dafd454d"],
            &["9f760101-60ae-462f-9ee6-b7a9dafd454", "9f76010160ae462f9ee6b7a9dafd454d", "x"],
        );
    }

    #[test]
    fn integers_keep_to_their_width() {
        assert!(Format::Int32.fits(&json!(2_147_483_647)));
        assert!(!Format::Int32.fits(&json!(2_147_483_648_u64)));
        assert!(Format::Int64.fits(&json!(i64::MAX)));
        assert!(!Format::Int64.fits(&json!(9_223_372_036_854_775_808_u64)));
    }

    #[test]
    fn the_keyword_may_be_written_in_capitals() {
        assert_eq!(Format::named("UUID"), Some(Format::Uuid));
        assert_eq!(Format::named("password"), None);
    }
}
