//! Weekdays, the length of months, and moments in words; UTC and the Gregorian calendar.

use super::time::{DateTime, days_from_civil};

/// Milliseconds in a day.
pub const DAY: i64 = 86_400_000;

const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The weekday of a day counted from the Unix epoch: 0 is Sunday, 6 is Saturday.
pub fn weekday(days_since_epoch: i64) -> u32 {
    // 1 January 1970 was a Thursday.
    (days_since_epoch + 4).rem_euclid(7) as u32
}

/// How many days a month has; `month` is 1 to 12.
pub fn days_in_month(year: i64, month: u32) -> u32 {
    let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    (days_from_civil(next_year, next_month, 1) - days_from_civil(year, month, 1)) as u32
}

/// A moment for people: `Mon 23 Nov 2026, 09:00 UTC`; seconds only where there are some.
pub fn moment_in_words(millis: i64) -> String {
    let date = DateTime::from_millis(millis);
    let weekday = WEEKDAYS.get(weekday(millis.div_euclid(DAY)) as usize).unwrap_or(&"");
    let month = MONTHS.get(date.month as usize - 1).unwrap_or(&"");
    let time = time_of_day(&date);
    format!("{weekday} {} {month} {}, {time} UTC", date.day, date.year)
}

/// `09:00`, or `09:00:05` where there are seconds.
fn time_of_day(date: &DateTime) -> String {
    let DateTime { hour, minute, second, .. } = date;
    match second {
        0 => format!("{hour:02}:{minute:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_with_its_weekday_and_without_idle_seconds() {
        assert_eq!(moment_in_words(1_795_424_400_000), "Mon 23 Nov 2026, 09:00 UTC");
        assert_eq!(moment_in_words(1_795_424_405_000), "Mon 23 Nov 2026, 09:00:05 UTC");
        assert_eq!(moment_in_words(0), "Thu 1 Jan 1970, 00:00 UTC");
    }

    #[test]
    fn february_is_longer_in_leap_years_only() {
        assert_eq!(days_in_month(2024, 2), 29);
        assert_eq!(days_in_month(2026, 2), 28);
        assert_eq!(days_in_month(2100, 2), 28);
        assert_eq!(days_in_month(2026, 12), 31);
    }
}
