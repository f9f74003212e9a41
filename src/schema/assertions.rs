//! The keywords that judge one value without stepping into it.

use std::cmp::Ordering;

use serde_json::{Map, Number, Value};

use super::{
    Format, Kind, PatternEngine, Rule,
    number::{compare, is_multiple, is_whole, same},
};

/// The broken `type`, if it is broken.
pub(super) fn type_of(schema: &Value, value: &Value) -> Option<Rule> {
    let kinds = Kind::of(schema);
    let fits = kinds.is_empty() || kinds.iter().any(|kind| is_of(*kind, value));
    (!fits).then_some(Rule::Type(kinds))
}

/// Every other keyword that `value` itself breaks.
pub(super) fn broken(schema: &Value, value: &Value, patterns: &dyn PatternEngine) -> Vec<Rule> {
    let Some(schema) = schema.as_object() else { return Vec::new() };
    let mut rules = Vec::new();
    rules.extend(allowed(schema, value));
    match value {
        Value::String(text) => string(schema, text, patterns, &mut rules),
        Value::Number(number) => range(schema, number, &mut rules),
        Value::Array(items) => array(schema, items, &mut rules),
        _ => {}
    }
    rules.extend(format(schema, patterns).filter(|it| !it.fits(value)).map(Rule::Format));
    rules
}

/// The format that counts. Some connectors ask for a `format` that their own `pattern`
/// refuses (a `date` written 31-12-2026): there the pattern alone counts, or no value
/// would ever do.
fn format(schema: &Map<String, Value>, patterns: &dyn PatternEngine) -> Option<Format> {
    let format = Format::named(schema.get("format")?.as_str()?)?;
    let pattern = schema.get("pattern").and_then(Value::as_str);
    let contradicted = pattern.is_some_and(|pattern| {
        let specimens = format.specimens();
        !specimens.is_empty()
            && specimens.iter().all(|text| patterns.is_match(pattern, text) == Some(false))
    });
    (!contradicted).then_some(format)
}

fn is_of(kind: Kind, value: &Value) -> bool {
    match kind {
        Kind::Null => value.is_null(),
        Kind::Boolean => value.is_boolean(),
        Kind::Object => value.is_object(),
        Kind::Array => value.is_array(),
        Kind::Number => value.is_number(),
        Kind::Integer => value.as_number().is_some_and(is_whole),
        Kind::String => value.is_string(),
    }
}

/// `const` and `enum`; where both are given and contradict each other, `const` counts.
fn allowed(schema: &Map<String, Value>, value: &Value) -> Option<Rule> {
    if let Some(only) = schema.get("const") {
        return (!same(only, value)).then(|| Rule::Const(only.clone()));
    }
    let values = schema.get("enum")?.as_array()?;
    (!values.iter().any(|allowed| same(allowed, value))).then(|| Rule::Enum(values.clone()))
}

fn string(
    schema: &Map<String, Value>,
    text: &str,
    patterns: &dyn PatternEngine,
    rules: &mut Vec<Rule>,
) {
    let length = text.chars().count();
    rules.extend(least(schema, "minLength", length).map(Rule::MinLength));
    rules.extend(most(schema, "maxLength", length).map(Rule::MaxLength));
    if let Some(pattern) = schema.get("pattern").and_then(Value::as_str)
        && patterns.is_match(pattern, text) == Some(false)
    {
        let descriptor = schema.get("pattern_descriptor").and_then(Value::as_str);
        rules.push(Rule::Pattern {
            pattern: pattern.to_owned(),
            descriptor: descriptor.map(str::to_owned),
        });
    }
}

fn range(schema: &Map<String, Value>, number: &Number, rules: &mut Vec<Rule>) {
    let limit = |keyword| schema.get(keyword).and_then(Value::as_number);
    // Draft 4 makes `minimum` exclusive by a boolean beside it.
    let draft4 = |keyword| schema.get(keyword) == Some(&Value::Bool(true));
    if let Some(least) = limit("minimum") {
        match (compare(number, least), draft4("exclusiveMinimum")) {
            (Ordering::Less, false) => rules.push(Rule::Minimum(least.clone())),
            (Ordering::Less | Ordering::Equal, true) => {
                rules.push(Rule::ExclusiveMinimum(least.clone()));
            }
            _ => {}
        }
    }
    if let Some(greatest) = limit("maximum") {
        match (compare(number, greatest), draft4("exclusiveMaximum")) {
            (Ordering::Greater, false) => rules.push(Rule::Maximum(greatest.clone())),
            (Ordering::Greater | Ordering::Equal, true) => {
                rules.push(Rule::ExclusiveMaximum(greatest.clone()));
            }
            _ => {}
        }
    }
    let below = limit("exclusiveMinimum").filter(|it| compare(number, it) != Ordering::Greater);
    rules.extend(below.cloned().map(Rule::ExclusiveMinimum));
    let above = limit("exclusiveMaximum").filter(|it| compare(number, it) != Ordering::Less);
    rules.extend(above.cloned().map(Rule::ExclusiveMaximum));
    let step = limit("multipleOf").filter(|step| !is_multiple(number, step));
    rules.extend(step.cloned().map(Rule::MultipleOf));
}

fn array(schema: &Map<String, Value>, items: &[Value], rules: &mut Vec<Rule>) {
    rules.extend(least(schema, "minItems", items.len()).map(Rule::MinItems));
    rules.extend(most(schema, "maxItems", items.len()).map(Rule::MaxItems));
    let unique = schema.get("uniqueItems") == Some(&Value::Bool(true));
    if unique && items.iter().enumerate().any(|(i, a)| items[..i].iter().any(|b| same(a, b))) {
        rules.push(Rule::UniqueItems);
    }
}

fn least(schema: &Map<String, Value>, keyword: &str, count: usize) -> Option<u64> {
    schema.get(keyword)?.as_u64().filter(|limit| (count as u64) < *limit)
}

fn most(schema: &Map<String, Value>, keyword: &str, count: usize) -> Option<u64> {
    schema.get(keyword)?.as_u64().filter(|limit| (count as u64) > *limit)
}
