use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::harness::Caller;
use crate::http::{Method, Request};

fn ask(id: &str, secret: &str) -> Request {
    Request::post("/applications/token", &json!({ "client_id": id, "client_secret": secret }))
}

#[test]
fn a_token_is_a_jwt_whose_exp_agrees_with_expires_in() {
    let mut caller = Caller::new();
    let answer = caller.expect(200, &ask("someone", "something"));
    assert_eq!(answer["token_type"], "Bearer");
    assert_eq!(answer["expires_in"], 900);
    let token = answer["access_token"].as_str().unwrap();
    let claims = URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap();
    let claims: Value = serde_json::from_slice(&claims).unwrap();
    assert_eq!(claims["iat"], caller.now / 1000);
    assert_eq!(claims["exp"], caller.now / 1000 + 900);
    for claim in ["iss", "aud", "sub", "typ", "jti", "roles"] {
        assert!(!claims[claim].is_null(), "{claim}");
    }
}

#[test]
fn an_id_or_secret_that_begins_with_wrong_is_refused() {
    let mut caller = Caller::new();
    for request in [ask("wrong", "right"), ask("right", "wrong secret")] {
        let answer = caller.expect(401, &request);
        assert_eq!(answer.as_object().unwrap().keys().collect::<Vec<_>>(), ["errorId"]);
    }
}

#[test]
fn an_empty_id_or_secret_is_a_bad_request() {
    let mut caller = Caller::new();
    for request in
        [ask("", "secret"), ask("id", " "), Request::post("/applications/token", &json!({}))]
    {
        let answer = caller.expect(400, &request);
        assert!(answer["message"].is_string() && answer["errorId"].is_string(), "{answer}");
    }
}

#[test]
fn a_form_does_as_well_as_json_and_either_spelling_of_the_grant() {
    let mut caller = Caller::new();
    let mut request = Request::new(Method::Post, "/applications/token");
    request.headers.set("content-type", "application/x-www-form-urlencoded");
    request.body = Some("client_id=a%20b&client_secret=c+d&grant_type=client_credentials".into());
    caller.expect(200, &request);
    request.body = Some("client_id=a&client_secret=c&grant-type=client_credentials".into());
    caller.expect(200, &request);
    request.body = Some("client_id=a&client_secret=c&grant-type=password".into());
    caller.expect(400, &request);
}

#[test]
fn the_id_and_secret_that_are_shown_are_good_for_a_token() {
    let mut caller = Caller::new();
    caller.token = String::new();
    let shown = caller.get("/sandbox");
    caller.expect(
        200,
        &ask(shown["clientId"].as_str().unwrap(), shown["clientSecret"].as_str().unwrap()),
    );
}

#[test]
fn missing_forged_and_expired_tokens_are_refused() {
    let mut caller = Caller::new();
    caller.get("/workspaces");
    let good = std::mem::take(&mut caller.token);
    for token in ["", "rubbish", &good[..good.len() - 2]] {
        token.clone_into(&mut caller.token);
        let response = caller.send(&Request::get("/workspaces"));
        assert_eq!(response.status, 401);
        assert!(response.headers.get("www-authenticate").unwrap().starts_with("Bearer"));
        assert!(response.value().unwrap()["errorId"].is_string());
    }
    caller.token = good;
    caller.now += 899_999;
    caller.get("/workspaces");
    caller.now += 1;
    caller.expect(401, &Request::get("/workspaces"));
}

#[test]
fn the_lifetime_can_be_chosen_and_then_really_ends() {
    let mut caller = Caller::new();
    for lifetime in [30, 180, 900] {
        caller.patch("/sandbox", &json!({ "tokenLifetimeSeconds": lifetime }));
        caller.sign_in();
        caller.now += lifetime * 1000 - 1;
        caller.get("/workspaces");
        caller.now += 1;
        caller.expect(401, &Request::get("/workspaces"));
    }
    let body = json!({ "tokenLifetimeSeconds": 60 });
    caller.expect(400, &Request::new(Method::Patch, "/sandbox").with_json(&body));
}

#[test]
fn health_and_the_front_page_need_no_token() {
    let mut caller = Caller::new();
    caller.token = String::new();
    for path in ["/health", "/"] {
        assert_eq!(caller.send(&Request::get(path)).status, 200);
    }
}
