use proptest::prelude::*;

use super::*;
use crate::airbyte::calendar::moment_in_words;

/// Sun 22 Nov 2026, 01:02:05 UTC.
const NOW: i64 = 1_795_309_325_000;

fn runs(text: &str) -> Vec<String> {
    let cron = Cron::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    cron.runs_after(NOW, 3).into_iter().map(moment_in_words).collect()
}

fn message(text: &str) -> String {
    Cron::parse(text).expect_err(text).message
}

#[test]
fn weekdays_at_nine_begin_on_monday() {
    assert_eq!(
        runs("0 0 9 ? * MON-FRI"),
        ["Mon 23 Nov 2026, 09:00 UTC", "Tue 24 Nov 2026, 09:00 UTC", "Wed 25 Nov 2026, 09:00 UTC"]
    );
}

#[test]
fn numbered_weekdays_count_from_sunday() {
    assert_eq!(runs("0 0 9 ? * 2")[0], "Mon 23 Nov 2026, 09:00 UTC");
    assert_eq!(Cron::parse("0 0 9 ? * 2-6"), Cron::parse("0 0 9 ? * mon-fri"));
}

#[test]
fn steps_begin_at_their_first_value() {
    assert_eq!(
        runs("0 5/20 1 * * ?"),
        ["Sun 22 Nov 2026, 01:05 UTC", "Sun 22 Nov 2026, 01:25 UTC", "Sun 22 Nov 2026, 01:45 UTC"]
    );
    assert_eq!(runs("0 0 */6 * * ?")[0], "Sun 22 Nov 2026, 06:00 UTC");
    assert_eq!(runs("0 10-30/10 8 * * ?")[2], "Sun 22 Nov 2026, 08:30 UTC");
}

#[test]
fn ranges_run_over_the_end() {
    assert_eq!(Cron::parse("0 0 9 ? * FRI-MON"), Cron::parse("0 0 9 ? * FRI,SAT,SUN,MON"));
    assert_eq!(Cron::parse("0 0 22-2 * * ?"), Cron::parse("0 0 22,23,0,1,2 * * ?"));
}

#[test]
fn the_end_of_the_month_is_found_in_each_month() {
    assert_eq!(
        runs("0 0 0 L * ?"),
        ["Mon 30 Nov 2026, 00:00 UTC", "Thu 31 Dec 2026, 00:00 UTC", "Sun 31 Jan 2027, 00:00 UTC"]
    );
    assert_eq!(runs("0 0 0 L-3 * ?")[0], "Fri 27 Nov 2026, 00:00 UTC");
    assert_eq!(runs("0 0 0 LW * ?")[2], "Fri 29 Jan 2027, 00:00 UTC");
}

#[test]
fn the_nearest_weekday_stays_in_its_month() {
    // 1 May 2027 is a Saturday, 31 January 2027 a Sunday, 28 November 2026 a Saturday.
    assert_eq!(runs("0 0 0 1W 5 ?")[0], "Mon 3 May 2027, 00:00 UTC");
    assert_eq!(runs("0 0 0 31W 1 ?")[0], "Fri 29 Jan 2027, 00:00 UTC");
    assert_eq!(runs("0 0 0 28W 11 ?")[0], "Fri 27 Nov 2026, 00:00 UTC");
}

#[test]
fn the_nth_and_the_last_weekday_of_a_month_are_found() {
    assert_eq!(runs("0 0 0 ? * FRI#3")[0], "Fri 18 Dec 2026, 00:00 UTC");
    assert_eq!(runs("0 0 0 ? * 6L")[0], "Fri 27 Nov 2026, 00:00 UTC");
    assert_eq!(runs("0 0 0 ? * L")[0], "Sat 28 Nov 2026, 00:00 UTC");
}

#[test]
fn a_leap_day_is_waited_for() {
    assert_eq!(runs("0 0 12 29 2 ?")[0], "Tue 29 Feb 2028, 12:00 UTC");
}

#[test]
fn a_day_that_never_comes_gives_no_run() {
    assert!(runs("0 0 0 30 FEB ?").is_empty());
    assert!(runs("0 0 0 1 1 ? 2026").is_empty());
}

#[test]
fn the_year_limits_the_runs() {
    assert_eq!(runs("0 0 0 1 1 ? 2030"), ["Tue 1 Jan 2030, 00:00 UTC"]);
}

#[test]
fn every_second_or_minute_is_refused_as_airbyte_does() {
    for text in ["* 0 9 * * ?", "*/1 0 9 * * ?"] {
        assert_eq!(Cron::parse(text).expect_err(text).field, Some(Field::Second));
    }
    let error = Cron::parse("0 * 9 * * ?").expect_err("every minute");
    assert_eq!(error.field, Some(Field::Minute));
    assert_eq!(error.message, "Minutes: Airbyte does not take *; write one value, for example 0.");
}

#[test]
fn a_unix_expression_is_recognised_and_rewritten() {
    let error = Cron::parse("0 9 * * 1-5").expect_err("five fields");
    assert_eq!(error.suggestion.as_deref(), Some("0 0 9 ? * MON-FRI"));
    assert!(error.message.ends_with("Write 0 0 9 ? * MON-FRI."), "{error}");
    let suggestion = |text: &str| Cron::parse(text).expect_err(text).suggestion;
    assert_eq!(suggestion("30 6 1 * *").as_deref(), Some("0 30 6 1 * ?"));
    assert_eq!(suggestion("0 0 * * 7,3").as_deref(), Some("0 0 0 ? * SUN,WED"));
    assert_eq!(suggestion("@daily").as_deref(), Some("0 0 0 * * ?"));
    // Every minute is nothing to offer, nor are both days at once.
    assert_eq!(suggestion("* * * * *"), None);
    assert_eq!(suggestion("0 0 13 * 5"), None);
}

#[test]
fn the_usual_slips_come_with_what_was_probably_meant() {
    let suggestion = |text: &str| Cron::parse(text).expect_err(text).suggestion;
    assert_eq!(suggestion("0 0 9 * * *").as_deref(), Some("0 0 9 * * ?"));
    assert_eq!(suggestion("0 0 9 * * mon").as_deref(), Some("0 0 9 ? * MON"));
    assert_eq!(suggestion("0 0 9 ? * ? 2030").as_deref(), Some("0 0 9 * * ? 2030"));
    assert_eq!(suggestion("* * 9 * * ?").as_deref(), Some("0 0 9 * * ?"));
    assert_eq!(suggestion("0 0 24 * * ?"), None);
    assert_eq!(suggestion("0 0 9 13 * FRI"), None);
}

#[test]
fn complaints_name_the_field_and_what_to_write() {
    assert_eq!(message("0 0 24 * * ?"), "Hours: “24” is no value here; write 0 to 23.");
    assert_eq!(
        message("0 0 9 * FEBRUARY ?"),
        "Month: “FEBRUARY” is no value here; write 1 to 12 or JAN to DEC."
    );
    assert_eq!(
        message("0 0 9 ? * 0"),
        "Day of the week: “0” is no value here; write 1 (Sunday) to 7 (Saturday), or SUN to SAT."
    );
    assert!(message("0 0/0 9 * * ?").starts_with("Minutes: after / comes"));
    assert!(message("0 0 9 * * *").starts_with("Day of the week: a schedule goes by"));
    assert!(message("0 0 9 ? * ?").starts_with("Day of the week: only one"));
    assert!(message("0 0 ? * * ?").starts_with("Hours: ? belongs to"));
    assert!(message("0 0 9 1,L * ?").starts_with("Day of the month: L, W and #"));
    assert!(message("0 0 9 ? * FRI#6").starts_with("Day of the week: “FRI#6”"));
    assert!(message("0 0 9 1 1 ? 2030-2027").starts_with("Year: 2030-2027 runs backwards"));
    assert!(message("0 0 +9 * * ?").starts_with("Hours: “+9”"));
    assert!(message("0 0/+5 9 * * ?").contains("“+5”"));
    assert!(message("0 0 9, * * ?").starts_with("Hours: nothing"));
    assert!(message("").contains("for example 0 0 9 ? * MON-FRI"));
    assert!(message("0 0 9").ends_with("this has 3."));
}

#[test]
fn moments_outside_the_calendar_end_the_search() {
    let cron = Cron::parse("0 0 9 * * ?").expect("valid");
    assert_eq!(cron.next_after(i64::MIN), Some(9 * 3_600_000));
    assert_eq!(cron.next_after(i64::MAX), None);
}

/// A field's text and its values, up to `high`; a step goes on to the field's own `end`.
fn field_text(low: u32, high: u32, end: u32) -> impl Strategy<Value = (String, Vec<u32>)> {
    prop_oneof![
        proptest::collection::btree_set(low..=high, 1..4).prop_map(|set| {
            let texts: Vec<String> = set.iter().map(u32::to_string).collect();
            (texts.join(","), set.into_iter().collect())
        }),
        (low..=high, low..=high).prop_map(|(a, b)| {
            let (from, to) = (a.min(b), a.max(b));
            (format!("{from}-{to}"), (from..=to).collect())
        }),
        (low..=high, 2..7usize).prop_map(move |(from, step)| {
            (format!("{from}/{step}"), (from..=end).step_by(step).collect())
        }),
    ]
}

proptest! {
    #[test]
    fn the_next_run_is_after_the_moment_and_matches_every_field(
        (second, seconds) in field_text(0, 58, 59),
        (minute, minutes) in field_text(0, 58, 59),
        (hour, hours) in field_text(0, 23, 23),
        (day, days) in field_text(1, 28, 31),
        (month, months) in field_text(1, 12, 12),
        moment in 0i64..3_000_000_000_000,
    ) {
        let text = format!("{second} {minute} {hour} {day} {month} ?");
        let Ok(cron) = Cron::parse(&text) else { return Err(TestCaseError::fail(text)) };
        let run = cron.next_after(moment).expect("days up to the 28th come every month");
        prop_assert!(run > moment);
        let date = DateTime::from_millis(run);
        prop_assert!(seconds.contains(&date.second));
        prop_assert!(minutes.contains(&date.minute));
        prop_assert!(hours.contains(&date.hour));
        prop_assert!(days.contains(&date.day));
        prop_assert!(months.contains(&date.month));
        prop_assert_eq!(date.millisecond, 0);
    }

    #[test]
    fn no_run_is_skipped(
        hour in 0u32..24,
        weekday in 1u32..8,
        moment in 0i64..3_000_000_000_000,
    ) {
        let cron = Cron::parse(&format!("0 0 {hour} ? * {weekday}")).expect("valid");
        let run = cron.next_after(moment).expect("every week");
        prop_assert!(run - moment <= 7 * DAY, "a weekly run is at most a week away");
        prop_assert_eq!(cron.next_after(run), Some(run + 7 * DAY));
    }

    #[test]
    fn any_text_is_read_or_refused_with_a_sentence(text in "[0-9*?/,LW#A-Z -]{0,30}") {
        if let Err(error) = Cron::parse(&text) {
            prop_assert!(error.message.ends_with('.'), "{}", error);
            let suggestion = error.suggestion.as_deref().map(Cron::parse);
            prop_assert!(suggestion.is_none_or(|cron| cron.is_ok()), "{}", text);
        }
    }
}
