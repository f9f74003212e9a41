//! What the sandbox knows of the world: the API's description, the connectors and their
//! schemas, the streams of the sources that it can make up data for.

use std::collections::HashMap;

use serde_json::Value;

use crate::airbyte::{Connector, ConnectorKind};
use crate::openapi::Document;
use crate::schema::{NoPatterns, PatternEngine};

/// The sandbox's reference data. Whoever hosts the sandbox reads the files of `catalog/`
/// and hands their text over.
pub struct Catalog {
    document: Document,
    connectors: Vec<Connector>,
    schemas: HashMap<(ConnectorKind, String), Value>,
    streams: HashMap<String, Value>,
    patterns: Box<dyn PatternEngine>,
}

impl Catalog {
    /// Reads the description of the public API (`catalog/openapi/public.json`) and the
    /// index of the connectors (`catalog/connectors/index.json`).
    ///
    /// # Errors
    /// When one of them cannot be read: which, and why.
    pub fn new(public_api: &str, connectors: &str) -> Result<Self, String> {
        let document = Document::parse(public_api)
            .map_err(|error| format!("The API description cannot be read: {error}"))?;
        let connectors = serde_json::from_str(connectors)
            .map_err(|error| format!("The list of connectors cannot be read: {error}"))?;
        Ok(Self {
            document,
            connectors,
            schemas: HashMap::new(),
            streams: HashMap::new(),
            patterns: Box::new(NoPatterns),
        })
    }

    /// Adds the schema of a connector's configuration.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn add_schema(
        &mut self,
        kind: ConnectorKind,
        slug: &str,
        schema: &str,
    ) -> Result<(), String> {
        let schema = serde_json::from_str(schema)
            .map_err(|error| format!("The schema of {slug} cannot be read: {error}"))?;
        self.schemas.insert((kind, slug.to_owned()), schema);
        Ok(())
    }

    /// Adds the streams of a source, as `catalog/faker-streams.json` has them.
    ///
    /// # Errors
    /// When they are not JSON.
    pub fn add_streams(&mut self, slug: &str, streams: &str) -> Result<(), String> {
        let mut file: Value = serde_json::from_str(streams)
            .map_err(|error| format!("The streams of {slug} cannot be read: {error}"))?;
        self.streams.insert(slug.to_owned(), file["streams"].take());
        Ok(())
    }

    /// Brings regular expressions, for `pattern` in schemas.
    #[must_use]
    pub fn with_patterns(mut self, patterns: Box<dyn PatternEngine>) -> Self {
        self.patterns = patterns;
        self
    }

    /// The public API's description.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Every connector.
    pub fn connectors(&self) -> &[Connector] {
        &self.connectors
    }

    /// The connector of that definition id.
    pub fn by_definition(&self, kind: ConnectorKind, id: &str) -> Option<&Connector> {
        self.connectors.iter().find(|connector| {
            connector.kind == kind
                && connector
                    .definition_id
                    .as_deref()
                    .is_some_and(|own| own.eq_ignore_ascii_case(id))
        })
    }

    /// The connector of that type.
    pub fn by_slug(&self, kind: ConnectorKind, slug: &str) -> Option<&Connector> {
        self.connectors.iter().find(|connector| connector.kind == kind && connector.slug == slug)
    }

    /// The schema of a connector's configuration; none if it was not added.
    pub fn schema(&self, kind: ConnectorKind, slug: &str) -> Option<&Value> {
        self.schemas.get(&(kind, slug.to_owned()))
    }

    /// Name and JSON Schema of each stream of a source.
    pub fn streams(&self, slug: &str) -> impl Iterator<Item = (&str, &Value)> {
        let streams = self.streams.get(slug).and_then(Value::as_object);
        streams.into_iter().flatten().map(|(name, schema)| (name.as_str(), schema))
    }

    /// Regular expressions.
    pub fn patterns(&self) -> &dyn PatternEngine {
        self.patterns.as_ref()
    }
}
