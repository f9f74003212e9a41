//! Which of a source's streams are synced, and how each.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::airbyte::{Stream, SyncMode};

/// What was chosen for the streams that were touched; all others are as Airbyte has them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StreamChoices(Vec<Touched>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Touched {
    name: String,
    namespace: Option<String>,
    choice: StreamChoice,
}

/// What is chosen for one stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StreamChoice {
    /// Whether it is synced at all.
    pub selected: bool,
    /// How.
    pub sync_mode: SyncMode,
    /// The cursor's path; used where the mode needs one and the source has none of its own.
    pub cursor: Vec<String>,
    /// The primary key's paths; used where the mode needs one and the source defines none.
    pub primary_key: Vec<Vec<String>>,
}

impl StreamChoice {
    /// What Airbyte does with a stream that nobody chose anything for: everything, each
    /// time, in place of what was there.
    pub fn default_of(stream: &Stream) -> Self {
        Self {
            selected: true,
            sync_mode: sync_modes(stream)
                .first()
                .cloned()
                .unwrap_or(SyncMode::FullRefreshOverwrite),
            cursor: stream.default_cursor_field.clone(),
            primary_key: Vec::new(),
        }
    }

    /// Whether the person has to name a cursor.
    pub fn asks_for_cursor(&self, stream: &Stream) -> bool {
        needs_cursor(&self.sync_mode) && !stream.source_defined_cursor_field
    }

    /// Whether the person has to name a primary key.
    pub fn asks_for_primary_key(&self, stream: &Stream) -> bool {
        needs_primary_key(&self.sync_mode) && stream.source_defined_primary_key.is_empty()
    }

    /// What is missing, in a sentence; none if the stream can be synced so.
    pub fn complaint(&self, stream: &Stream) -> Option<String> {
        let name = &stream.stream_name;
        let mode = mode_label(&self.sync_mode);
        if !self.selected {
            None
        } else if self.asks_for_cursor(stream) && self.cursor.is_empty() {
            Some(format!("{name}: choose a cursor field, by which “{mode}” sees what is new."))
        } else if self.asks_for_primary_key(stream) && self.primary_key.is_empty() {
            Some(format!("{name}: choose a primary key, by which “{mode}” knows a row again."))
        } else {
            None
        }
    }

    fn configuration(&self, stream: &Stream) -> Value {
        let mut configuration = Map::new();
        configuration.insert("name".into(), stream.stream_name.as_str().into());
        if let Some(namespace) = &stream.stream_namespace {
            configuration.insert("namespace".into(), namespace.as_str().into());
        }
        configuration.insert("syncMode".into(), self.sync_mode.as_str().into());
        if self.asks_for_cursor(stream) {
            configuration.insert("cursorField".into(), self.cursor.clone().into());
        }
        if self.asks_for_primary_key(stream) {
            let paths = self.primary_key.iter().cloned().map(Value::from);
            configuration.insert("primaryKey".into(), paths.collect());
        }
        Value::Object(configuration)
    }
}

impl StreamChoices {
    /// What is chosen for a stream.
    pub fn of(&self, stream: &Stream) -> StreamChoice {
        let touched = self.0.iter().find(|touched| touched.is_of(stream));
        touched.map_or_else(|| StreamChoice::default_of(stream), |touched| touched.choice.clone())
    }

    /// Chooses for a stream. Choosing what Airbyte does anyway leaves it untouched.
    pub fn choose(&mut self, stream: &Stream, choice: StreamChoice) {
        self.0.retain(|touched| !touched.is_of(stream));
        if choice != StreamChoice::default_of(stream) {
            let (name, namespace) = (stream.stream_name.clone(), stream.stream_namespace.clone());
            self.0.push(Touched { name, namespace, choice });
        }
    }

    /// Whether every stream is as Airbyte would have it.
    pub fn is_untouched(&self) -> bool {
        self.0.is_empty()
    }

    /// How many of the streams are selected.
    pub fn selected(&self, streams: &[Stream]) -> usize {
        streams.iter().filter(|stream| self.of(stream).selected).count()
    }

    /// The `configurations.streams` to send; none if every stream is as Airbyte would have
    /// it, or if the streams are not known.
    pub fn configurations(&self, streams: &[Stream]) -> Option<Vec<Value>> {
        let touched = |stream| self.0.iter().any(|touched| touched.is_of(stream));
        streams.iter().any(touched).then(|| {
            let chosen = streams.iter().map(|stream| (self.of(stream), stream));
            chosen
                .filter(|(choice, _)| choice.selected)
                .map(|(choice, stream)| choice.configuration(stream))
                .collect()
        })
    }
}

impl Touched {
    fn is_of(&self, stream: &Stream) -> bool {
        self.name == stream.stream_name && self.namespace == stream.stream_namespace
    }
}

/// The modes to choose from for a stream, Airbyte's default first if it is among them.
pub fn sync_modes(stream: &Stream) -> Vec<SyncMode> {
    let (mut modes, others): (Vec<_>, Vec<_>) =
        stream.sync_modes.iter().cloned().partition(|mode| *mode == SyncMode::FullRefreshOverwrite);
    modes.extend(others);
    if modes.is_empty() {
        modes.push(SyncMode::FullRefreshOverwrite);
    }
    modes
}

/// A sync mode for people: what is read, then what becomes of what was there.
pub fn mode_label(mode: &SyncMode) -> &str {
    match mode {
        SyncMode::FullRefreshOverwrite => "Full refresh, overwrite",
        SyncMode::FullRefreshOverwriteDeduped => "Full refresh, overwrite without duplicates",
        SyncMode::FullRefreshAppend => "Full refresh, append",
        SyncMode::FullRefreshUpdate => "Full refresh, update",
        SyncMode::FullRefreshSoftDelete => "Full refresh, mark deleted rows",
        SyncMode::IncrementalAppend => "Incremental, append",
        SyncMode::IncrementalDedupedHistory => "Incremental, append without duplicates",
        SyncMode::IncrementalUpdate => "Incremental, update",
        SyncMode::IncrementalSoftDelete => "Incremental, mark deleted rows",
        SyncMode::Other(word) => word,
    }
}

/// A field's path for people: `address.city`.
pub fn field_label(path: &[String]) -> String {
    path.join(".")
}

fn needs_cursor(mode: &SyncMode) -> bool {
    matches!(
        mode,
        SyncMode::IncrementalAppend
            | SyncMode::IncrementalDedupedHistory
            | SyncMode::IncrementalUpdate
            | SyncMode::IncrementalSoftDelete
    )
}

fn needs_primary_key(mode: &SyncMode) -> bool {
    matches!(
        mode,
        SyncMode::FullRefreshOverwriteDeduped
            | SyncMode::FullRefreshUpdate
            | SyncMode::FullRefreshSoftDelete
            | SyncMode::IncrementalDedupedHistory
            | SyncMode::IncrementalUpdate
            | SyncMode::IncrementalSoftDelete
    )
}
