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

/// Reads RFC 3339: `2026-11-22T09:30:00Z`, also with a fraction of a second (cut to
/// milliseconds), another offset from UTC, or the date alone. None for anything else.
pub fn parse_rfc3339(text: &str) -> Option<i64> {
    let date = text.get(..10)?;
    let mut parts = date.split('-').map(|part| part.parse::<u32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let midnight = days_from_civil(i64::from(year), month, day) * DAY;
    match text.get(10..)? {
        "" => Some(midnight),
        rest => Some(midnight + time_of_day(rest.strip_prefix(['T', 't', ' '])?)?),
    }
}

/// `09:30:00.5+01:00` as milliseconds since midnight in UTC.
fn time_of_day(text: &str) -> Option<i64> {
    let clock = text.get(..8)?;
    let mut parts = clock.split(':').map(|part| part.parse::<i64>().ok());
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let rest = text.get(8..)?;
    let zone_at = rest.find(['Z', 'z', '+', '-']).unwrap_or(rest.len());
    let (fraction, zone) = rest.split_at(zone_at);
    let fraction = match fraction.strip_prefix('.') {
        Some(digits) => format!("{digits:0<3}").get(..3)?.parse().ok()?,
        None if fraction.is_empty() => 0,
        None => return None,
    };
    let offset = match zone {
        "" | "Z" | "z" => 0,
        zone => {
            let (hours, minutes) = zone.get(1..)?.split_once(':')?;
            let size = hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?;
            if zone.starts_with('-') { -size } else { size }
        }
    };
    Some(((hour * 60 + minute - offset) * 60 + second) * 1000 + fraction)
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
    fn moments_are_read_in_their_usual_forms() {
        assert_eq!(parse_rfc3339("2000-02-29T00:00:00Z"), Some(951_782_400_000));
        assert_eq!(parse_rfc3339("2000-02-29T01:30:00.5+01:30"), Some(951_782_400_500));
        assert_eq!(parse_rfc3339("2000-02-29"), Some(951_782_400_000));
        for wrong in ["", "yesterday", "2000-13-01", "2000-02-29T25:00:00Z", "2000-02-29Tnoon"] {
            assert_eq!(parse_rfc3339(wrong), None, "{wrong}");
        }
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
