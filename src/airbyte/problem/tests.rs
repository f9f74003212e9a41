//! Every shape of complaint becomes one readable problem.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::http::{Headers, Response, reason_phrase};

use super::*;

fn of(status: u16, body: &Value) -> Problem {
    Problem::from_response(&Response::json(status, body))
}

fn of_text(status: u16, kind: &str, body: &str) -> Problem {
    Problem::from_response(&Response {
        status,
        headers: Headers::from_iter([("content-type", kind)]),
        body: body.as_bytes().to_vec(),
    })
}

/// The places that a complaint names.
fn named(body: &Value) -> Vec<String> {
    of(400, body).fields.iter().map(|complaint| complaint.at.to_string()).collect()
}

#[test]
fn a_problem_document_keeps_the_servers_words_and_page() {
    let problem = of(
        404,
        &json!({
            "status": 404,
            "type": "error:value-not-found",
            "title": "value-not-found",
            "detail": "Could not find a connector called motherduck.",
            "documentationUrl": "https://reference.example/errors",
            "data": {"type": "motherduck"},
        }),
    );
    assert_eq!(problem.status, Some(404));
    assert_eq!(problem.title, "The server does not have this");
    assert_eq!(problem.detail.as_deref(), Some("Could not find a connector called motherduck."));
    assert_eq!(problem.documentation_url.as_deref(), Some("https://reference.example/errors"));
}

#[test]
fn a_bare_error_id_is_kept_to_quote() {
    let problem = of(401, &json!({"errorId": "9f0c"}));
    assert_eq!((problem.error_id.as_deref(), problem.detail), (Some("9f0c"), None));
    assert!(problem.advice.contains("credentials"));
}

#[test]
fn a_message_with_details_names_its_fields() {
    let problem = of(
        400,
        &json!({
            "message": "The body is invalid",
            "errorId": "e2",
            "details": [{"field": "configuration.host", "message": "must not be empty"}],
        }),
    );
    assert_eq!(problem.detail.as_deref(), Some("The body is invalid"));
    assert_eq!(problem.error_id.as_deref(), Some("e2"));
    let expected = FieldComplaint {
        at: Pointer::root().child("configuration").child("host"),
        message: "must not be empty".into(),
    };
    assert_eq!(problem.fields, [expected]);
    assert!(problem.advice.contains("fields"));
}

#[test]
fn a_429_says_to_wait() {
    let problem = of(429, &json!({"message": "Too many requests"}));
    assert_eq!(problem.title, "Too many requests");
    assert!(problem.advice.contains("Wait"));
}

#[test]
fn a_gateways_page_is_shown_as_its_title_and_never_as_html() {
    let html = "<html><head><title>502 Bad Gateway</title></head><body><h1>502</h1></body></html>";
    let problem = of_text(502, "text/html", html);
    assert_eq!(problem.detail.as_deref(), Some("502 Bad Gateway"));
    assert_eq!(problem.title, "The server cannot be reached right now");
}

#[test]
fn a_page_without_a_title_is_shown_as_its_words() {
    let html = "<body><script>let x = '<b>';</script><p>Down for\n maintenance &amp; rest</p>";
    let problem = of_text(503, "text/html", html);
    assert_eq!(problem.detail.as_deref(), Some("Down for maintenance & rest"));
}

#[test]
fn an_empty_body_leaves_our_own_words() {
    let problem = of_text(500, "application/json", "  ");
    assert_eq!(problem.detail, None);
    assert_eq!(problem.title, "Something went wrong in the server");
}

#[test]
fn json_that_ends_too_early_is_called_so() {
    let problem = of_text(400, "application/json", "{\"message\": \"The bo");
    assert_eq!(problem.detail.as_deref(), Some("The answer's JSON ends too early to be read."));
}

#[test]
fn plain_text_is_shown_shortened() {
    let problem = of_text(500, "text/plain", &"long ".repeat(200));
    let detail = problem.detail.unwrap();
    assert!(detail.chars().count() <= 301 && detail.ends_with('…'));
}

#[test]
fn json_of_the_wrong_type_is_no_trouble() {
    for body in [json!(null), json!(3), json!([]), json!({"message": 4, "errorId": {}})] {
        assert_eq!(of(500, &body).detail, None, "{body}");
    }
    assert_eq!(of(500, &json!("It broke")).detail.as_deref(), Some("It broke"));
}

#[test]
fn only_web_addresses_become_links() {
    for url in ["javascript:alert(1)", "data:text/html,x", "//host.example", "/docs"] {
        assert_eq!(of(400, &json!({"documentationUrl": url})).documentation_url, None, "{url}");
    }
}

#[test]
fn a_field_is_found_however_it_is_named() {
    for body in [
        json!({"detail": "/configuration/host is missing"}),
        json!({"detail": "Bad value at $.configuration.host: required."}),
        json!({"message": "configuration.host: must not be null"}),
        json!({"title": "bad-request", "data": {"message": "configuration.host is required"}}),
        json!({"message": "no", "details": ["configuration.host is required"]}),
        json!({"data": {"errors": [{"path": "/configuration/host", "message": "required"}]}}),
        json!({"data": {"/configuration/host": "is required"}}),
        json!({"errors": [{"pointer": "#/configuration/host", "detail": "required"}]}),
    ] {
        assert_eq!(named(&body), ["/configuration/host"], "{body}");
    }
}

#[test]
fn an_index_in_a_path_is_a_step_of_its_own() {
    assert_eq!(
        named(&json!({"message": "configurations.streams[0].name must be known"})),
        ["/configurations/streams/0/name"]
    );
}

#[test]
fn a_quoted_name_is_found_if_there_is_no_path() {
    assert_eq!(
        named(&json!({"message": "Missing required field 'workspaceId'."})),
        ["/workspaceId"]
    );
    assert_eq!(named(&json!({"detail": "property \"host\" is required"})), ["/host"]);
}

#[test]
fn a_field_is_named_once() {
    let body = json!({"message": "configuration.host is bad", "detail": "configuration.host!"});
    assert_eq!(named(&body).len(), 1);
}

#[test]
fn sentences_hosts_and_versions_name_no_field() {
    for text in [
        "See https://docs.example/errors.html for more.",
        "Airbyte 1.8.0 is not available at api.example.com.",
        "name of a thing, e.g. this one, isn't known",
        "Either the source or the destination doesn't exist.",
    ] {
        assert!(named(&json!({ "message": text })).is_empty(), "{text}");
    }
}

#[test]
fn a_success_that_cannot_be_read_says_what_came_instead() {
    let unreadable = |body: &str| {
        let mut response = Response::empty(200);
        response.body = body.as_bytes().to_vec();
        Problem::unreadable(&response).detail.unwrap()
    };
    assert_eq!(unreadable(""), "The body is empty.");
    assert_eq!(unreadable("{\"a\":"), "The body's JSON ends too early.");
    assert_eq!(unreadable("<title>Sign in</title>"), "The body is not JSON: “Sign in”");
    assert!(unreadable("{}").contains("another form"));
}

#[test]
fn a_failure_becomes_a_problem_without_a_status() {
    let problem = Problem::from_failure(&Failure::CutOff { status: 200 });
    assert_eq!(problem.status, None);
    assert!(problem.detail.unwrap().contains("200"));
}

proptest! {
    #[test]
    fn any_body_becomes_a_short_problem_without_tags(
        status in 100u16..600,
        body in prop::collection::vec(any::<u8>(), 0..200),
        html in any::<bool>(),
    ) {
        let kind = if html { "text/html" } else { "application/json" };
        let headers = Headers::from_iter([("content-type", kind)]);
        let problem = Problem::from_response(&Response { status, headers, body });
        prop_assert!(!problem.title.is_empty() && !problem.advice.is_empty());
        prop_assert!(problem.detail.is_none_or(|detail| detail.chars().count() <= 301));
    }

    #[test]
    fn no_page_leaves_its_markup(words in "[a-z ]{0,20}", tag in "(p|div class=\"x\"|script|STYLE|b)") {
        let name = tag.split(' ').next().unwrap_or_default();
        let page = format!("<!doctype html><{tag}>{words}</{name}>");
        let detail = of_text(500, "text/html", &page).detail.unwrap_or_default();
        prop_assert!(!detail.contains('<') && !detail.contains('>'), "{}", detail);
    }

    #[test]
    fn any_json_is_read_without_panicking(key in "(data|detail|details|message|errors|field)", text in ".{0,40}") {
        let _ = of(422, &json!({ key.clone(): text }));
        let _ = of(422, &json!({ key: [{"field": text, "message": text}] }));
    }
}

#[test]
fn every_known_status_has_words_of_its_own() {
    for status in 100..600 {
        let problem = of(status, &Value::Null);
        assert!(!problem.title.is_empty());
        if !reason_phrase(status).is_empty() && status >= 400 {
            assert!(!problem.title.ends_with(&status.to_string()), "{status}");
        }
    }
}
