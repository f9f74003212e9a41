//! What a person entered so far.

use std::collections::BTreeMap;

use serde_json::Value;

use super::field::{Choice, Field, Kind};
use super::read;

/// The contents of a field. Kept apart from the [`Field`] it belongs to, whose kind
/// decides which of these it is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum State {
    /// Nothing: there is one possible value.
    Fixed,
    /// Text, numbers and JSON exactly as typed.
    Text(String),
    /// A switch; none while untouched.
    Toggle(Option<bool>),
    /// Which of the values; none while nothing is chosen.
    Select(Option<usize>),
    /// Which of the values, in the order picked.
    Picks(Vec<usize>),
    /// A group: whether it is part of the value, and the states of its fields.
    Object { included: bool, fields: Vec<State> },
    /// A choice: the branch, and everything entered in any branch so far.
    Choice { chosen: Option<usize>, branches: BTreeMap<usize, State> },
    /// Entries of a list.
    List(Entries<()>),
    /// Entries of a map, with their keys as typed.
    Map(Entries<String>),
}

/// States by their branches. Not by `collect`: it sorts first, and a sort is kilobytes of the
/// page for each type that is sorted.
pub(super) fn by_branch(
    states: impl IntoIterator<Item = (usize, State)>,
) -> BTreeMap<usize, State> {
    let mut branches = BTreeMap::new();
    branches.extend(states);
    branches
}

/// Entries, each with a number that it keeps.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entries<K> {
    pub(super) all: Vec<Entry<K>>,
    next: u32,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry<K> {
    pub(super) id: u32,
    pub(super) key: K,
    pub(super) state: State,
}

impl<K> Default for Entries<K> {
    fn default() -> Self {
        Self { all: Vec::new(), next: 0 }
    }
}

impl<K> Entries<K> {
    /// Adds one at the end and says its number.
    pub(super) fn push(&mut self, key: K, state: State) -> u32 {
        let id = self.next;
        self.next += 1;
        self.all.push(Entry { id, key, state });
        id
    }

    /// Where the one with that number, written out, stands now.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        let id: u32 = id.parse().ok()?;
        self.all.iter().position(|entry| entry.id == id)
    }
}

impl<K> FromIterator<(K, State)> for Entries<K> {
    fn from_iter<I: IntoIterator<Item = (K, State)>>(entries: I) -> Self {
        let mut all = Self::default();
        for (key, state) in entries {
            all.push(key, state);
        }
        all
    }
}

impl State {
    /// What a field begins with: its default, if it has one that makes sense.
    pub(super) fn fresh(field: &Field) -> Self {
        let default = field.default.as_ref().and_then(|default| read::default(field, default));
        default.unwrap_or_else(|| Self::blank(field))
    }

    /// What a field begins with where it has no default.
    fn blank(field: &Field) -> Self {
        match &field.kind {
            Kind::Toggle if field.required => Self::Toggle(Some(false)),
            Kind::Object(_) if field.required => Self::included(field),
            Kind::Choice(choice) if field.required => Self::chosen(choice, 0),
            _ => Self::empty(field),
        }
    }

    /// A field with nothing in it: an optional one in this state is left out.
    pub(super) fn empty(field: &Field) -> Self {
        match &field.kind {
            Kind::Fixed(_) => Self::Fixed,
            Kind::Text { .. } | Kind::Integer | Kind::Number | Kind::Json => {
                Self::Text(String::new())
            }
            Kind::Toggle => Self::Toggle(None),
            Kind::Select { .. } => Self::Select(None),
            Kind::Picks(_) => Self::Picks(Vec::new()),
            // Its fields are made when it is switched on.
            Kind::Object(_) => Self::Object { included: false, fields: Vec::new() },
            Kind::Choice(_) => Self::Choice { chosen: None, branches: BTreeMap::new() },
            Kind::List(_) => Self::List(Entries::default()),
            Kind::Map(_) => Self::Map(Entries::default()),
        }
    }

    /// A group that is part of the value, its fields fresh.
    pub(super) fn included(field: &Field) -> Self {
        let fields = match &field.kind {
            Kind::Object(object) => object.fields.iter().map(|it| Self::fresh(it)).collect(),
            _ => Vec::new(),
        };
        Self::Object { included: true, fields }
    }

    /// A choice in which that branch is chosen, its fields fresh.
    pub(super) fn chosen(choice: &Choice, index: usize) -> Self {
        let branch = choice.branches.get(index);
        let branches = branch.map(|branch| (index, Self::fresh(&branch.field)));
        Self::Choice { chosen: branch.map(|_| index), branches: by_branch(branches) }
    }

    /// Whether a person would say that there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Fixed => false,
            Self::Text(text) => text.is_empty(),
            Self::Toggle(value) => value.is_none(),
            Self::Select(chosen) => chosen.is_none(),
            Self::Picks(picked) => picked.is_empty(),
            Self::Object { included, .. } => !included,
            Self::Choice { chosen, .. } => chosen.is_none(),
            Self::List(entries) => entries.all.is_empty(),
            Self::Map(entries) => entries.all.is_empty(),
        }
    }
}

/// The text of a value in a field for text; none for what is no text there.
pub(super) fn text_of(kind: &Kind, value: &Value) -> Option<String> {
    match (kind, value) {
        (Kind::Json, value) => serde_json::to_string_pretty(value).ok(),
        (_, Value::String(text)) => Some(text.clone()),
        (Kind::Integer | Kind::Number, Value::Number(number)) => Some(number.to_string()),
        _ => None,
    }
}
