//! What tells the branches of a `oneOf` apart.

use serde_json::Value;

use super::{number::same, validate::resolve};

/// The one value that a schema allows: its `const`, else the single value of its `enum`.
/// `const` outranks an `enum` that contradicts it, as Airbyte reads its connectors.
pub fn only_value(schema: &Value) -> Option<&Value> {
    if let Some(value) = schema.get("const") {
        return Some(value);
    }
    match schema.get("enum")?.as_array()?.as_slice() {
        [value] => Some(value),
        _ => None,
    }
}

/// The property that every branch fixes to a value of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Discriminator {
    /// The property's name.
    pub property: String,
    /// Its value in each branch, in the branches' order.
    pub values: Vec<Value>,
}

impl Discriminator {
    /// Finds it among `branches`, whose `$ref`s point into `document`. A property with a
    /// different value in every branch wins over one that some branches share; none if
    /// no property is fixed in all of them.
    pub fn find(branches: &[Value], document: &Value) -> Option<Self> {
        let branches: Vec<&Value> =
            branches.iter().map(|branch| resolve(document, branch)).collect();
        let candidates = branches.first()?.get("properties")?.as_object()?.keys();
        let mut shared = None;
        for property in candidates {
            let values: Option<Vec<Value>> = branches
                .iter()
                .map(|branch| only_value(&branch["properties"][property]).cloned())
                .collect();
            let Some(values) = values else { continue };
            let distinct =
                values.iter().enumerate().all(|(i, v)| !values[..i].iter().any(|u| same(u, v)));
            let found = Self { property: property.clone(), values };
            if distinct {
                return Some(found);
            }
            shared.get_or_insert(found);
        }
        shared
    }

    /// The branches that `value` says it belongs to; none if it does not say.
    pub fn branches_of(&self, value: &Value) -> Option<Vec<usize>> {
        let given = value.get(&self.property)?;
        Some((0..self.values.len()).filter(|&i| same(&self.values[i], given)).collect())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_const_outranks_an_enum_that_contradicts_it() {
        assert_eq!(only_value(&json!({"const": "a", "enum": ["b"]})), Some(&json!("a")));
        assert_eq!(only_value(&json!({"enum": ["b"]})), Some(&json!("b")));
        assert_eq!(only_value(&json!({"enum": ["b", "c"]})), None);
    }

    #[test]
    fn a_property_with_a_value_of_its_own_in_every_branch_is_preferred() {
        let branches = [
            json!({"properties": {"kind": {"const": "x"}, "mode": {"const": "a"}}}),
            json!({"properties": {"kind": {"const": "x"}, "mode": {"enum": ["b"]}}}),
        ];
        let found = Discriminator::find(&branches, &Value::Null).expect("found");
        assert_eq!(found.property, "mode");
        assert_eq!(found.branches_of(&json!({"mode": "b"})), Some(vec![1]));
        assert_eq!(found.branches_of(&json!({"mode": "c"})), Some(vec![]));
        assert_eq!(found.branches_of(&json!({})), None);
    }
}
