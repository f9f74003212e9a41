//! The days of a cron expression: by the month or by the week, never both.

use std::collections::BTreeSet;

use super::{CronError, Field, field};
use crate::airbyte::calendar::{days_in_month, weekday};
use crate::airbyte::time::DateTime;

/// The days on which a schedule runs. Weekdays are Quartz's: 1 is Sunday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Days {
    /// These days of the month.
    OfMonth(BTreeSet<u32>),
    /// `L`, `L-3`, `LW`: so many days before the month's last, perhaps moved to the
    /// nearest weekday.
    BeforeLast { before: u32, weekday: bool },
    /// `15W`: the weekday that is nearest to a day, in the same month.
    NearestWeekday(u32),
    /// These days of the week.
    OfWeek(BTreeSet<u32>),
    /// `6L`: the month's last such day.
    LastOfWeek(u32),
    /// `6#3`: the month's third such day.
    NthOfWeek { day: u32, nth: u32 },
}

impl Days {
    pub(super) fn parse(of_month: &str, of_week: &str) -> Result<Self, CronError> {
        match (of_month, of_week) {
            ("?", "?") => Err(CronError::in_field(
                Field::DayOfWeek,
                "only one of the two days may be ?; write * for the day of the month to run \
                 every day.",
            )),
            ("?", _) => Self::parse_of_week(of_week),
            (_, "?") => Self::parse_of_month(of_month),
            _ => Err(CronError::in_field(
                Field::DayOfWeek,
                "a schedule goes by the day of the month or by the day of the week; write ? \
                 for the other one.",
            )),
        }
    }

    fn parse_of_month(text: &str) -> Result<Self, CronError> {
        let field = Field::DayOfMonth;
        if !text.contains(['L', 'W']) {
            return Ok(Self::OfMonth(field::values(field, text)?));
        }
        refuse_company(field, text)?;
        if let Some(rest) = text.strip_prefix('L') {
            let (rest, weekday) = strip_suffix(rest, 'W');
            let before = match rest.strip_prefix('-') {
                Some(days) => field::number(days).filter(|days| *days <= 30),
                None => rest.is_empty().then_some(0),
            };
            return match before {
                Some(before) => Ok(Self::BeforeLast { before, weekday }),
                None => Err(unreadable(field, text, "L, L-3 or LW for the end of the month")),
            };
        }
        match text.strip_suffix('W') {
            Some(day) => Ok(Self::NearestWeekday(field::value(field, day)?)),
            None => Err(unreadable(field, text, "L, L-3, LW or 15W")),
        }
    }

    fn parse_of_week(text: &str) -> Result<Self, CronError> {
        let field = Field::DayOfWeek;
        if text == "L" {
            return Ok(Self::OfWeek(BTreeSet::from([7])));
        }
        if let Some((day, nth)) = text.split_once('#') {
            refuse_company(field, text)?;
            let day = field::value(field, day)?;
            let nth = field::number(nth).filter(|nth| (1..=5).contains(nth));
            let nth = nth.ok_or_else(|| unreadable(field, text, "the first to fifth, as MON#1"))?;
            return Ok(Self::NthOfWeek { day, nth });
        }
        if let Some(day) = text.strip_suffix('L') {
            refuse_company(field, text)?;
            return Ok(Self::LastOfWeek(field::value(field, day)?));
        }
        Ok(Self::OfWeek(field::values(field, text)?))
    }

    /// Whether the schedule runs on a day, given both as a count from the epoch and as
    /// its date.
    pub(super) fn include(&self, day: i64, date: &DateTime) -> bool {
        let length = days_in_month(date.year, date.month);
        let quartz_weekday = weekday(day) + 1;
        match self {
            Self::OfMonth(days) => days.contains(&date.day),
            Self::OfWeek(days) => days.contains(&quartz_weekday),
            Self::LastOfWeek(wanted) => quartz_weekday == *wanted && date.day + 7 > length,
            Self::NthOfWeek { day: wanted, nth } => {
                quartz_weekday == *wanted && (date.day - 1) / 7 + 1 == *nth
            }
            Self::NearestWeekday(wanted) => {
                *wanted <= length && nearest_weekday(*wanted, day, date, length) == date.day
            }
            Self::BeforeLast { before, weekday } => {
                let Some(wanted) = length.checked_sub(*before).filter(|wanted| *wanted > 0) else {
                    return false;
                };
                let wanted =
                    if *weekday { nearest_weekday(wanted, day, date, length) } else { wanted };
                wanted == date.day
            }
        }
    }
}

/// The weekday nearest to the `wanted` day of the month in which `day` lies, without
/// leaving that month.
fn nearest_weekday(wanted: u32, day: i64, date: &DateTime, length: u32) -> u32 {
    match weekday(day + i64::from(wanted) - i64::from(date.day)) {
        6 if wanted == 1 => 3,
        6 => wanted - 1,
        0 if wanted == length => wanted - 2,
        0 => wanted + 1,
        _ => wanted,
    }
}

/// `L`, `W` and `#` are not combined with lists in Quartz.
fn refuse_company(field: Field, text: &str) -> Result<(), CronError> {
    if text.contains([',', '/']) {
        return Err(CronError::in_field(field, "L, W and # stand alone, not in a list or step."));
    }
    Ok(())
}

fn unreadable(field: Field, text: &str, write: &str) -> CronError {
    CronError::in_field(field, format!("“{text}” is no day; write {write}."))
}

fn strip_suffix(text: &str, suffix: char) -> (&str, bool) {
    match text.strip_suffix(suffix) {
        Some(rest) => (rest, true),
        None => (text, false),
    }
}
