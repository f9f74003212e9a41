//! Names of sources, destinations and connections: the ones that the course teaches, and
//! how two of a name are kept apart.

use crate::airbyte::ConnectorKind;

/// The name of a connection, unless somebody gives another.
pub const DEFAULT_CONNECTION: &str = "my_connection_using_api";

/// The name of a source or destination of a connector, unless somebody gives another:
/// `my_source_faker_using_api`, `my_duck_using_api` as in the course.
pub fn default_for(kind: ConnectorKind, slug: &str) -> String {
    let word = match slug {
        "duckdb" => "duck".to_owned(),
        _ => slug.replace(|letter: char| !letter.is_ascii_alphanumeric(), "_"),
    };
    match kind {
        ConnectorKind::Source => format!("my_source_{word}_using_api"),
        ConnectorKind::Destination => format!("my_{word}_using_api"),
    }
}

/// Whether a name is the connector's own, numbered or not: nobody typed it.
pub fn is_default(kind: ConnectorKind, slug: &str, name: &str) -> bool {
    let own = default_for(kind, slug);
    let rest = name.strip_prefix(own.as_str());
    rest.is_some_and(|rest| {
        rest.is_empty()
            || rest.strip_prefix('_').is_some_and(|number| number.parse::<u32>().is_ok())
    })
}

/// A name as it is sent: without space around it, by which it could not be found again.
pub fn tidied(name: &str) -> String {
    name.trim().to_owned()
}

/// What is wrong with a name, if anything: `thing` is `source`, `destination`, ….
pub fn complaint(thing: &str, name: &str) -> Option<String> {
    name.trim().is_empty().then(|| format!("Give the {thing} a name."))
}

/// A word of warning if the live list has that name already. Airbyte allows it.
pub fn taken_hint(thing: &str, name: &str, existing: &[&str]) -> Option<String> {
    let name = name.trim();
    existing.contains(&name).then(|| {
        format!(
            "There is a {thing} named “{name}” already. Two of a name are allowed but hard to \
             tell apart; {} is free.",
            free(name, existing)
        )
    })
}

/// The name, or the first of `name_2`, `name_3`, … that nothing in the list has.
pub fn free(name: &str, existing: &[&str]) -> String {
    let name = name.trim();
    let mut candidate = name.to_owned();
    let mut number = 2u32;
    while existing.contains(&candidate.as_str()) {
        candidate = format!("{name}_{number}");
        number += 1;
    }
    candidate
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_courses_names_are_the_defaults() {
        assert_eq!(default_for(ConnectorKind::Source, "faker"), "my_source_faker_using_api");
        assert_eq!(default_for(ConnectorKind::Destination, "duckdb"), "my_duck_using_api");
        assert_eq!(default_for(ConnectorKind::Destination, "dev-null"), "my_dev_null_using_api");
    }

    #[test]
    fn a_taken_name_is_told_with_a_free_one() {
        let existing = ["mine", "mine_2"];
        let hint = taken_hint("source", "mine ", &existing).expect("taken");
        assert!(hint.contains("“mine”") && hint.ends_with("mine_3 is free."), "{hint}");
        assert_eq!(taken_hint("source", "yours", &existing), None);
    }

    #[test]
    fn a_name_of_nothing_but_space_is_refused() {
        assert_eq!(complaint("source", "  ").as_deref(), Some("Give the source a name."));
        assert_eq!(complaint("source", "mine"), None);
    }
}
