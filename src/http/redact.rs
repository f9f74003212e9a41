//! The one redaction: what is shown, kept or exported of a request and its answer.
//!
//! Three rules. What has a secret's name (a header, a query parameter, a JSON property) is
//! masked whatever it holds; known secret values are masked wherever they occur, as
//! written, JSON-escaped or percent-encoded; and so is what a text says itself is a secret,
//! such as the password in an address.

use serde_json::Value;

use super::{
    Exchange, Headers, Request, Response, address::percent_encoded, embedded::mask_embedded,
    secret_name::is_secret_name,
};

/// What stands in a secret's place; the mask that Airbyte itself uses.
pub const MASK: &str = "**********";

/// Knows which values must not be shown.
#[derive(Clone, Default)]
pub struct Redaction {
    /// Every form in which a known secret may occur, longest first.
    forms: Vec<String>,
    /// Whether the names of JSON properties say nothing about their values.
    only_values: bool,
}

impl Redaction {
    /// Masks by name, and these values wherever they occur.
    pub fn new<S: AsRef<str>>(secrets: impl IntoIterator<Item = S>) -> Self {
        let mut forms: Vec<String> =
            secrets.into_iter().flat_map(|secret| written_forms(secret.as_ref())).collect();
        forms.sort_unstable_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        forms.dedup();
        Self { forms, only_values: false }
    }

    /// The exchange without secrets.
    pub fn exchange(&self, exchange: &Exchange) -> Exchange {
        Exchange {
            base: self.text(&exchange.base),
            request: self.request(&exchange.request),
            response: self.response(&exchange.response),
            started_at: exchange.started_at,
            duration: exchange.duration,
        }
    }

    /// The request without secrets.
    pub fn request(&self, request: &Request) -> Request {
        Request {
            method: request.method,
            path: self.text(&request.path),
            query: request.query.iter().map(|(name, value)| self.pair(name, value)).collect(),
            headers: self.headers(&request.headers),
            body: request.body.as_deref().map(|body| self.body(body)),
        }
    }

    /// The response without secrets. A body that is not UTF-8 is shown as text would be.
    pub fn response(&self, response: &Response) -> Response {
        let body = match std::str::from_utf8(&response.body) {
            Ok(text) => self.body(text).into_bytes(),
            Err(_) => self.text(&response.text()).into_bytes(),
        };
        Response { status: response.status, headers: self.headers(&response.headers), body }
    }

    /// The response with the known secrets masked, and nothing masked for its name only: for
    /// a complaint, in which a secret's name has a sentence beside it, not the secret.
    pub fn complaint(&self, response: &Response) -> Response {
        Self { forms: self.forms.clone(), only_values: true }.response(response)
    }

    /// A text with the known secrets masked, and those that it says are secret itself.
    pub fn text(&self, text: &str) -> String {
        let text = self.known(text);
        mask_embedded(&text).unwrap_or(text)
    }

    fn known(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for form in &self.forms {
            if text.contains(form.as_str()) {
                text = text.replace(form.as_str(), MASK);
            }
        }
        text
    }

    fn pair(&self, name: &str, value: &str) -> (String, String) {
        let value = if is_secret_name(name) { MASK.to_owned() } else { self.text(value) };
        (self.text(name), value)
    }

    fn headers(&self, headers: &Headers) -> Headers {
        headers
            .iter()
            .map(|(name, value)| match masked_header(name, value) {
                Some(masked) => (self.text(name), masked),
                None => (self.text(name), self.text(value)),
            })
            .collect()
    }

    fn body(&self, body: &str) -> String {
        if let Ok(mut value) = serde_json::from_str::<Value>(body) {
            return match self.mask_json(&mut value, false) {
                true => value.to_string(),
                // As it was written; its strings have been looked into.
                false => self.known(body),
            };
        }
        let masked: Vec<String> = body.split('&').map(|pair| self.form_pair(pair)).collect();
        self.text(&masked.join("&"))
    }

    /// `name=value` of a form-encoded body.
    fn form_pair(&self, pair: &str) -> String {
        match pair.split_once('=') {
            Some((name, _)) if is_word(name) && is_secret_name(name) => format!("{name}={MASK}"),
            _ => pair.to_owned(),
        }
    }

    /// Masks in place; whether anything was. A schema under a secret's name stays
    /// readable: objects are walked into, only their strings and numbers are secrets.
    fn mask_json(&self, value: &mut Value, secret: bool) -> bool {
        match value {
            Value::String(text) => {
                let masked = if secret { MASK.to_owned() } else { self.text(text) };
                let changed = masked != *text;
                *text = masked;
                changed
            }
            Value::Number(number) => {
                let masked = secret || self.forms.contains(&number.to_string());
                if masked {
                    *value = Value::from(MASK);
                }
                masked
            }
            Value::Array(items) => {
                let mut any = false;
                for item in items {
                    any |= self.mask_json(item, secret);
                }
                any
            }
            Value::Object(properties) => {
                let mut any = false;
                *properties = std::mem::take(properties)
                    .into_iter()
                    .map(|(name, mut value)| {
                        any |=
                            self.mask_json(&mut value, !self.only_values && is_secret_name(&name));
                        let shown = self.text(&name);
                        any |= shown != name;
                        (shown, value)
                    })
                    .collect();
                any
            }
            Value::Null | Value::Bool(_) => false,
        }
    }
}

/// The value to show for a header that is secret by its name. The scheme of an
/// `Authorization` header is no secret, and says what is being used.
fn masked_header(name: &str, value: &str) -> Option<String> {
    const SECRET: [&str; 4] = ["authorization", "proxy-authorization", "cookie", "set-cookie"];
    if SECRET[..2].iter().any(|secret| name.eq_ignore_ascii_case(secret)) {
        let scheme = value.split_once(' ').map(|(scheme, _)| scheme);
        return Some(match scheme {
            Some(scheme) if ["Bearer", "Basic"].contains(&scheme) => format!("{scheme} {MASK}"),
            _ => MASK.to_owned(),
        });
    }
    let secret = SECRET.iter().any(|secret| name.eq_ignore_ascii_case(secret));
    (secret || is_secret_name(name)).then(|| MASK.to_owned())
}

fn is_word(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c))
}

fn written_forms(secret: &str) -> Vec<String> {
    if secret.is_empty() {
        return Vec::new();
    }
    let json = Value::from(secret).to_string();
    let percent = percent_encoded(secret, |byte| format!("%{byte:02X}"));
    vec![
        secret.to_owned(),
        json[1..json.len() - 1].to_owned(),
        percent_encoded(secret, |byte| format!("%{byte:02x}")),
        percent.replace("%20", "+"),
        percent,
    ]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn exchange(request: Request, response: Response) -> Exchange {
        let base = "https://host.example/v1".into();
        Exchange { base, request, response, started_at: 0.0, duration: 1.0 }
    }

    #[test]
    fn a_token_exchange_shows_neither_secret_nor_token() {
        let body = json!({"client_id": "me", "client_secret": "hush", "grant-type": "x"});
        let answer = json!({"access_token": "a.b.c", "token_type": "Bearer", "expires_in": 180});
        let shown = Redaction::default().exchange(&exchange(
            Request::post("/applications/token", &body),
            Response::json(200, &answer),
        ));
        assert_eq!(
            shown.request.body.unwrap(),
            r#"{"client_id":"me","client_secret":"**********","grant-type":"x"}"#
        );
        assert_eq!(
            shown.response.value().unwrap(),
            json!({"access_token": MASK, "token_type": "Bearer", "expires_in": 180})
        );
    }

    #[test]
    fn the_scheme_of_an_authorization_header_stays() {
        let mut request = Request::get("/sources");
        request.headers.set("Authorization", "Bearer abc.def");
        let shown = Redaction::default().request(&request);
        assert_eq!(shown.headers.get("authorization"), Some("Bearer **********"));
    }

    #[test]
    fn a_complaint_about_a_secret_stays_readable_and_loses_the_secret() {
        let body = json!({"errors": {"/configuration/password": "is not “hush”: too short"}});
        let shown = Redaction::new(["hush"]).complaint(&Response::json(422, &body));
        let expected = json!({"errors": {
            "/configuration/password": format!("is not “{MASK}”: too short"),
        }});
        assert_eq!(shown.value().unwrap(), expected);
    }

    #[test]
    fn a_schema_under_a_secrets_name_stays_readable() {
        let schema =
            json!({"properties": {"password": {"type": "string", "airbyte_secret": true}}});
        let response = Response::json(200, &schema);
        assert_eq!(Redaction::default().response(&response).value().unwrap(), schema);
    }

    #[test]
    fn secrets_in_a_form_encoded_body_are_masked() {
        let mut request = Request::post("/applications/token", &Value::Null);
        request.body = Some("client_id=me&client_secret=a%20b".into());
        let shown = Redaction::default().request(&request);
        assert_eq!(shown.body.unwrap(), "client_id=me&client_secret=**********");
    }

    #[test]
    fn a_token_inside_a_path_is_masked_wherever_it_stands() {
        let path = "md:db?motherduck_token=hush&mode=rw";
        let request = Request::post("/destinations", &json!({"configuration": {"path": path}}))
            .with_query("path", path);
        let response = Response::json(400, &json!({"message": format!("Cannot open {path}.")}));
        let shown = everything(&Redaction::default().exchange(&exchange(request, response)));
        assert!(!shown.contains("hush") && shown.contains("mode=rw"), "{shown}");
    }

    #[derive(Clone, Debug)]
    enum Place {
        Path,
        Query,
        Header,
        JsonValue,
        JsonInString,
        JsonKey,
        PlainBody,
        ResponseHeader,
        ResponseJson,
        ResponseText,
    }

    fn put(place: &Place, secret: &str) -> Exchange {
        let mut request = Request::get("/sources");
        let mut response = Response::empty(200);
        match place {
            Place::Path => {
                request.path = format!("/x/{}/y", percent_encoded(secret, |b| format!("%{b:02X}")))
            }
            Place::Query => request = request.with_query("q", format!("a{secret}b")),
            Place::Header => request.headers.set("x-note", format!("<{secret}>")),
            Place::JsonValue => request = request.with_json(&json!({"a": [{"b": secret}]})),
            Place::JsonInString => {
                request = request.with_json(&json!({"a": json!({"b": secret}).to_string()}));
            }
            Place::JsonKey => request = request.with_json(&json!({ secret: 1 })),
            Place::PlainBody => request.body = Some(format!("x={secret};")),
            Place::ResponseHeader => response.headers.set("x-echo", secret),
            Place::ResponseJson => response = Response::json(400, &json!({"message": secret})),
            Place::ResponseText => response.body = format!("<p>{secret}</p>").into_bytes(),
        }
        exchange(request, response)
    }

    fn place() -> impl Strategy<Value = Place> {
        prop::sample::select(vec![
            Place::Path,
            Place::Query,
            Place::Header,
            Place::JsonValue,
            Place::JsonInString,
            Place::JsonKey,
            Place::PlainBody,
            Place::ResponseHeader,
            Place::ResponseJson,
            Place::ResponseText,
        ])
    }

    /// Everything that can be read of an exchange, decoded as a reader would.
    fn everything(exchange: &Exchange) -> String {
        let body = exchange.request.json().map(|body| format!("{body:?}")).unwrap_or_default();
        format!("{} {body} {}", serde_json::to_string(exchange).unwrap(), exchange.response.text())
    }

    proptest! {
        #[test]
        fn a_known_secret_never_survives_wherever_it_was_put(
            secret in r#"S3[a-zA-Z0-9 "\\/+=é]{1,20}Z9"#,
            place in place(),
        ) {
            let raw = put(&place, &secret);
            let shown = everything(&Redaction::new([&secret]).exchange(&raw));
            for form in written_forms(&secret) {
                prop_assert!(!shown.contains(&form), "{shown}");
            }
        }
    }
}
