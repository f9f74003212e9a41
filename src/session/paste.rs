//! What people paste when they are asked for a token.

use serde_json::Value;

use super::{Claims, Secret};

/// A bearer token, and its life in seconds if the paste said it.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    /// The token, bare.
    pub token: Secret,
    /// `expires_in` of a whole token response.
    pub expires_in: Option<f64>,
}

/// Reads a bare token; a whole token response; a `Bearer …` or `Authorization: Bearer …`
/// line, also as curl's `-H` has it; each with quotes and line breaks in and around it.
///
/// # Errors
/// What the paste is instead, in words for the person who pasted it.
pub fn read(pasted: &str) -> Result<Pasted, String> {
    let text = pasted.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.is_empty() {
        return Err("Paste the token: there is nothing here yet.".into());
    }
    if let Some(response) = json_object(text) {
        return from_response(&response);
    }
    let token = bare(authorization(text));
    judge(&token)?;
    Ok(Pasted { token: Secret::new(token), expires_in: None })
}

/// The JSON object in a text; line breaks that a terminal or a mail put into it are
/// forgiven.
fn json_object(text: &str) -> Option<Value> {
    let object = text.get(text.find('{')?..=text.rfind('}')?)?;
    let parse = |text: &str| serde_json::from_str::<Value>(text).ok().filter(Value::is_object);
    parse(object).or_else(|| parse(&object.replace(['\r', '\n'], "")))
}

fn from_response(response: &Value) -> Result<Pasted, String> {
    let token = ["access_token", "accessToken", "token"]
        .into_iter()
        .find_map(|name| response.get(name)?.as_str())
        .map(bare);
    match token {
        Some(token) => {
            judge(&token)?;
            let expires_in = response.get("expires_in").and_then(Value::as_f64);
            Ok(Pasted { token: Secret::new(token), expires_in })
        }
        None if response.get("client_secret").is_some() => {
            Err("This is a token request, with a client id and secret. Enter those two under \
             “Client id and secret” instead."
                .into())
        }
        None => Err("This JSON has no access_token. Paste the answer to the token request.".into()),
    }
}

/// What follows `Bearer`, wherever in a header line or a curl command it stands.
fn authorization(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    let Some(at) = lower.find("bearer") else { return text };
    let rest = &text[at + "bearer".len()..];
    let follows = rest.starts_with(|c: char| c.is_whitespace() || "\"':".contains(c));
    if !follows {
        return text;
    }
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || "\"':".contains(c));
    // In a command the header's closing quote ends the token.
    rest.split(['"', '\'']).next().unwrap_or(rest)
}

/// Without quotes, white space and other wrapping around it and line breaks within.
fn bare(text: &str) -> String {
    text.trim_matches(|c: char| c.is_whitespace() || "\"'`“”‘’,;".contains(c))
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .collect()
}

fn judge(token: &str) -> Result<(), String> {
    if token.is_empty() {
        return Err("There is no token after “Bearer”.".into());
    }
    if Claims::decode(token).is_some() {
        return Ok(());
    }
    if !token.chars().all(|c| c.is_ascii_graphic()) {
        return Err("A token has only plain letters, digits and punctuation: copy it again.".into());
    }
    if token.contains("**") || token.contains("…") || token.ends_with("...") {
        return Err("This token is masked or shortened: copy the whole of it.".into());
    }
    if is_uuid(token) {
        return Err("This looks like a client id (or another id), not a token. Enter it under \
                    “Client id and secret”, with its secret."
            .into());
    }
    if token.starts_with("eyJ") {
        return Err("This token is cut off or changed: copy the whole of it, three parts with \
                    a dot between them."
            .into());
    }
    if token.len() <= 40 && token.chars().all(|c| c.is_ascii_alphanumeric()) {
        return Err("This looks like a client secret, not a token. Enter it under “Client id \
                    and secret”, with its id."
            .into());
    }
    Ok(())
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.concat().chars().all(|c| c.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{super::jwt, *};

    fn jwt() -> String {
        jwt::encode(&json!({"exp": 1, "sub": "a client with a name long enough to be wrapped"}))
    }

    fn token(pasted: &str) -> String {
        read(pasted).expect(pasted).token.expose().to_owned()
    }

    fn complaint(pasted: &str) -> String {
        read(pasted).expect_err(pasted)
    }

    #[test]
    fn a_token_is_read_from_whatever_surrounds_it() {
        let jwt = jwt();
        for pasted in [
            jwt.clone(),
            format!("  {jwt}\n"),
            format!("\"{jwt}\""),
            format!("'{jwt}',"),
            format!("“{jwt}”"),
            format!("Bearer {jwt}"),
            format!("bearer   {jwt}"),
            format!("Authorization: Bearer {jwt}"),
            format!("authorization:Bearer {jwt}\r\n"),
            format!("\"Authorization\": \"Bearer {jwt}\","),
            format!("-H 'Authorization: Bearer {jwt}'"),
            format!(
                "curl https://host.example/v1/sources -H \"authorization: Bearer {jwt}\" -H 'accept: */*'"
            ),
            format!("{{\"access_token\": \"{jwt}\"}}"),
        ] {
            assert_eq!(token(&pasted), jwt, "{pasted}");
        }
    }

    #[test]
    fn line_breaks_within_a_token_are_forgiven() {
        let jwt = jwt();
        let (start, end) = jwt.split_at(40);
        assert_eq!(token(&format!("{start}\n{end}")), jwt);
        assert_eq!(token(&format!("Bearer {start}\r\n  {end}\n")), jwt);
        assert_eq!(token(&format!("{{\"access_token\":\"{start}\n{end}\"}}")), jwt);
    }

    #[test]
    fn a_whole_token_response_brings_its_life_along() {
        let response = json!({"access_token": jwt(), "token_type": "Bearer", "expires_in": 180});
        let pasted = read(&format!("{response:#}")).unwrap();
        assert_eq!(pasted, Pasted { token: Secret::new(jwt()), expires_in: Some(180.0) });
    }

    #[test]
    fn an_opaque_token_is_taken_as_it_is() {
        assert_eq!(token("Bearer opaque.token-1"), "opaque.token-1");
    }

    #[test]
    fn what_is_no_token_is_named() {
        for (pasted, named) in [
            ("  \n", "nothing here"),
            ("Bearer \"\"", "no token after"),
            ("0b6e9c1a-4f3d-4a8e-9d2b-6a1f0c7e5d42", "client id"),
            ("Xk29dLq0aPzR7mNvB3tYw8cJf5hGs1Eu", "client secret"),
            ("{\"client_id\": \"a\", \"client_secret\": \"b\"}", "token request"),
            ("{\"errorId\": \"a\"}", "no access_token"),
            ("Bearer **********", "masked"),
            ("eyJhbGciOiJSUzI1NiJ9.eyJle", "cut off"),
            ("tökén", "plain letters"),
        ] {
            assert!(complaint(pasted).contains(named), "{pasted}: {}", complaint(pasted));
        }
    }

    proptest::proptest! {
        #[test]
        fn no_paste_makes_reading_panic(pasted in "(Bearer|[{}\"'e.é…]|[a-z ]){0,30}") {
            let _ = read(&pasted);
        }

        #[test]
        fn a_complaint_never_repeats_what_was_pasted(secret in "[A-Za-z0-9]{24,40}") {
            if let Err(complaint) = read(&secret) {
                proptest::prop_assert!(!complaint.contains(&secret));
            }
        }
    }
}
