//! What was typed to make a connection, and the body that comes of it: only what differs
//! from Airbyte's defaults is sent.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::name;
use super::streams::StreamChoices;
use crate::airbyte::Stream;

/// What a connection's draft says. The default is Airbyte's: every stream overwritten in
/// full, started by hand.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConnectionDraft {
    /// The name; none means [`name::DEFAULT_CONNECTION`].
    pub name: Option<String>,
    /// Which streams, and how.
    pub streams: StreamChoices,
    /// What goes before the streams' names in the destination.
    pub prefix: String,
    /// Where in the destination the streams go.
    pub namespace: NamespaceDefinition,
    /// The namespace, for [`NamespaceDefinition::CustomFormat`] only.
    pub namespace_format: String,
    /// Whether the connection is started by `cron` and not by hand.
    pub scheduled: bool,
    /// The cron expression; kept while `scheduled` is off.
    pub cron: String,
    /// What happens when the source's schema changes harmlessly.
    pub schema_updates: SchemaUpdates,
}

/// Where in the destination the streams go (`NamespaceDefinitionEnum`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NamespaceDefinition {
    /// As the destination is configured.
    #[default]
    Destination,
    /// As the source has them.
    Source,
    /// As a text of one's own says.
    CustomFormat,
}

/// What happens when the source's schema changes without breaking anything
/// (`NonBreakingSchemaUpdatesBehaviorEnum`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SchemaUpdates {
    /// Nothing.
    #[default]
    Ignore,
    /// The connection is switched off.
    DisableConnection,
    /// New columns are taken over.
    PropagateColumns,
    /// New columns and new streams are taken over.
    PropagateFully,
}

impl NamespaceDefinition {
    /// Every one, the default first.
    pub const ALL: [Self; 3] = [Self::Destination, Self::Source, Self::CustomFormat];

    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Destination => "destination",
            Self::Source => "source",
            Self::CustomFormat => "custom_format",
        }
    }

    /// What people read.
    pub fn label(self) -> &'static str {
        match self {
            Self::Destination => "As the destination is configured",
            Self::Source => "As in the source",
            Self::CustomFormat => "A format of your own",
        }
    }
}

impl SchemaUpdates {
    /// Every one, the default first.
    pub const ALL: [Self; 4] =
        [Self::Ignore, Self::DisableConnection, Self::PropagateColumns, Self::PropagateFully];

    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ignore => "ignore",
            Self::DisableConnection => "disable_connection",
            Self::PropagateColumns => "propagate_columns",
            Self::PropagateFully => "propagate_fully",
        }
    }

    /// What people read.
    pub fn label(self) -> &'static str {
        match self {
            Self::Ignore => "Ignore the change",
            Self::DisableConnection => "Switch the connection off",
            Self::PropagateColumns => "Take over new columns",
            Self::PropagateFully => "Take over new columns and streams",
        }
    }
}

impl ConnectionDraft {
    /// The name as it would be sent.
    pub fn name(&self) -> String {
        name::tidied(self.name.as_deref().unwrap_or(name::DEFAULT_CONNECTION))
    }

    /// The body of createConnection. `streams` is what the source offers, empty as long
    /// as it is not known. What is as Airbyte would have it anyway is left out.
    pub fn body(&self, source_id: &str, destination_id: &str, streams: &[Stream]) -> Value {
        let mut body = Map::new();
        let mut set = |name: &str, value: Value| {
            body.insert(name.to_owned(), value);
        };
        set("name", self.name().into());
        set("sourceId", source_id.into());
        set("destinationId", destination_id.into());
        if let Some(streams) = self.streams.configurations(streams) {
            set("configurations", json!({ "streams": streams }));
        }
        if self.scheduled {
            let cron = self.cron.split_whitespace().collect::<Vec<_>>().join(" ");
            set("schedule", json!({ "scheduleType": "cron", "cronExpression": cron }));
        }
        if self.namespace != NamespaceDefinition::default() {
            set("namespaceDefinition", self.namespace.as_str().into());
        }
        if self.namespace == NamespaceDefinition::CustomFormat {
            set("namespaceFormat", self.namespace_format.trim().into());
        }
        if !self.prefix.trim().is_empty() {
            set("prefix", self.prefix.trim().into());
        }
        if self.schema_updates != SchemaUpdates::default() {
            set("nonBreakingSchemaUpdatesBehavior", self.schema_updates.as_str().into());
        }
        Value::Object(body)
    }

    /// Forgets the streams: they belong to the source, and how they sync to both ends.
    pub(super) fn forget_streams(&mut self) {
        self.streams = StreamChoices::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_touched_sends_ids_and_name_alone() {
        let body = ConnectionDraft::default().body("s", "d", &[]);
        assert_eq!(
            body,
            json!({ "name": "my_connection_using_api", "sourceId": "s", "destinationId": "d" })
        );
    }

    #[test]
    fn what_was_touched_is_sent() {
        let draft = ConnectionDraft {
            name: Some(" nightly ".into()),
            prefix: "raw_".into(),
            namespace: NamespaceDefinition::CustomFormat,
            namespace_format: "${SOURCE_NAMESPACE}_copy".into(),
            scheduled: true,
            cron: " 0 0  9 ? * MON-FRI".into(),
            schema_updates: SchemaUpdates::PropagateColumns,
            ..ConnectionDraft::default()
        };
        assert_eq!(
            draft.body("s", "d", &[]),
            json!({
                "name": "nightly",
                "sourceId": "s",
                "destinationId": "d",
                "schedule": { "scheduleType": "cron", "cronExpression": "0 0 9 ? * MON-FRI" },
                "namespaceDefinition": "custom_format",
                "namespaceFormat": "${SOURCE_NAMESPACE}_copy",
                "prefix": "raw_",
                "nonBreakingSchemaUpdatesBehavior": "propagate_columns",
            })
        );
    }

    #[test]
    fn a_schedule_that_was_switched_off_again_is_not_sent_but_kept() {
        let draft = ConnectionDraft { cron: "0 0 9 * * ?".into(), ..ConnectionDraft::default() };
        assert_eq!(draft.body("s", "d", &[]).get("schedule"), None);
        let stored = serde_json::to_string(&draft).expect("stored");
        assert_eq!(serde_json::from_str::<ConnectionDraft>(&stored).expect("read"), draft);
    }
}
