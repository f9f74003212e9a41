//! Valid values for a schema, made from a handful of bytes.

use airbyte_playground::schema::{Format, PatternEngine, RegressPatterns, only_value, same};
use serde_json::{Map, Value, json};

/// Choices taken from bytes, over and over: the same bytes make the same value, and
/// fewer and smaller ones a simpler value.
pub struct Choices<'a> {
    bytes: &'a [u8],
    used: usize,
}

impl<'a> Choices<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, used: 0 }
    }

    pub fn below(&mut self, limit: usize) -> usize {
        let byte = self.bytes.get(self.used % self.bytes.len().max(1)).copied().unwrap_or(0);
        self.used += 1;
        // Differently on every round, or long values would repeat themselves.
        (usize::from(byte) + self.used / self.bytes.len().max(1)) % limit.max(1)
    }

    /// A value that fits `schema`; none where no fitting text could be thought of.
    pub fn value(&mut self, schema: &Value) -> Option<Value> {
        if let Some(only) = only_value(schema) {
            return Some(only.clone());
        }
        if let Some(branches) = schema["oneOf"].as_array() {
            let index = self.below(branches.len());
            return self.value(&branches[index]);
        }
        if let Some(values) = schema["enum"].as_array() {
            return Some(values[self.below(values.len())].clone());
        }
        let kind = match &schema["type"] {
            Value::Array(kinds) => kinds.iter().find(|it| *it != "null")?.as_str()?,
            Value::String(kind) => kind,
            _ if schema["properties"].is_object() => "object",
            _ => return Some(json!({"any": [self.below(9)]})),
        };
        match kind {
            "string" => self.text(schema),
            "integer" => Some(json!(self.integer(schema))),
            "number" => Some(self.number(schema)),
            "boolean" => Some(json!(self.below(2) == 1)),
            "array" => self.array(schema),
            "object" => self.object(schema),
            _ => None,
        }
    }

    fn integer(&mut self, schema: &Value) -> i64 {
        let least = schema["minimum"].as_i64();
        let least = least.or(schema["exclusiveMinimum"].as_i64().map(|it| it + 1)).unwrap_or(-5);
        let most = schema["maximum"].as_i64().unwrap_or(least.max(0) + 300);
        let room = usize::try_from(most - least).unwrap_or(0) + 1;
        least + i64::try_from(self.below(room)).unwrap_or(0)
    }

    fn number(&mut self, schema: &Value) -> Value {
        let (least, most) = (schema["minimum"].as_f64(), schema["maximum"].as_f64());
        let (least, most) = (least.unwrap_or(0.0), most.unwrap_or(1000.0));
        match self.below(3) {
            0 if least.fract() == 0.0 => json!(least as i64),
            1 => json!(most),
            _ => json!(least + (most - least) / 4.0),
        }
    }

    fn text(&mut self, schema: &Value) -> Option<Value> {
        const WORDS: [&str; 12] = [
            "x",
            "Zürich 🦆",
            "a b",
            "2026-08-25",
            "2026-08-25T09:30:00Z",
            "org/repo",
            "a=b",
            "2026-08-25T09:30:00.000Z",
            "2026-08-25T09:30:00.000000Z",
            "s3://b/c",
            "1234567890",
            "https://example.com/",
        ];
        let mut candidates: Vec<Value> = WORDS.map(Value::from).to_vec();
        candidates.rotate_left(self.below(WORDS.len()));
        candidates.extend(schema["default"].as_str().map(Value::from));
        candidates.extend(schema["examples"].as_array().into_iter().flatten().cloned());
        let least = schema["minLength"].as_u64().unwrap_or(1) as usize;
        let pattern = schema["pattern"].as_str();
        let format = schema["format"].as_str().and_then(Format::named);
        candidates.into_iter().find(|candidate| {
            let text = candidate.as_str().unwrap_or_default();
            text.chars().count() >= least.max(1)
                && pattern.is_none_or(|it| RegressPatterns.is_match(it, text) != Some(false))
                && format.is_none_or(|format| format.fits(candidate))
        })
    }

    fn array(&mut self, schema: &Value) -> Option<Value> {
        let least = schema["minItems"].as_u64().unwrap_or(1).max(1) as usize;
        let count = least + self.below(3);
        let mut items: Vec<Value> = Vec::new();
        for _ in 0..count * 4 {
            if items.len() == count {
                break;
            }
            let item = match &schema["items"] {
                Value::Null => json!({"any": self.below(9)}),
                items => self.value(items)?,
            };
            if schema["uniqueItems"] != true || !items.iter().any(|it| same(it, &item)) {
                items.push(item);
            }
        }
        (items.len() >= least).then_some(Value::Array(items))
    }

    fn object(&mut self, schema: &Value) -> Option<Value> {
        let required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut object = Map::new();
        for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
            // What has one possible value is always sent.
            let needed = required.contains(&name.as_str()) || only_value(schema).is_some();
            if needed || self.below(2) == 1 {
                match self.value(schema) {
                    Some(value) => object.insert(name.clone(), value),
                    None if needed => return None,
                    None => None,
                };
            }
        }
        if schema["additionalProperties"].is_object() && schema.get("properties").is_none() {
            for index in 0..self.below(3) + 1 {
                object.insert(format!("key {index}"), self.value(&schema["additionalProperties"])?);
            }
        }
        let free = schema.get("properties").is_none() && object.is_empty();
        if free && schema["additionalProperties"] != false {
            object.insert("anything".to_owned(), json!([1, "two"]));
        }
        Some(Value::Object(object))
    }
}
