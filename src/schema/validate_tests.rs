use serde_json::json;

use super::*;
use crate::schema::RegressPatterns;

/// What is wrong with `value`, as "place keyword".
fn wrong(schema: Value, value: Value) -> Vec<String> {
    in_document(&schema, &schema, &value)
}

fn in_document(schema: &Value, document: &Value, value: &Value) -> Vec<String> {
    validate(schema, document, value, &RegressPatterns)
        .iter()
        .map(|it| format!("{} {}", it.at, it.rule.keyword()))
        .collect()
}

fn message(schema: Value, value: Value) -> String {
    let found = validate(&schema, &schema, &value, &RegressPatterns);
    found.iter().map(|it| it.rule.to_string()).collect::<Vec<_>>().join("; ")
}

#[test]
fn a_missing_property_is_reported_where_it_should_be() {
    let schema = json!({"type": "object", "required": ["a", "b/c"]});
    assert_eq!(wrong(schema, json!({"a": 1})), ["/b~1c required"]);
}

#[test]
fn a_wrong_type_is_all_that_is_said_about_a_value() {
    let schema = json!({"type": "string", "enum": ["a"], "minLength": 1});
    assert_eq!(wrong(schema, json!(7)), [" type"]);
}

#[test]
fn null_needs_the_type_or_nullable() {
    assert_eq!(wrong(json!({"type": ["string", "null"]}), Value::Null), [""; 0]);
    assert_eq!(wrong(json!({"type": "string", "nullable": true}), Value::Null), [""; 0]);
    assert_eq!(wrong(json!({"type": "string"}), Value::Null), [" type"]);
}

#[test]
fn whole_floats_are_integers_and_digits_are_not_lost() {
    let integer = json!({"type": "integer", "maximum": 9_007_199_254_740_992_u64});
    assert_eq!(wrong(integer.clone(), json!(1.0)), [""; 0]);
    assert_eq!(wrong(integer.clone(), json!(1.5)), [" type"]);
    assert_eq!(wrong(integer, json!(9_007_199_254_740_993_u64)), [" maximum"]);
}

#[test]
fn both_ways_to_write_an_exclusive_limit_are_understood() {
    assert_eq!(message(json!({"exclusiveMinimum": 0}), json!(0)), "must be more than 0");
    let draft4 = json!({"minimum": 0, "exclusiveMinimum": true});
    assert_eq!(wrong(draft4.clone(), json!(0)), [" exclusiveMinimum"]);
    assert_eq!(wrong(draft4, json!(1)), [""; 0]);
    let draft4 = json!({"maximum": 5, "exclusiveMaximum": false});
    assert_eq!(wrong(draft4, json!(5)), [""; 0]);
}

#[test]
fn lengths_count_code_points() {
    let schema = json!({"minLength": 2, "maxLength": 2});
    assert_eq!(wrong(schema.clone(), json!("🦆é")), [""; 0]);
    assert_eq!(wrong(schema.clone(), json!("🦆")), [" minLength"]);
    assert_eq!(wrong(schema, json!("abc")), [" maxLength"]);
}

#[test]
fn a_pattern_is_searched_for_and_may_look_around() {
    assert_eq!(wrong(json!({"pattern": "b"}), json!("abc")), [""; 0]);
    assert_eq!(wrong(json!({"pattern": "^(?!https).+$"}), json!("https://x")), [" pattern"]);
    assert_eq!(wrong(json!({"pattern": "(unclosed"}), json!("x")), [""; 0]);
}

#[test]
fn lists_are_counted_and_compared() {
    let schema = json!({"minItems": 1, "maxItems": 2, "uniqueItems": true});
    assert_eq!(wrong(schema.clone(), json!([])), [" minItems"]);
    assert_eq!(wrong(schema.clone(), json!([1, 2, 3])), [" maxItems"]);
    assert_eq!(wrong(schema, json!([1, 1.0])), [" uniqueItems"]);
    let schema = json!({"items": {"type": "integer"}});
    assert_eq!(wrong(schema, json!([1, "a"])), ["/1 type"]);
}

#[test]
fn unknown_properties_follow_additional_properties() {
    let closed = json!({"properties": {"a": {}}, "additionalProperties": false});
    assert_eq!(wrong(closed, json!({"a": 1, "b": 1})), ["/b additionalProperties"]);
    let map = json!({"additionalProperties": {"type": "string"}});
    assert_eq!(wrong(map, json!({"a": 1})), ["/a type"]);
}

#[test]
fn a_const_outranks_the_enum_beside_it() {
    let schema = json!({"const": "a", "enum": ["b"]});
    assert_eq!(wrong(schema.clone(), json!("a")), [""; 0]);
    assert_eq!(wrong(schema, json!("b")), [" const"]);
}

fn two_ways() -> Value {
    json!({"oneOf": [
        {"type": "object", "required": ["way", "key"],
         "properties": {"way": {"const": "key"}, "key": {"type": "string"}}},
        {"type": "object", "required": ["way", "port"],
         "properties": {"way": {"enum": ["tunnel"]}, "port": {"type": "integer"}}},
    ]})
}

#[test]
fn the_branch_that_is_meant_reports_its_own_violations() {
    assert_eq!(wrong(two_ways(), json!({"way": "tunnel", "port": "x"})), ["/port type"]);
    assert_eq!(wrong(two_ways(), json!({"way": "key"})), ["/key required"]);
    assert_eq!(wrong(two_ways(), json!({"way": "key", "key": "k"})), [""; 0]);
}

#[test]
fn a_branch_that_does_not_exist_is_answered_with_those_that_do() {
    assert_eq!(message(two_ways(), json!({"way": "hope"})), "must be one of: key, tunnel");
    assert_eq!(wrong(two_ways(), json!({"key": "k"})), ["/way required"]);
    assert_eq!(wrong(two_ways(), json!("key")), [" anyOf"]);
}

#[test]
fn without_a_discriminator_the_only_branch_of_that_type_is_meant() {
    let schema = json!({"oneOf": [
        {"type": "string", "minLength": 3},
        {"type": "array", "items": {"type": "string"}},
    ]});
    assert_eq!(wrong(schema.clone(), json!("ab")), [" minLength"]);
    assert_eq!(wrong(schema.clone(), json!([1])), ["/0 type"]);
    assert_eq!(wrong(schema, json!(1)), [" anyOf"]);
    let both = json!({"oneOf": [{"type": "number"}, {"type": "integer"}]});
    assert_eq!(wrong(both, json!(1)), [" oneOf"]);
    let any = json!({"anyOf": [{"type": "number"}, {"type": "integer"}]});
    assert_eq!(wrong(any, json!(1)), [""; 0]);
}

#[test]
fn references_are_followed_and_dangling_ones_ask_for_nothing() {
    let document = json!({"components": {"schemas": {
        "Name": {"type": "string"},
        "Both": {"allOf": [{"$ref": "#/components/schemas/Name"}, {"minLength": 2}]},
    }}});
    let both = json!({"$ref": "#/components/schemas/Both"});
    assert_eq!(in_document(&both, &document, &json!("a")), [" minLength"]);
    assert_eq!(in_document(&both, &document, &json!(1)), [" type"]);
    let nowhere = json!({"$ref": "#/components/schemas/Gone"});
    assert_eq!(in_document(&nowhere, &document, &json!(1)), [""; 0]);
}

#[test]
fn circles_end_and_recursive_schemas_recur() {
    let circle = json!({"$ref": "#/a", "a": {"$ref": "#/b"}, "b": {"allOf": [{"$ref": "#/a"}]}});
    assert_eq!(wrong(circle, json!(1)), [""; 0]);
    let tree = json!({
        "type": "object",
        "properties": {"children": {"type": "array", "items": {"$ref": "#"}}},
    });
    let value = json!({"children": [{"children": [{}, 7]}]});
    assert_eq!(wrong(tree, value), ["/children/0/children/1 type"]);
}

#[test]
fn formats_count_unless_unknown() {
    assert_eq!(wrong(json!({"type": "string", "format": "UUID"}), json!("x")), [" format"]);
    assert_eq!(
        wrong(json!({"type": "integer", "format": "int32"}), json!(1_i64 << 31)),
        [" format"]
    );
    assert_eq!(wrong(json!({"type": "string", "format": "colour"}), json!("x")), [""; 0]);
}

#[test]
fn a_format_that_the_pattern_refuses_does_not_count() {
    let schema = |pattern| json!({"type": "string", "format": "date", "pattern": pattern});
    assert_eq!(wrong(schema("^\\d{2}-\\d{2}-\\d{4}$"), json!("31-12-2026")), [""; 0]);
    assert_eq!(wrong(schema("^\\d{4}-\\d{2}-\\d{2}$"), json!("2026-13-45")), [" format"]);
}

#[test]
fn messages_are_words_for_a_person() {
    assert_eq!(message(json!({"type": "integer"}), json!("a")), "must be a whole number");
    assert_eq!(message(json!({"minimum": 1}), json!(0)), "must be at least 1");
    assert_eq!(message(json!({"enum": ["a", "b", 3]}), json!(0)), "must be one of: a, b, 3");
    assert_eq!(message(json!({"type": ["string", "null"]}), json!(0)), "must be text or null");
    assert_eq!(message(json!({"minLength": 1}), json!("")), "must not be empty");
    let dated = json!({"pattern": "^\\d{4}$", "pattern_descriptor": "YYYY"});
    assert_eq!(message(dated, json!("x")), "must look like YYYY");
}

proptest::proptest! {
    /// Whatever keywords come with whatever values: an answer, not a panic.
    #[test]
    fn nonsense_in_a_schema_is_no_constraint(keyword in "[a-zA-Z$]{1,12}", text: String) {
        for nonsense in [json!(text), json!(-1), json!([text]), json!({}), Value::Null] {
            let schema = json!({"type": nonsense, "properties": nonsense, "items": nonsense,
                "required": nonsense, "oneOf": nonsense, "minLength": nonsense,
                "pattern": nonsense, "$ref": nonsense, keyword.as_str(): nonsense});
            validate(&schema, &schema, &json!({"a": [text]}), &RegressPatterns);
            validate(&schema, &schema, &json!([text]), &RegressPatterns);
        }
    }
}
