//! A schema, read into [`Field`]s.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::field::{Branch, Choice, Field, Kind, Object, Section};
use super::label::humanise;
use crate::schema::{self, Discriminator, only_value, resolve};

/// Reads `schema`, whose `$ref`s point into `document`, as the field that is the form.
pub(super) fn read(schema: &Value, document: &Value) -> Field {
    Reader { document, inside: Vec::new() }.field("", schema, true)
}

struct Reader<'a> {
    document: &'a Value,
    /// The `$ref`s being read. One that is met again would never end: it becomes JSON.
    inside: Vec<String>,
}

impl Reader<'_> {
    fn field(&mut self, name: &str, schema: &Value, required: bool) -> Field {
        let followed = schema["$ref"].as_str().map(str::to_owned);
        let schema = &merged(resolve(self.document, schema), self.document);
        let recursive = followed.as_ref().is_some_and(|it| self.inside.contains(it));
        let (schema, nullable) = without_null(schema);
        let secret = is_secret(&schema);
        let entered = followed.filter(|_| !recursive);
        let entering = entered.is_some();
        self.inside.extend(entered);
        let kind = if recursive { Kind::Json } else { self.kind(&schema, secret) };
        if entering {
            self.inside.pop();
        }
        let text = |keyword: &str| schema[keyword].as_str().map(str::to_owned);
        Field {
            name: name.to_owned(),
            label: text("title").unwrap_or_else(|| humanise(name)),
            help: text("description"),
            shape: text("pattern_descriptor"),
            example: example(&schema, &kind),
            required,
            // JSON is one text: a secret anywhere in it makes all of it secret.
            secret: secret || (kind == Kind::Json && mentions_secret(&schema)),
            hidden: schema["airbyte_hidden"] == true || matches!(kind, Kind::Fixed(_)),
            nullable,
            default: schema.get("default").cloned(),
            kind,
        }
    }

    fn kind(&mut self, schema: &Value, secret: bool) -> Kind {
        if let Some(only) = only_value(schema) {
            return Kind::Fixed(only.clone());
        }
        if let Some(branches) = branches(schema) {
            return self.choice(schema, branches);
        }
        // One connector gives a list the `enum` of its entries: no value fits both.
        let one_of_few = !schema::Kind::of(schema).contains(&schema::Kind::Array);
        if let Some(values) = scalars(&schema["enum"]).filter(|_| one_of_few) {
            return Kind::Select { values, radio: is_radio(schema) };
        }
        match schema::Kind::of(schema).as_slice() {
            [schema::Kind::String] => Kind::Text { multiline: schema["multiline"] == true },
            [schema::Kind::Integer] => Kind::Integer,
            [schema::Kind::Number] => Kind::Number,
            [schema::Kind::Boolean] => Kind::Toggle,
            [schema::Kind::Null] => Kind::Fixed(Value::Null),
            [schema::Kind::Array] => self.array(schema, secret),
            [schema::Kind::Object] => self.object_or_map(schema),
            [] if schema["properties"].is_object() => self.object_or_map(schema),
            [] if schema["items"].is_object() => self.array(schema, secret),
            _ => Kind::Json,
        }
    }

    fn array(&mut self, schema: &Value, secret: bool) -> Kind {
        let items = resolve(self.document, &schema["items"]);
        if !items.is_object() {
            return Kind::Json;
        }
        if let Some(values) = scalars(&items["enum"]) {
            return Kind::Picks(values);
        }
        let mut entry = self.field("", &schema["items"], true);
        entry.secret |= secret;
        Kind::List(Arc::new(entry))
    }

    fn object_or_map(&mut self, schema: &Value) -> Kind {
        let additional = &schema["additionalProperties"];
        match schema["properties"].as_object().filter(|properties| !properties.is_empty()) {
            Some(properties) => Kind::Object(self.object(schema, properties)),
            None if additional == false => Kind::Object(Object::default()),
            None if additional.as_object().is_some_and(|it| !it.is_empty()) => {
                Kind::Map(Arc::new(self.field("", additional, true)))
            }
            None => Kind::Json,
        }
    }

    fn object(&mut self, schema: &Value, properties: &Map<String, Value>) -> Object {
        let required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let groups: Vec<&Value> = schema["groups"].as_array().into_iter().flatten().collect();
        let mut entries: Vec<Entry> = properties
            .iter()
            .map(|(name, schema)| {
                let field = self.field(name, schema, required.contains(&name.as_str()));
                Entry::new(field, resolve(self.document, schema), &groups)
            })
            .collect();
        // Stable: what is the same stays as written.
        entries.sort_by_key(|it| (it.field.hidden, it.group, it.folded, it.order));
        let sections = sections(&entries, &groups);
        Object { fields: entries.into_iter().map(|it| Arc::new(it.field)).collect(), sections }
    }

    fn choice(&mut self, schema: &Value, branches: &[Value]) -> Kind {
        let discriminator = Discriminator::find(branches, self.document);
        let branches: Vec<Branch> = branches
            .iter()
            .enumerate()
            .map(|(index, branch)| {
                let value = discriminator.as_ref().and_then(|it| it.values.get(index)).cloned();
                self.branch(index, branch, value)
            })
            .collect();
        Kind::Choice(Choice {
            branches,
            discriminator: discriminator.map(|it| it.property),
            radio: is_radio(schema),
        })
    }

    fn branch(&mut self, index: usize, schema: &Value, value: Option<Value>) -> Branch {
        let field = self.field("", schema, true);
        let title = if field.label.is_empty() {
            value
                .as_ref()
                .and_then(Value::as_str)
                .map_or_else(|| format!("Choice {}", index + 1), humanise)
        } else {
            field.label.clone()
        };
        let help = field.help.clone();
        Branch { title, help, value, field: Arc::new(field), schema: schema.clone() }
    }
}

/// A field and what its place among the others depends on.
struct Entry {
    field: Field,
    /// 0 for none, else one more than its place among the groups.
    group: usize,
    folded: bool,
    order: i64,
}

impl Entry {
    fn new(field: Field, schema: &Value, groups: &[&Value]) -> Self {
        let group = schema["group"].as_str().and_then(|name| {
            let same =
                |it: &&Value| it["id"].as_str().is_some_and(|id| id.eq_ignore_ascii_case(name));
            Some(groups.iter().position(same)? + 1)
        });
        Self {
            group: group.unwrap_or(0),
            folded: !field.required && schema["always_show"] != true,
            order: schema["order"].as_i64().unwrap_or(i64::MAX),
            field,
        }
    }
}

fn sections(entries: &[Entry], groups: &[&Value]) -> Vec<Section> {
    let mut sections = Vec::new();
    for group in 0..=groups.len() {
        let of_group = |folded: bool| {
            let mine =
                move |it: &Entry| !it.field.hidden && it.group == group && it.folded == folded;
            let indices = entries.iter().enumerate().filter(move |(_, it)| mine(it));
            indices.map(|(index, _)| index).collect::<Vec<_>>()
        };
        let (shown, folded) = (of_group(false), of_group(true));
        if !shown.is_empty() || !folded.is_empty() {
            let group = group.checked_sub(1).and_then(|index| groups.get(index));
            let title = group.and_then(|it| it["title"].as_str()).map(str::to_owned);
            sections.push(Section { title, shown, folded });
        }
    }
    sections
}

/// The schema with everything of its `allOf` in it. Where both say something, the
/// schema itself counts.
fn merged(schema: &Value, document: &Value) -> Value {
    let Some(parts) = schema["allOf"].as_array() else { return schema.clone() };
    let mut whole = schema.as_object().cloned().unwrap_or_default();
    whole.shift_remove("allOf");
    for part in parts {
        for (keyword, said) in resolve(document, part).as_object().into_iter().flatten() {
            match (whole.get_mut(keyword), said) {
                (Some(Value::Object(here)), Value::Object(there)) => {
                    for (name, schema) in there {
                        here.entry(name).or_insert_with(|| schema.clone());
                    }
                }
                (Some(Value::Array(here)), Value::Array(there)) if keyword == "required" => {
                    here.extend(there.iter().cloned());
                }
                (Some(_), _) => {}
                (None, _) => {
                    whole.insert(keyword.clone(), said.clone());
                }
            }
        }
    }
    Value::Object(whole)
}

/// The schema without what only says that null will do, and whether it said so.
fn without_null(schema: &Value) -> (Value, bool) {
    let mut schema = schema.clone();
    let mut nullable = schema["nullable"] == true;
    if let Some(types) = schema.get_mut("type").and_then(Value::as_array_mut)
        && types.len() > 1
    {
        let before = types.len();
        types.retain(|name| name != "null");
        nullable |= types.len() < before;
    }
    for keyword in ["oneOf", "anyOf"] {
        if let Some(branches) = schema.get_mut(keyword).and_then(Value::as_array_mut)
            && branches.len() > 1
        {
            let before = branches.len();
            branches.retain(|branch| branch["type"] != "null");
            nullable |= branches.len() < before;
        }
    }
    (schema, nullable)
}

fn branches(schema: &Value) -> Option<&[Value]> {
    ["oneOf", "anyOf"]
        .into_iter()
        .filter_map(|keyword| schema[keyword].as_array())
        .map(Vec::as_slice)
        .find(|branches| !branches.is_empty())
}

/// The values of an `enum` that a person can choose among.
fn scalars(values: &Value) -> Option<Vec<Value>> {
    let values = values.as_array()?;
    let plain = values.iter().all(|value| !value.is_object() && !value.is_array());
    let values: Vec<Value> = values.iter().filter(|value| !value.is_null()).cloned().collect();
    (plain && !values.is_empty()).then_some(values)
}

fn is_radio(schema: &Value) -> bool {
    schema["display_type"] == "radio"
}

fn is_secret(schema: &Value) -> bool {
    schema["airbyte_secret"] == true
        || schema["writeOnly"] == true
        || schema["format"] == "password"
}

fn mentions_secret(schema: &Value) -> bool {
    match schema {
        Value::Object(object) => is_secret(schema) || object.values().any(mentions_secret),
        Value::Array(items) => items.iter().any(mentions_secret),
        _ => false,
    }
}

/// The first example, for kinds of fields that have room for one.
fn example(schema: &Value, kind: &Kind) -> Option<String> {
    if !matches!(kind, Kind::Text { .. } | Kind::Integer | Kind::Number | Kind::Json) {
        return None;
    }
    let first = schema["examples"].as_array().and_then(|it| it.first());
    match first.or_else(|| schema.get("example"))? {
        Value::String(text) => Some(text.clone()),
        Value::Null => None,
        other => Some(other.to_string()),
    }
}
