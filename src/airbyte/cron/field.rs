//! What a field of a cron expression may hold: values, lists, ranges, steps and names.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::CronError;

const MONTHS: [&str; 12] =
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WEEKDAYS: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/// A field of a Quartz cron expression, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Field {
    Second,
    Minute,
    Hour,
    DayOfMonth,
    Month,
    DayOfWeek,
    Year,
}

impl Field {
    /// What people call the field, at the beginning of a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Self::Second => "Seconds",
            Self::Minute => "Minutes",
            Self::Hour => "Hours",
            Self::DayOfMonth => "Day of the month",
            Self::Month => "Month",
            Self::DayOfWeek => "Day of the week",
            Self::Year => "Year",
        }
    }

    /// The values that the field may have; of weekdays, 1 is Sunday.
    pub(super) fn range(self) -> RangeInclusive<u32> {
        match self {
            Self::Second | Self::Minute => 0..=59,
            Self::Hour => 0..=23,
            Self::DayOfMonth => 1..=31,
            Self::Month => 1..=12,
            Self::DayOfWeek => 1..=7,
            Self::Year => 1970..=2099,
        }
    }

    /// What one may write in the field, to end a complaint with.
    fn permitted(self) -> String {
        let (low, high) = self.range().into_inner();
        match self {
            Self::Month => "write 1 to 12 or JAN to DEC".to_owned(),
            Self::DayOfWeek => "write 1 (Sunday) to 7 (Saturday), or SUN to SAT".to_owned(),
            _ => format!("write {low} to {high}"),
        }
    }

    /// The value that a name stands for.
    fn named(self, text: &str) -> Option<u32> {
        let names: &[&str] = match self {
            Self::Month => &MONTHS,
            Self::DayOfWeek => &WEEKDAYS,
            _ => return None,
        };
        let index = names.iter().position(|name| *name == text)?;
        u32::try_from(index + 1).ok()
    }
}

/// The values of a field: a list of single values, ranges and steps.
pub(super) fn values(field: Field, text: &str) -> Result<BTreeSet<u32>, CronError> {
    let mut values = BTreeSet::new();
    for part in text.split(',') {
        add_part(field, part, &mut values)?;
    }
    Ok(values)
}

/// One value: a number in the field's range, or a name.
pub(super) fn value(field: Field, text: &str) -> Result<u32, CronError> {
    let complaint = || {
        let shown = if text.is_empty() { "nothing".to_owned() } else { format!("“{text}”") };
        CronError::in_field(field, format!("{shown} is no value here; {}.", field.permitted()))
    };
    if let Some(value) = field.named(text) {
        return Ok(value);
    }
    if text == "?" {
        let what = "? belongs to the day of the month or of the week; write * here.";
        return Err(CronError::in_field(field, what));
    }
    let value = number(text).ok_or_else(complaint)?;
    if field.range().contains(&value) { Ok(value) } else { Err(complaint()) }
}

/// A number in digits alone: `u32::from_str` takes a plus, too.
pub(super) fn number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()))
}

fn add_part(field: Field, part: &str, values: &mut BTreeSet<u32>) -> Result<(), CronError> {
    let (span, step) = match part.split_once('/') {
        Some((span, step)) => (span, Some(parse_step(field, step)?)),
        None => (part, None),
    };
    let (low, high) = field.range().into_inner();
    let (from, to) = match (span, span.split_once('-')) {
        ("*", _) => (low, high),
        // Quartz reads `/5` as `0/5`.
        ("", _) if step.is_some() => (low, high),
        (_, Some((from, to))) => (value(field, from)?, value(field, to)?),
        (single, None) => {
            let from = value(field, single)?;
            (from, if step.is_some() { high } else { from })
        }
    };
    if from > to && field == Field::Year {
        let what = format!("{from}-{to} runs backwards; write {to}-{from}.");
        return Err(CronError::in_field(field, what));
    }
    // A range may run over the end, as in FRI-MON or 22-2.
    let size = high - low + 1;
    let length = (to + size - from) % size;
    let step = step.unwrap_or(1) as usize;
    values.extend((0..=length).step_by(step).map(|offset| low + (from - low + offset) % size));
    Ok(())
}

fn parse_step(field: Field, text: &str) -> Result<u32, CronError> {
    let (low, high) = field.range().into_inner();
    let most = high - low;
    number(text).filter(|step| (1..=most).contains(step)).ok_or_else(|| {
        let what = format!("after / comes how many to go on by, 1 to {most}, not “{text}”.");
        CronError::in_field(field, what)
    })
}
