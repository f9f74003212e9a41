//! The catalogue's connectors.

use serde::{Deserialize, Serialize};

/// Which end of a connection a connector stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ConnectorKind {
    /// Data comes from it.
    Source,
    /// Data goes to it.
    Destination,
}

impl ConnectorKind {
    /// `source` or `destination`, as in addresses and in running text.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Destination => "destination",
        }
    }

    /// The configuration's property that names the connector.
    pub fn type_property(self) -> &'static str {
        match self {
            Self::Source => "sourceType",
            Self::Destination => "destinationType",
        }
    }

    /// The response's property that holds the id of a source or destination.
    pub fn id_property(self) -> &'static str {
        match self {
            Self::Source => "sourceId",
            Self::Destination => "destinationId",
        }
    }
}

/// One entry of `catalog/connectors/index.json`. Its schema is a file of its own,
/// [`Connector::schema_path`], fetched when the connector is picked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Connector {
    /// Source or destination.
    pub kind: ConnectorKind,
    /// The value of `sourceType` or `destinationType`: `faker`.
    pub slug: String,
    /// What people call it.
    pub name: String,
    /// The id by which a server knows it; some are only known to a server.
    pub definition_id: Option<String>,
    /// Airbyte's own page about it.
    pub documentation_url: Option<String>,
    /// `certified`, `community`, …
    pub support_level: Option<String>,
    /// `api`, `database`, `file`, …
    pub category: Option<String>,
    /// Whether a server finds it by its type alone, without a definition id.
    #[serde(default)]
    pub resolvable_by_type: bool,
}

impl Connector {
    /// Where below `catalog/` the schema of its configuration is kept.
    pub fn schema_path(&self) -> String {
        format!("connectors/{}/{}.json", self.kind.as_str(), self.slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_connector_of_the_index_has_a_definition_id_and_a_schema_file() {
        let index = include_str!("../../catalog/connectors/index.json");
        let connectors: Vec<Connector> = serde_json::from_str(index).expect("valid index");
        assert!(!connectors.is_empty());
        for connector in connectors {
            let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("catalog")
                .join(connector.schema_path());
            assert!(file.is_file(), "{} is missing", file.display());
            assert!(connector.definition_id.is_some(), "{}", connector.slug);
        }
    }
}
