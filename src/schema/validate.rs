//! The validator: walks a value and its schema together and gathers what does not fit.

use serde_json::Value;

use super::{Discriminator, PatternEngine, Pointer, Rule, assertions, place::Place};

/// One way in which a value breaks its schema.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    /// Where in the value. For a missing property, the place where it should be.
    pub at: Pointer,
    /// What was broken; its `Display` says so in words for a person.
    pub rule: Rule,
}

/// Checks `value` against `schema`; `$ref`s point into `document`.
///
/// Of the branches of a `oneOf`, the one that its discriminating property names is judged,
/// and its violations are reported where they are, rather than "matches none of these".
pub fn validate(
    schema: &Value,
    document: &Value,
    value: &Value,
    patterns: &dyn PatternEngine,
) -> Vec<Violation> {
    let mut check = Check { document, patterns, found: Vec::new() };
    check.value(schema, value, &Place::Root, None);
    check.found
}

/// Follows `$ref`s within `document` to a schema that is none; what dangles, leads out of
/// the document or runs in a circle is left as it is.
pub fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    /// More hops than any honest document has.
    const HOPS: usize = 32;
    let mut at = schema;
    for _ in 0..HOPS {
        match target(document, at) {
            Some(next) => at = next,
            None => return at,
        }
    }
    schema
}

fn target<'a>(document: &'a Value, schema: &Value) -> Option<&'a Value> {
    document.pointer(schema.get("$ref")?.as_str()?.strip_prefix('#')?)
}

/// The `$ref`s followed without having stepped further into the value: meeting one of
/// them again is a circle.
struct Followed<'a> {
    schema: &'a Value,
    before: Option<&'a Followed<'a>>,
}

impl Followed<'_> {
    fn contains(&self, schema: &Value) -> bool {
        std::ptr::eq(self.schema, schema)
            || self.before.is_some_and(|before| before.contains(schema))
    }
}

struct Check<'a> {
    document: &'a Value,
    patterns: &'a dyn PatternEngine,
    found: Vec<Violation>,
}

impl<'a> Check<'a> {
    fn report(&mut self, at: &Place, rule: Rule) {
        self.found.push(Violation { at: at.pointer(), rule });
    }

    fn value(&mut self, schema: &'a Value, value: &Value, at: &Place, followed: Option<&Followed>) {
        if schema == &Value::Bool(false) {
            return self.report(at, Rule::AdditionalProperties);
        }
        if let Some(target) = target(self.document, schema)
            && !followed.is_some_and(|followed| followed.contains(target))
        {
            let followed = Followed { schema: target, before: followed };
            self.value(target, value, at, Some(&followed));
        }
        if value.is_null() && schema["nullable"] == true {
            return;
        }
        if let Some(rule) = assertions::type_of(schema, value) {
            // Of the wrong type: whatever else is said about it would only confuse.
            return self.report(at, rule);
        }
        for rule in assertions::broken(schema, value, self.patterns) {
            self.report(at, rule);
        }
        self.properties(schema, value, at);
        self.items(schema, value, at);
        self.branches(schema, value, at, followed);
    }

    fn properties(&mut self, schema: &'a Value, value: &Value, at: &Place) {
        let Some(object) = value.as_object() else { return };
        let required = schema["required"].as_array().into_iter().flatten();
        for name in required.filter_map(Value::as_str) {
            if !object.contains_key(name) {
                self.report(&Place::Property(at, name), Rule::Required);
            }
        }
        let known = schema["properties"].as_object();
        for (name, value) in object {
            let at = Place::Property(at, name);
            if let Some(schema) = known.and_then(|known| known.get(name)) {
                self.value(schema, value, &at, None);
            } else if let Some(schema) = schema.get("additionalProperties") {
                self.value(schema, value, &at, None);
            }
        }
    }

    fn items(&mut self, schema: &'a Value, value: &Value, at: &Place) {
        let (Some(array), Some(schema)) = (value.as_array(), schema.get("items")) else { return };
        if schema.is_array() {
            // A tuple, as drafts before 2020-12 wrote it: nothing here uses one.
            return;
        }
        for (index, value) in array.iter().enumerate() {
            self.value(schema, value, &Place::Item(at, index), None);
        }
    }

    fn branches(
        &mut self,
        schema: &'a Value,
        value: &Value,
        at: &Place,
        followed: Option<&Followed>,
    ) {
        for branch in schema["allOf"].as_array().into_iter().flatten() {
            self.value(branch, value, at, followed);
        }
        if let Some(branches) = schema["anyOf"].as_array() {
            self.choice(branches, value, at, followed, false);
        }
        if let Some(branches) = schema["oneOf"].as_array() {
            self.choice(branches, value, at, followed, true);
        }
    }

    /// Judges `value` by the branches it may belong to.
    fn choice(
        &mut self,
        branches: &'a [Value],
        value: &Value,
        at: &Place,
        followed: Option<&Followed>,
        exactly_one: bool,
    ) {
        let discriminator = Discriminator::find(branches, self.document);
        let meant = discriminator.as_ref().and_then(|it| Some((it, it.branches_of(value)?)));
        let candidates = match meant {
            Some((discriminator, meant)) if meant.is_empty() => {
                let at = Place::Property(at, &discriminator.property);
                return self.report(&at, Rule::Enum(distinct(&discriminator.values)));
            }
            Some((_, meant)) => meant,
            None => (0..branches.len()).collect(),
        };
        let (fits, mut misfits) = self.try_branches(branches, &candidates, value, at, followed);
        match fits {
            0 => match (discriminator, value.as_object()) {
                // An object that does not say which branch it is: that is what is missing.
                (Some(it), Some(object)) if !object.contains_key(&it.property) => {
                    self.report(&Place::Property(at, &it.property), Rule::Required);
                }
                _ => match closest(&mut misfits, at) {
                    Some(violations) => self.found.extend(violations),
                    None => self.report(at, Rule::AnyOf),
                },
            },
            1 => {}
            _ if exactly_one => self.report(at, Rule::OneOf),
            _ => {}
        }
    }

    /// How many of the branches `value` fits, and what each of the others objects to.
    fn try_branches(
        &self,
        branches: &'a [Value],
        candidates: &[usize],
        value: &Value,
        at: &Place,
        followed: Option<&Followed>,
    ) -> (usize, Vec<Vec<Violation>>) {
        let tries = candidates.iter().filter_map(|&index| branches.get(index)).map(|branch| {
            let mut trial =
                Check { document: self.document, patterns: self.patterns, found: Vec::new() };
            trial.value(branch, value, at, followed);
            trial.found
        });
        let (fitting, misfits): (Vec<_>, Vec<_>) = tries.partition(Vec::is_empty);
        (fitting.len(), misfits)
    }
}

/// What the branch that was clearly meant objects to: the only one whose type fits.
fn closest(misfits: &mut Vec<Vec<Violation>>, at: &Place) -> Option<Vec<Violation>> {
    if misfits.len() > 1 {
        let here = at.pointer();
        misfits.retain(|violations| {
            !violations.iter().any(|it| it.at == here && matches!(it.rule, Rule::Type(_)))
        });
    }
    (misfits.len() == 1).then(|| misfits.remove(0))
}

fn distinct(values: &[Value]) -> Vec<Value> {
    let mut kept: Vec<Value> = Vec::new();
    for value in values {
        if !kept.contains(value) {
            kept.push(value.clone());
        }
    }
    kept
}

#[cfg(test)]
#[path = "validate_tests.rs"]
mod tests;
