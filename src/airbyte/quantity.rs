//! Counts, sizes and durations for people.

/// `1,234,567`.
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `1 row`, `1,234 rows`: a count with its noun, which takes an s.
pub fn counted(number: u64, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", count(number))
}

/// `842 B`, `56.3 kB`, `1.2 MB`: bytes in powers of a thousand.
pub fn bytes(number: u64) -> String {
    const UNITS: [&str; 5] = ["kB", "MB", "GB", "TB", "PB"];
    if number < 1000 {
        return format!("{number} B");
    }
    let mut value = number as f64;
    let mut unit = "B";
    for next in UNITS {
        // 999.5 would be written 1000.
        if value < 999.5 {
            break;
        }
        value /= 1000.0;
        unit = next;
    }
    format!("{} {unit}", one_decimal_if_small(value))
}

/// `0.4 s`, `12 s`, `1 min 12 s`, `2 h 5 min`: a duration in milliseconds.
pub fn duration(millis: i64) -> String {
    let millis = millis.max(0);
    if millis < 9_950 {
        return format!("{:.1} s", millis as f64 / 1000.0);
    }
    let seconds = (millis + 500) / 1000;
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let parts = match (hours, minutes) {
        (0, 0) => vec![(rest, "s")],
        (0, _) => vec![(minutes, "min"), (rest, "s")],
        _ => vec![(hours, "h"), (minutes, "min")],
    };
    let wanted = parts.into_iter().filter(|(number, _)| *number > 0);
    wanted.map(|(number, unit)| format!("{number} {unit}")).collect::<Vec<_>>().join(" ")
}

/// `1,234 rows/s`; below ten with a decimal.
pub fn rows_per_second(rate: f64) -> String {
    let text =
        if rate >= 9.95 { count(rate.round() as u64) } else { format!("{:.1}", rate.max(0.0)) };
    format!("{text} rows/s")
}

/// `1.2 MB/s`.
pub fn bytes_per_second(rate: f64) -> String {
    format!("{}/s", bytes(rate.round().max(0.0) as u64))
}

fn one_decimal_if_small(value: f64) -> String {
    if value < 99.95 { format!("{value:.1}") } else { format!("{value:.0}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(count(0), "0");
        assert_eq!(count(999), "999");
        assert_eq!(count(1_000), "1,000");
        assert_eq!(count(1_234_567), "1,234,567");
        assert_eq!(counted(1, "row"), "1 row");
        assert_eq!(counted(2_000, "row"), "2,000 rows");
    }

    #[test]
    fn sizes_take_the_unit_that_fits() {
        assert_eq!(bytes(0), "0 B");
        assert_eq!(bytes(999), "999 B");
        assert_eq!(bytes(1_000), "1.0 kB");
        assert_eq!(bytes(56_300), "56.3 kB");
        assert_eq!(bytes(999_499), "999 kB");
        assert_eq!(bytes(999_500), "1.0 MB");
        assert_eq!(bytes(345_600_000), "346 MB");
        assert_eq!(bytes(u64::MAX), "18447 PB");
    }

    #[test]
    fn durations_are_as_fine_as_they_are_short() {
        assert_eq!(duration(-5), "0.0 s");
        assert_eq!(duration(420), "0.4 s");
        assert_eq!(duration(12_000), "12 s");
        assert_eq!(duration(59_700), "1 min");
        assert_eq!(duration(72_000), "1 min 12 s");
        assert_eq!(duration(7_500_000), "2 h 5 min");
    }

    #[test]
    fn rates_say_what_they_count() {
        assert_eq!(rows_per_second(4.25), "4.2 rows/s");
        assert_eq!(rows_per_second(12_345.6), "12,346 rows/s");
        assert_eq!(bytes_per_second(1_234_567.0), "1.2 MB/s");
    }
}
