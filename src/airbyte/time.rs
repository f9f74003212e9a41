//! Dates and times as Airbyte writes them: RFC 3339 in UTC, and ISO 8601 durations.
//! Moments are milliseconds since the Unix epoch throughout the crate.

const DAY: i64 = 86_400_000;

/// A moment in UTC, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub struct DateTime {
    pub year: i64,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    pub hour: u32,
    pub minute: u32,
    pub second: u32,
    pub millisecond: u32,
}

impl DateTime {
    /// The moment `millis` after the epoch.
    pub fn from_millis(millis: i64) -> Self {
        let (year, month, day) = civil_from_days(millis.div_euclid(DAY));
        let rest = millis.rem_euclid(DAY) as u32;
        Self {
            year,
            month,
            day,
            hour: rest / 3_600_000,
            minute: rest / 60_000 % 60,
            second: rest / 1000 % 60,
            millisecond: rest % 1000,
        }
    }

    /// Milliseconds since the epoch.
    pub fn to_millis(self) -> i64 {
        let seconds =
            i64::from(self.hour) * 3600 + i64::from(self.minute) * 60 + i64::from(self.second);
        days_from_civil(self.year, self.month, self.day) * DAY
            + seconds * 1000
            + i64::from(self.millisecond)
    }
}

/// `2026-11-22T09:30:00Z`, as jobs' `startTime` has it; whole seconds.
pub fn rfc3339(millis: i64) -> String {
    let DateTime { year, month, day, hour, minute, second, .. } = DateTime::from_millis(millis);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// `PT1M12S`: an ISO 8601 duration of whole seconds, as jobs' `duration` has it.
pub fn iso8601_duration(millis: i64) -> String {
    let seconds = millis / 1000;
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let mut text = String::from("PT");
    if hours > 0 {
        text += &format!("{hours}H");
    }
    if minutes > 0 {
        text += &format!("{minutes}M");
    }
    if rest > 0 || text == "PT" {
        text += &format!("{rest}S");
    }
    text
}

/// The milliseconds of an ISO 8601 duration in days, hours, minutes and seconds, such as
/// `PT1M12S` or `PT0.5S`; none if it is something else.
pub fn parse_iso8601_duration(text: &str) -> Option<i64> {
    let text = text.strip_prefix('P')?;
    let (days, times) = text.split_once('T').unwrap_or((text, ""));
    let units = [("D", 86_400.0)];
    let time_units = [("H", 3600.0), ("M", 60.0), ("S", 1.0)];
    let seconds = seconds_in(days, &units)? + seconds_in(times, &time_units)?;
    Some((seconds * 1000.0).round() as i64)
}

/// The sum of numbers that each have a unit behind them: `1M12S`.
fn seconds_in(text: &str, units: &[(&str, f64)]) -> Option<f64> {
    let mut seconds = 0.0;
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|letter: char| letter.is_ascii_alphabetic())?;
        let (number, unit) = (rest.get(..end)?, rest.get(end..=end)?);
        let (_, factor) = units.iter().find(|(name, _)| *name == unit)?;
        // `f64::from_str` takes signs, ISO 8601 durations do not.
        let number = Some(number).filter(|number| number.starts_with(|c: char| c.is_ascii_digit()));
        seconds += number?.parse::<f64>().ok()? * factor;
        rest = rest.get(end + 1..)?;
    }
    Some(seconds)
}

/// Days since the epoch of a date in the proleptic Gregorian calendar, counted in eras of
/// 400 years that begin on 1 March, so that the leap day comes last.
pub fn days_from_civil(year: i64, month: u32, day: u32) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = i64::from((month + 9) % 12);
    let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn civil_from_days(days: i64) -> (i64, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u32;
    let month =
        if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 } as u32;
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_moments_are_written_as_rfc_3339() {
        assert_eq!(rfc3339(0), "1970-01-01T00:00:00Z");
        assert_eq!(rfc3339(951_782_400_000), "2000-02-29T00:00:00Z");
        assert_eq!(rfc3339(1_795_309_325_999), "2026-11-22T01:02:05Z");
    }

    #[test]
    fn durations_leave_out_what_is_nought() {
        assert_eq!(iso8601_duration(0), "PT0S");
        assert_eq!(iso8601_duration(72_000), "PT1M12S");
        assert_eq!(iso8601_duration(3_600_000), "PT1H");
    }

    #[test]
    fn durations_are_read_back_and_nonsense_is_not() {
        assert_eq!(parse_iso8601_duration("PT1M12S"), Some(72_000));
        assert_eq!(parse_iso8601_duration("P1DT2H"), Some(93_600_000));
        assert_eq!(parse_iso8601_duration("PT0.5S"), Some(500));
        for text in ["", "1M", "PT5", "PT-5S", "PTS", "P1M", "PT1X", "PT1é"] {
            assert_eq!(parse_iso8601_duration(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_moment_survives_being_taken_apart(millis in -10_000_000_000_000i64..10_000_000_000_000) {
            proptest::prop_assert_eq!(DateTime::from_millis(millis).to_millis(), millis);
        }
    }
}
