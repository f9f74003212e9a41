//! What a sync has to do, worked out from the connection, its source and its destination
//! at the moment when it begins.

use serde_json::Value;

use super::{Job, Load, StreamWork};
use crate::airbyte::{ConnectorKind, SyncMode};
use crate::sandbox::destinations::{self, Effect};
use crate::sandbox::faker::FakerStream;
use crate::sandbox::store::{Actor, Connection, Store};

/// Works out a sync.
///
/// # Errors
/// Why it cannot be done, for the job's verdict.
pub fn plan(store: &mut Store, job: &mut Job, now: i64) -> Result<(), String> {
    let connection = store.connection(&job.connection_id).ok_or("The connection is gone.")?.clone();
    let source = store
        .actor(ConnectorKind::Source, &connection.source_id)
        .ok_or("The source is gone.")?
        .clone();
    let destination = store
        .actor(ConnectorKind::Destination, &connection.destination_id)
        .ok_or("The destination is gone.")?
        .clone();
    if source.connector != "faker" {
        return Err(format!(
            "The sandbox can only make up data for the source faker. It has no {} to read from.",
            source.connector
        ));
    }
    let effect = destinations::effect(&destination);
    if let Effect::Refuses(reason) = &effect {
        job.pace = 1200;
        job.doom = Some((0, reason.clone()));
        return Ok(());
    }
    let faker = FakerConfiguration::read(&source, store, now);
    job.note(now, format!("Reading from {} with the seed {}.", source.name, faker.seed));
    job.slice = faker.records_per_slice;
    job.streams = streams(&connection, &destination, &effect, &faker);
    note_what_is_not_applied(&connection, job, now);
    set_pace(job, &effect, faker.parallelism);
    Ok(())
}

/// More users than anybody waits for, and few enough to count with.
const MOST_USERS: u64 = 1_000_000_000_000;

/// The Faker's settings, defaults filled in.
struct FakerConfiguration {
    count: u64,
    /// As configured; -1 for a new one each time.
    configured_seed: i64,
    seed: i64,
    always_updated: bool,
    records_per_slice: u64,
    parallelism: u64,
    now: i64,
}

impl FakerConfiguration {
    fn read(source: &Actor, store: &mut Store, now: i64) -> Self {
        let configuration = &source.configuration;
        let number = |name: &str, default: u64| configuration[name].as_u64().unwrap_or(default);
        let configured_seed = configuration["seed"].as_i64().unwrap_or(-1);
        Self {
            count: number("count", 1000).min(MOST_USERS),
            configured_seed,
            seed: if configured_seed == -1 { store.draw_seed() } else { configured_seed },
            always_updated: configuration["always_updated"].as_bool().unwrap_or(true),
            records_per_slice: number("records_per_slice", 1000).max(1),
            parallelism: number("parallelism", 4).clamp(1, 8),
            now,
        }
    }
}

fn streams(
    connection: &Connection,
    destination: &Actor,
    effect: &Effect,
    faker: &FakerConfiguration,
) -> Vec<StreamWork> {
    let keeps = matches!(effect, Effect::Keeps);
    connection
        .streams
        .iter()
        .filter_map(|configured| {
            let name = configured["name"].as_str()?;
            let mode =
                SyncMode::from(configured["syncMode"].as_str().unwrap_or("full_refresh_overwrite"));
            let table = keeps.then(|| table_names(connection, destination, configured));
            let load = load(connection, FakerStream::named(name)?, name, &mode, faker);
            Some(StreamWork {
                stream: name.to_owned(),
                table,
                mode,
                load,
                rows: 0,
                bytes: 0,
                reported: (0, 0),
                delivered: false,
            })
        })
        .collect()
}

/// Everything, or for an incremental stream whose rows never change, what is new.
fn load(
    connection: &Connection,
    stream: FakerStream,
    name: &str,
    mode: &SyncMode,
    faker: &FakerConfiguration,
) -> Load {
    let to = stream.rows(faker.count, faker.seed);
    let incremental =
        matches!(mode, SyncMode::IncrementalAppend | SyncMode::IncrementalDedupedHistory);
    let read = connection
        .states
        .get(name)
        .filter(|state| incremental && !faker.always_updated && state.seed == faker.configured_seed)
        .map_or(0, |state| state.read);
    Load {
        stream,
        seed: faker.seed,
        users: faker.count,
        updated_at: faker.always_updated.then_some(faker.now),
        from: read.min(to),
        to,
    }
}

/// Schema and name of the table that a configured stream of a connection fills.
fn table_names(
    connection: &Connection,
    destination: &Actor,
    configured: &Value,
) -> (String, String) {
    let own = destination.configuration["schema"].as_str().filter(|schema| !schema.is_empty());
    let default = own.unwrap_or("main").to_owned();
    let namespace = configured["namespace"].as_str().unwrap_or_default();
    let schema = match connection.namespace_definition.as_str() {
        "source" => namespace.to_owned(),
        "custom_format" => connection
            .namespace_format
            .as_deref()
            .unwrap_or_default()
            .replace("${SOURCE_NAMESPACE}", namespace),
        _ => String::new(),
    };
    let name = configured["destinationObjectName"]
        .as_str()
        .or_else(|| configured["name"].as_str())
        .unwrap_or_default();
    let schema = if schema.is_empty() { default } else { schema };
    (schema, format!("{}{name}", connection.prefix))
}

fn note_what_is_not_applied(connection: &Connection, job: &mut Job, now: i64) {
    for configured in &connection.streams {
        let name = configured["name"].as_str().unwrap_or_default();
        if configured["mappers"].as_array().is_some_and(|mappers| !mappers.is_empty()) {
            job.note(now, format!("{name}: the sandbox keeps mappers, but does not apply them."));
        }
        if configured["selectedFields"].as_array().is_some_and(|fields| !fields.is_empty()) {
            job.note(now, format!("{name}: the sandbox moves every field, selected or not."));
        }
    }
}

/// A few seconds for any sync, one more for each tenfold, and in the end the rows count.
fn set_pace(job: &mut Job, effect: &Effect, parallelism: u64) {
    let rows = job.expected();
    let tenfolds = (rows as f64 + 1.0).log10();
    let share = 250 * job.streams.len() as i64 + (500.0 * tenfolds) as i64;
    job.pace = 400 + share + (rows / (75 * parallelism)) as i64;
    match effect {
        Effect::Slow(millis) => {
            job.pace = job.pace.saturating_add((rows as i64).saturating_mul(*millis));
        }
        Effect::FailsAfter(messages) if *messages < rows => {
            let reason = format!("The destination was told to fail after {messages} records.");
            job.doom = Some((*messages, reason));
        }
        _ => {}
    }
}
