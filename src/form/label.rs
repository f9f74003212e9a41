//! A name for a person, from a name for a program.

/// Words that are written in capitals.
const ABBREVIATIONS: [&str; 18] = [
    "api", "aws", "cdc", "csv", "db", "gcp", "http", "id", "ip", "jdbc", "json", "oauth", "s3",
    "sql", "ssh", "ssl", "uri", "url",
];

/// `client_id` and `clientId` as "Client ID".
pub(super) fn humanise(name: &str) -> String {
    let mut words: Vec<String> = vec![String::new()];
    let mut before = ' ';
    for c in name.chars() {
        let boundary = c.is_uppercase() && (before.is_lowercase() || before.is_ascii_digit());
        if boundary || !c.is_alphanumeric() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            word.push(c);
        }
        before = c;
    }
    words.retain(|word| !word.is_empty());
    let shown = words.iter().enumerate().map(|(index, word)| spell(word, index == 0));
    shown.collect::<Vec<_>>().join(" ")
}

/// Letters beyond ASCII stay as they are: properties are not named with them, and the tables
/// of Unicode's cases are a tenth of the page's data.
fn spell(word: &str, first: bool) -> String {
    let mut lower = word.to_ascii_lowercase();
    if lower == "oauth" {
        return "OAuth".to_owned();
    }
    if ABBREVIATIONS.contains(&lower.as_str()) {
        return lower.to_ascii_uppercase();
    }
    if let Some(initial) = lower.get_mut(..1).filter(|_| first) {
        initial.make_ascii_uppercase();
    }
    lower
}

#[cfg(test)]
mod tests {
    use super::humanise;

    #[test]
    fn names_of_programs_become_words() {
        assert_eq!(humanise("client_id"), "Client ID");
        assert_eq!(humanise("workspaceId"), "Workspace ID");
        assert_eq!(humanise("max-log-entries"), "Max log entries");
        assert_eq!(humanise("__"), "");
    }
}
