//! What a schema can ask for, in words for a person.

use std::fmt;

use serde_json::{Number, Value};

use super::Format;

/// How many allowed values a message lists before it only counts them.
const VALUES_LISTED: usize = 8;

/// What a schema asked for that a value does not give. `Display` completes a sentence
/// that begins with the field's name: "must be at least 1".
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// A required property is missing.
    Required,
    /// The value is of none of these types.
    Type(Vec<Kind>),
    /// The value is none of these.
    Enum(Vec<Value>),
    /// The value is not this one.
    Const(Value),
    /// A property that the schema does not know, or that may not be there.
    AdditionalProperties,
    /// A list with fewer items.
    MinItems(u64),
    /// A list with more items.
    MaxItems(u64),
    /// A list that holds something twice.
    UniqueItems,
    /// Text with fewer characters (Unicode code points).
    MinLength(u64),
    /// Text with more characters (Unicode code points).
    MaxLength(u64),
    /// Text in which the pattern is not found.
    Pattern {
        /// The regular expression (ECMA-262).
        pattern: String,
        /// What it asks for, as Airbyte's `pattern_descriptor` says it: `YYYY-MM-DD`.
        descriptor: Option<String>,
    },
    /// A number below the least one.
    Minimum(Number),
    /// A number not above this one.
    ExclusiveMinimum(Number),
    /// A number above the greatest one.
    Maximum(Number),
    /// A number not below this one.
    ExclusiveMaximum(Number),
    /// A number that is no multiple of this one.
    MultipleOf(Number),
    /// Text or a number that is not of this format.
    Format(Format),
    /// The value fits several branches of a `oneOf`, and nothing says which is meant.
    OneOf,
    /// The value fits no branch of an `anyOf` or `oneOf`, and none is clearly meant.
    AnyOf,
}

impl Rule {
    /// The JSON Schema keyword that was broken; stable, for programs and tests.
    pub fn keyword(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Type(_) => "type",
            Self::Enum(_) => "enum",
            Self::Const(_) => "const",
            Self::AdditionalProperties => "additionalProperties",
            Self::MinItems(_) => "minItems",
            Self::MaxItems(_) => "maxItems",
            Self::UniqueItems => "uniqueItems",
            Self::MinLength(_) => "minLength",
            Self::MaxLength(_) => "maxLength",
            Self::Pattern { .. } => "pattern",
            Self::Minimum(_) => "minimum",
            Self::ExclusiveMinimum(_) => "exclusiveMinimum",
            Self::Maximum(_) => "maximum",
            Self::ExclusiveMaximum(_) => "exclusiveMaximum",
            Self::MultipleOf(_) => "multipleOf",
            Self::Format(_) => "format",
            Self::OneOf => "oneOf",
            Self::AnyOf => "anyOf",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Required => f.write_str("is required"),
            Self::Type(kinds) => write!(f, "must be {}", list(kinds, "or")),
            Self::Enum(values) => allowed(values, f),
            Self::Const(value) => write!(f, "must be {}", plain(value)),
            Self::AdditionalProperties => f.write_str("is not known here"),
            Self::MinItems(1) => f.write_str("must have at least one entry"),
            Self::MinItems(n) => write!(f, "must have at least {n} entries"),
            Self::MaxItems(0) => f.write_str("must have no entries"),
            Self::MaxItems(1) => f.write_str("must have at most one entry"),
            Self::MaxItems(n) => write!(f, "must have at most {n} entries"),
            Self::UniqueItems => f.write_str("must not have the same entry twice"),
            Self::MinLength(1) => f.write_str("must not be empty"),
            Self::MinLength(n) => write!(f, "must be at least {n} characters long"),
            Self::MaxLength(1) => f.write_str("must be at most one character long"),
            Self::MaxLength(n) => write!(f, "must be at most {n} characters long"),
            Self::Pattern { descriptor: Some(shape), .. } => write!(f, "must look like {shape}"),
            Self::Pattern { pattern, .. } => write!(f, "must match the pattern {pattern}"),
            Self::Minimum(n) => write!(f, "must be at least {n}"),
            Self::ExclusiveMinimum(n) => write!(f, "must be more than {n}"),
            Self::Maximum(n) => write!(f, "must be at most {n}"),
            Self::ExclusiveMaximum(n) => write!(f, "must be less than {n}"),
            Self::MultipleOf(n) => write!(f, "must be a multiple of {n}"),
            Self::Format(format) => write!(f, "must be {format}"),
            Self::OneOf => f.write_str("could be meant in more than one way"),
            Self::AnyOf => f.write_str("has none of the shapes allowed here"),
        }
    }
}

/// JSON Schema's types, as words for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are JSON Schema's `type`")]
pub enum Kind {
    Null,
    Boolean,
    Object,
    Array,
    Number,
    Integer,
    String,
}

impl Kind {
    /// The type of that name in a schema; none if there is no such type.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "null" => Self::Null,
            "boolean" => Self::Boolean,
            "object" => Self::Object,
            "array" => Self::Array,
            "number" => Self::Number,
            "integer" => Self::Integer,
            "string" => Self::String,
            _ => return None,
        })
    }

    /// The types that a schema allows; none at all if it does not say, or says nothing known.
    pub fn of(schema: &Value) -> Vec<Self> {
        match &schema["type"] {
            Value::String(name) => Self::named(name).into_iter().collect(),
            Value::Array(names) => {
                names.iter().filter_map(|name| Self::named(name.as_str()?)).collect()
            }
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Null => "null",
            Self::Boolean => "true or false",
            Self::Object => "an object",
            Self::Array => "a list",
            Self::Number => "a number",
            Self::Integer => "a whole number",
            Self::String => "text",
        })
    }
}

fn allowed(values: &[Value], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let shown: Vec<String> = values.iter().take(VALUES_LISTED).map(plain).collect();
    write!(f, "must be one of: {}", shown.join(", "))?;
    match values.len() {
        all if all > VALUES_LISTED => write!(f, " … ({all} in all)"),
        _ => Ok(()),
    }
}

/// Text without its quotation marks, anything else as JSON.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// "a", "a or b", "a, b or c".
fn list(items: &[impl fmt::Display], last: &str) -> String {
    let mut words: Vec<String> = items.iter().map(ToString::to_string).collect();
    match words.pop() {
        Some(end) if words.is_empty() => end,
        Some(end) => format!("{} {last} {end}", words.join(", ")),
        None => String::new(),
    }
}
