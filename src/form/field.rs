//! What a schema asks a person for: fields, which never change while a form is filled in.

use std::sync::Arc;

use serde_json::Value;

/// One thing to fill in, and how to present it.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The property's name; empty for the form itself and for entries of lists and maps.
    pub name: String,
    /// What a person calls it: the schema's title, else its name in words. May be empty
    /// for entries; [`Form::label`](super::Form::label) has words for these too.
    pub label: String,
    /// What it is for; the schema's description.
    pub help: Option<String>,
    /// What it should look like, in Airbyte's words: `YYYY-MM-DD`.
    pub shape: Option<String>,
    /// The first of the schema's examples, to show while the field is empty.
    pub example: Option<String>,
    /// Whether a value without it is refused.
    pub required: bool,
    /// Whether its value must not be shown or kept: `airbyte_secret`, `writeOnly`,
    /// `format: password`.
    pub secret: bool,
    /// Whether it is never shown: `airbyte_hidden`, or there is only one possible value.
    pub hidden: bool,
    /// Whether null will do for a value.
    pub nullable: bool,
    /// What it begins with.
    pub default: Option<Value>,
    /// How it is filled in.
    pub kind: Kind,
}

/// How a field is filled in.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Not at all: there is one possible value.
    Fixed(Value),
    /// Text; on several lines if `multiline`.
    Text {
        /// Whether the text may have several lines.
        multiline: bool,
    },
    /// A whole number, typed.
    Integer,
    /// A number, typed.
    Number,
    /// Yes or no.
    Toggle,
    /// One of a few values.
    Select {
        /// The values, in the schema's order.
        values: Vec<Value>,
        /// Whether to show all of them at once.
        radio: bool,
    },
    /// Any of a few values.
    Picks(Vec<Value>),
    /// A group of fields.
    Object(Object),
    /// One of several ways to fill it in.
    Choice(Choice),
    /// As many entries as wanted.
    List(Arc<Field>),
    /// As many entries as wanted, each under a name of its own.
    Map(Arc<Field>),
    /// JSON as text, where the schema does not say enough for anything better.
    Json,
}

/// A group of fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object {
    /// Every field, in the order shown; the hidden ones stand last.
    pub fields: Vec<Arc<Field>>,
    /// How those that are not hidden are presented.
    pub sections: Vec<Section>,
}

/// Fields that are shown together: those of a group, or those of none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// The group's title, if it has one.
    pub title: Option<String>,
    /// Required and `always_show` fields, as indices of [`Object::fields`].
    pub shown: Vec<usize>,
    /// The other, optional ones, to be folded away.
    pub folded: Vec<usize>,
}

/// A `oneOf` or `anyOf`.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The ways to fill it in.
    pub branches: Vec<Branch>,
    /// The property that tells the branches apart, if there is one.
    pub discriminator: Option<String>,
    /// Whether to show all branches' titles at once (`display_type: radio`).
    pub radio: bool,
}

/// One way to fill in a [`Choice`].
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// What a person calls it.
    pub title: String,
    /// When to use it.
    pub help: Option<String>,
    /// The discriminating property's value.
    pub value: Option<Value>,
    /// What is filled in.
    pub field: Arc<Field>,
    /// The branch's schema, to try a value against.
    pub(super) schema: Value,
}

impl Field {
    /// The field of that name in an object.
    pub fn property(&self, name: &str) -> Option<&Arc<Self>> {
        match &self.kind {
            Kind::Object(object) => object.fields.iter().find(|field| field.name == name),
            _ => None,
        }
    }
}
