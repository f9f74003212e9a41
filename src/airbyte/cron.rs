//! Cron expressions as Airbyte takes them: Quartz's six or seven fields, in UTC, with
//! seconds and minutes that are not `*` (AIRBYTE.md). The rules of the fields are those of
//! Quartz's `CronExpression`: exactly one of the two days is `?`, and `L`, `W` and `#`
//! stand alone in their field.

mod day;
mod field;
mod suggestion;

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use super::calendar::{self, DAY};
use super::time::{DateTime, days_from_civil};
use day::Days;
pub use field::Field;

/// The last year that a schedule reaches, as in Quartz.
const LAST_YEAR: i64 = 2099;

/// A cron expression that Airbyte accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cron {
    seconds: BTreeSet<u32>,
    minutes: BTreeSet<u32>,
    hours: BTreeSet<u32>,
    days: Days,
    months: BTreeSet<u32>,
    years: BTreeSet<u32>,
}

/// Why a text is no schedule, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CronError {
    /// The field that is at fault; none if it is the whole expression.
    pub field: Option<Field>,
    /// A sentence or two for people.
    pub message: String,
    /// An expression that may be what was meant.
    pub suggestion: Option<String>,
}

impl CronError {
    fn in_field(field: Field, message: impl fmt::Display) -> Self {
        let name = field.name();
        Self { field: Some(field), message: format!("{name}: {message}"), suggestion: None }
    }

    fn whole(message: impl Into<String>) -> Self {
        Self { field: None, message: message.into(), suggestion: None }
    }
}

impl fmt::Display for CronError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for CronError {}

impl FromStr for Cron {
    type Err = CronError;

    fn from_str(text: &str) -> Result<Self, CronError> {
        Self::parse(text)
    }
}

impl Cron {
    /// Reads an expression; names are taken in any case.
    ///
    /// # Errors
    /// Says which field is wrong and what to write; recognises Unix cron and `@daily`.
    pub fn parse(text: &str) -> Result<Self, CronError> {
        let upper = text.to_ascii_uppercase();
        let fields: Vec<&str> = upper.split_whitespace().collect();
        match fields.as_slice() {
            [] => Err(CronError::whole(
                "A cron schedule needs an expression, for example 0 0 9 ? * MON-FRI \
                 for weekdays at 09:00.",
            )),
            [nickname] if nickname.starts_with('@') => Err(suggestion::nickname_error(nickname)),
            [minute, hour, day, month, weekday] => {
                Err(suggestion::five_fields_error([minute, hour, day, month, weekday]))
            }
            fields if matches!(fields.len(), 6 | 7) => Self::from_fields(fields)
                .map_err(|error| CronError { suggestion: suggestion::mended(fields), ..error }),
            other => Err(CronError::whole(format!(
                "Write six fields, second minute hour day month weekday, and a year if you \
                 like; this has {}.",
                other.len()
            ))),
        }
    }

    fn from_fields(fields: &[&str]) -> Result<Self, CronError> {
        let at = |index: usize| fields.get(index).copied().unwrap_or("*");
        Ok(Self {
            seconds: not_every(Field::Second, at(0))?,
            minutes: not_every(Field::Minute, at(1))?,
            hours: field::values(Field::Hour, at(2))?,
            days: Days::parse(at(3), at(5))?,
            months: field::values(Field::Month, at(4))?,
            years: field::values(Field::Year, at(6))?,
        })
    }

    /// The first run strictly after a moment, both in milliseconds since the epoch; none
    /// if there is none until the end of 2099.
    pub fn next_after(&self, millis: i64) -> Option<i64> {
        let from = (millis.div_euclid(1000) + 1).checked_mul(1000)?.max(0);
        let today = from.div_euclid(DAY);
        let end = days_from_civil(LAST_YEAR + 1, 1, 1);
        let mut day = today;
        while day < end {
            let date = DateTime::from_millis(day * DAY);
            if !self.month_matches(&date) {
                day = first_of_next_month(&date);
                continue;
            }
            if self.days.include(day, &date) {
                let earliest = if day == today { from.rem_euclid(DAY) } else { 0 };
                if let Some(time) = self.time_of_day(earliest) {
                    return Some(day * DAY + time);
                }
            }
            day += 1;
        }
        None
    }

    /// The next `count` runs strictly after a moment; fewer if the schedule ends.
    pub fn runs_after(&self, millis: i64, count: usize) -> Vec<i64> {
        std::iter::successors(self.next_after(millis), |run| self.next_after(*run))
            .take(count)
            .collect()
    }

    fn month_matches(&self, date: &DateTime) -> bool {
        self.months.contains(&date.month)
            && u32::try_from(date.year).is_ok_and(|year| self.years.contains(&year))
    }

    /// The first time of a day at or after `earliest`, in milliseconds since midnight.
    fn time_of_day(&self, earliest: i64) -> Option<i64> {
        let DateTime { hour: h, minute: m, second: s, .. } = DateTime::from_millis(earliest);
        for &hour in self.hours.range(h..) {
            let first_minute = if hour == h { m } else { 0 };
            for &minute in self.minutes.range(first_minute..) {
                let first_second = if (hour, minute) == (h, m) { s } else { 0 };
                if let Some(&second) = self.seconds.range(first_second..).next() {
                    return Some(i64::from(hour * 3600 + minute * 60 + second) * 1000);
                }
            }
        }
        None
    }
}

fn first_of_next_month(date: &DateTime) -> i64 {
    days_from_civil(date.year, date.month, 1)
        + i64::from(calendar::days_in_month(date.year, date.month))
}

/// Values of a field that Airbyte does not let run every time.
fn not_every(field: Field, text: &str) -> Result<BTreeSet<u32>, CronError> {
    let values = field::values(field, text)?;
    if values.len() == field.range().count() {
        let what = "Airbyte does not take *; write one value, for example 0.";
        return Err(CronError::in_field(field, what));
    }
    Ok(values)
}

#[cfg(test)]
mod tests;
