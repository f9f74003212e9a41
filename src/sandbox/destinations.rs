//! What a destination does with the rows that reach it.

use super::store::{Actor, Verdict};

/// What becomes of rows.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// They are kept and can be looked at.
    Keeps,
    /// They vanish.
    Drops,
    /// They vanish, so many milliseconds a row.
    Slow(i64),
    /// They vanish, and after so many of them the destination fails.
    FailsAfter(u64),
    /// The destination lets nobody in, for that reason.
    Refuses(String),
}

/// What that destination does, by its connector, its configuration and what became of its
/// secrets. A connector that nothing is known of keeps rows, unless a secret is wrong.
pub fn effect(destination: &Actor) -> Effect {
    let path = destination.configuration["destination_path"].as_str().unwrap_or_default();
    match destination.connector.as_str() {
        "dev-null" => testing(destination),
        "motherduck" => motherduck(destination),
        "duckdb" if path.starts_with("md:") || path.starts_with("motherduck:") => {
            motherduck(destination)
        }
        // A file needs no key; one that was given all the same is not used.
        "duckdb" => Effect::Keeps,
        _ => match wrong_secret(destination) {
            Some(at) => Effect::Refuses(format!(
                "The destination refused the login: {at} is not right. Change it, and sync again."
            )),
            None => Effect::Keeps,
        },
    }
}

fn wrong_secret(destination: &Actor) -> Option<String> {
    let (at, _) = destination.verdicts.iter().find(|(_, verdict)| **verdict == Verdict::Wrong)?;
    Some(at.trim_start_matches('/').replace('/', "."))
}

fn motherduck(destination: &Actor) -> Effect {
    match destination.verdicts.get("/motherduck_api_key") {
        Some(Verdict::Right) => Effect::Keeps,
        Some(Verdict::Wrong) => Effect::Refuses(
            "MotherDuck refused the access token: it is not a valid one. The destination's \
             motherduck_api_key has to be another: change it with PATCH /destinations, or \
             make a destination with the right one."
                .to_owned(),
        ),
        None => Effect::Refuses(
            "MotherDuck needs an access token, and the destination has none. Put it into \
             motherduck_api_key, and sync again."
                .to_owned(),
        ),
    }
}

/// The modes of the End-to-End Testing destination, `/dev/null`.
fn testing(destination: &Actor) -> Effect {
    let test = &destination.configuration["test_destination"];
    match test["test_destination_type"].as_str() {
        Some("THROTTLED") => Effect::Slow(test["millis_per_record"].as_i64().unwrap_or(0).max(0)),
        Some("FAILING") => Effect::FailsAfter(test["num_messages"].as_u64().unwrap_or(0)),
        _ => Effect::Drops,
    }
}
