//! What is secret by its name.

/// Whether what has this name (of a header, parameter or property) is a secret. An id is
/// none, and neither are the keys that tables have.
pub fn is_secret_name(name: &str) -> bool {
    const IDS: [&str; 4] = ["_id", "-id", "Id", "ID"];
    const PARTS: [&str; 10] = [
        "secret",
        "password",
        "passwd",
        "passphrase",
        "accesskey",
        "serviceaccount",
        "credentialsjson",
        "connectionstring",
        "accesssignature",
        "basicauth",
    ];
    const OPEN: [&str; 7] = [
        "pagetoken",
        "primarykey",
        "publickey",
        "partitionkey",
        "sortkey",
        "cursorkey",
        "foreignkey",
    ];
    let folded: String =
        name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let open =
        IDS.iter().any(|id| name.ends_with(id)) || OPEN.iter().any(|end| folded.ends_with(end));
    let secret = PARTS.iter().any(|part| folded.contains(part))
        || folded.ends_with("token")
        || (folded.ends_with("key") && folded != "key");
    secret && !open
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_page_tokens_and_the_keys_of_tables_are_no_secrets() {
        for name in [
            "secretId",
            "access_key_id",
            "nextPageToken",
            "clientId",
            "token_type",
            "sourceDefinedPrimaryKey",
            "public_key",
            "key",
        ] {
            assert!(!is_secret_name(name), "{name}");
        }
        for name in [
            "client_secret",
            "motherduck_api_key",
            "X-Api-Key",
            "private_key",
            "token",
            "ssh_key",
            "service_account_info",
            "password_invalid",
        ] {
            assert!(is_secret_name(name), "{name}");
        }
    }
}
