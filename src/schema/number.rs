//! JSON's numbers, compared without losing digits: an `i64` or `u64` is never rounded
//! to a float on the way.

use std::cmp::Ordering;

use serde_json::{Number, Value};

/// Beyond this a float and a 64-bit integer can no longer be equal.
const BEYOND_INTEGERS: f64 = 4e19;

/// Whether a number is whole: `1.0` is, as JSON Schema 2020-12 has it.
pub fn is_whole(number: &Number) -> bool {
    integer(number).is_some() || number.as_f64().is_some_and(|float| float.fract() == 0.0)
}

/// Whether two values are the same JSON; `1` and `1.0` are.
pub fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => compare(a, b) == Ordering::Equal,
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        _ => a == b,
    }
}

/// How two numbers compare.
pub(super) fn compare(a: &Number, b: &Number) -> Ordering {
    match (integer(a), integer(b)) {
        (Some(a), Some(b)) => a.cmp(&b),
        (Some(a), None) => compare_mixed(a, float(b)),
        (None, Some(b)) => compare_mixed(b, float(a)).reverse(),
        (None, None) => float(a).total_cmp(&float(b)),
    }
}

/// Whether `number` is a multiple of `step`; floats with the tolerance they need, so that
/// 0.3 is a multiple of 0.1. Nothing is asked of a step that is not above 0.
pub(super) fn is_multiple(number: &Number, step: &Number) -> bool {
    match (integer(number), integer(step)) {
        (_, Some(step)) if step <= 0 => true,
        (Some(number), Some(step)) => number % step == 0,
        _ => {
            let quotient = float(number) / float(step);
            !quotient.is_finite()
                || (quotient - quotient.round()).abs() <= 1e-9 * quotient.abs().max(1.0)
        }
    }
}

/// The number as an integer, if it is written as one.
fn integer(number: &Number) -> Option<i128> {
    number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from))
}

fn float(number: &Number) -> f64 {
    number.as_f64().unwrap_or(f64::NAN)
}

fn compare_mixed(integer: i128, float: f64) -> Ordering {
    if float.abs() > BEYOND_INTEGERS {
        return if float > 0.0 { Ordering::Less } else { Ordering::Greater };
    }
    let floor = float.floor();
    // Exact: `floor` is whole and far inside i128.
    let whole = floor as i128;
    integer.cmp(&whole).then(if float > floor { Ordering::Less } else { Ordering::Equal })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn number(text: &str) -> Number {
        serde_json::from_str(text).expect("a number")
    }

    #[test]
    fn neighbours_beyond_a_floats_precision_differ() {
        let (a, b) = (number("9007199254740992"), number("9007199254740993"));
        assert_eq!(compare(&a, &b), Ordering::Less);
        assert_eq!(compare(&number("18446744073709551615"), &b), Ordering::Greater);
        assert_eq!(compare(&b, &number("9007199254740992.0")), Ordering::Greater);
        assert_eq!(compare(&number("-1e300"), &number("-5")), Ordering::Less);
        assert_eq!(compare(&number("-1.5"), &number("-1")), Ordering::Less);
    }

    #[test]
    fn one_and_one_point_nought_are_the_same() {
        assert!(same(&json!({"a": [1]}), &json!({"a": [1.0]})));
        assert!(!same(&json!(1), &json!(1.5)));
        assert!(!same(&json!(1), &json!("1")));
    }

    #[test]
    fn tenths_are_multiples_of_a_tenth() {
        assert!(is_multiple(&number("0.3"), &number("0.1")));
        assert!(!is_multiple(&number("0.35"), &number("0.1")));
        assert!(!is_multiple(&number("9007199254740993"), &number("2")));
    }
}
