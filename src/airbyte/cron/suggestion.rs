//! What somebody may have meant who wrote what Airbyte does not take: Unix cron, which
//! people know better, and the usual slips in Quartz's.

use super::{Cron, CronError};

/// The complaint about `@daily` and its like.
pub(super) fn nickname_error(nickname: &str) -> CronError {
    let expression = match nickname {
        "@HOURLY" => Some("0 0 * * * ?"),
        "@DAILY" | "@MIDNIGHT" => Some("0 0 0 * * ?"),
        "@WEEKLY" => Some("0 0 0 ? * SUN"),
        "@MONTHLY" => Some("0 0 0 1 * ?"),
        "@YEARLY" | "@ANNUALLY" => Some("0 0 0 1 JAN ?"),
        _ => None,
    };
    complaint("Airbyte does not take names such as @daily.", expression.map(str::to_owned))
}

/// The complaint about minute, hour, day, month and weekday.
pub(super) fn five_fields_error(fields: [&str; 5]) -> CronError {
    let what = "This is a Unix cron expression; Airbyte takes Quartz's, with seconds in front \
                and ? for the day that is left open.";
    // Only what would be accepted is offered.
    complaint(what, in_quartz(fields).filter(|text| Cron::parse(text).is_ok()))
}

/// An expression of six or seven fields without the usual slips: both days open or
/// closed, and seconds or minutes that are `*`. None if that is not what is wrong.
pub(super) fn mended(fields: &[&str]) -> Option<String> {
    let [second, minute, hour, day, month, weekday, year @ ..] = fields else { return None };
    let at_zero = |text: &&str| if *text == "*" { "0".to_owned() } else { (*text).to_owned() };
    let (day, weekday) = match (*day, *weekday) {
        ("?", "?") => ("*", "?"),
        (day, "*") if day != "?" => (day, "?"),
        ("*", weekday) if weekday != "?" => ("?", weekday),
        days => days,
    };
    let (second, minute) = (at_zero(second), at_zero(minute));
    let mut text = format!("{second} {minute} {hour} {day} {month} {weekday}");
    for year in year {
        text += &format!(" {year}");
    }
    // Only what would be accepted is offered; as it was not, this differs from it.
    let known = fields.join(" ") == text;
    Some(text).filter(|text| !known && Cron::parse(text).is_ok())
}

fn complaint(what: &str, suggestion: Option<String>) -> CronError {
    let write = suggestion.as_deref().unwrap_or("six fields, for example 0 0 9 ? * MON-FRI");
    let mut error = CronError::whole(format!("{what} Write {write}"));
    error.message.push('.');
    error.suggestion = suggestion;
    error
}

fn in_quartz([minute, hour, day, month, weekday]: [&str; 5]) -> Option<String> {
    match (day, weekday) {
        (_, "*" | "?") => Some(format!("0 {minute} {hour} {day} {month} ?")),
        ("*" | "?", _) => {
            Some(format!("0 {minute} {hour} ? {month} {}", weekdays_in_quartz(weekday)?))
        }
        // Unix runs on either day; Quartz has no such schedule.
        _ => None,
    }
}

/// Unix counts weekdays from Sunday as 0 (and 7), Quartz from Sunday as 1: names are
/// right in both.
fn weekdays_in_quartz(text: &str) -> Option<String> {
    const NAMES: [&str; 8] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];
    let name = |day: &str| match day.parse::<usize>() {
        Ok(number) => NAMES.get(number).map(|name| (*name).to_owned()),
        Err(_) => Some(day.to_owned()),
    };
    let part = |part: &str| match part.split_once('-') {
        Some((from, to)) => Some(format!("{}-{}", name(from)?, name(to)?)),
        None => name(part),
    };
    // A step of Unix weekdays counts from another day: rather nothing than a wrong one.
    if text.contains('/') {
        return None;
    }
    let parts: Option<Vec<String>> = text.split(',').map(part).collect();
    Some(parts?.join(","))
}
