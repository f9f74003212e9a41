//! The client against a real HTTP server on loopback that misbehaves on request
//! (tests/loopback/server.mjs): authorising, renewing, repeating, stopping, failing.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod strict_csp;

use std::time::Duration;

use airbyte_playground::browser::{clock, storage, timers};
use airbyte_playground::client::{CallOptions, Cancel, Client};
use airbyte_playground::history::Outcome;
use airbyte_playground::http::{Exchange, Failure, Request};
use airbyte_playground::session::{CredentialState, Event, Secret, Server, paste};
use futures::future::{join, select};
use leptos::prelude::{GetUntracked, WithUntracked};
use serde_json::{Value, json};
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const LOOPBACK: &str = "http://127.0.0.1:18190";
/// Nothing listens there.
const REFUSED: &str = "http://127.0.0.1:18191";
const SECRET: &str = "hush-hush-0123456789";

fn client_at(base: &str) -> Client {
    storage::remove(storage::Key::Session);
    Client::with_server(Server::at("loopback", "Loopback", base))
}

fn client() -> Client {
    client_at(LOOPBACK)
}

/// A client with credentials; the client id is the test's own, so that the server counts
/// its tokens apart.
async fn authorised(client_id: &str) -> Client {
    let client = client();
    give(&client, client_id);
    settled(&client).await;
    client
}

fn give(client: &Client, client_id: &str) {
    let client_secret = Secret::new(SECRET);
    client.tell(Event::ApplicationGiven { client_id: client_id.into(), client_secret });
}

/// Waits until no token exchange is under way.
async fn settled(client: &Client) {
    while state(client) == CredentialState::Renewing {
        timers::sleep(Duration::from_millis(5)).await;
    }
}

fn state(client: &Client) -> CredentialState {
    client.session().with_untracked(|session| session.state(clock::now()))
}

fn pending(client: &Client) -> usize {
    client.session().with_untracked(|session| session.pending_calls())
}

async fn get(client: &Client, path: &str) -> Result<Exchange, Failure> {
    client.send(Request::get(path), CallOptions::unauthorised()).await
}

/// How many tokens the server issued to this client id.
async fn issued(client: &Client, client_id: &str) -> u64 {
    let counts: Value =
        client.json(Request::get("/counts"), CallOptions::unauthorised()).await.unwrap();
    counts[client_id].as_u64().unwrap_or(0)
}

fn echoed(exchange: &Exchange) -> Value {
    exchange.response.value().expect("the loopback server's echo")
}

#[wasm_bindgen_test]
async fn method_query_headers_and_body_arrive_as_they_are() {
    strict_csp::enforce();
    let request = Request::post("/ok", &json!({"name": "ü"}))
        .with_query("workspaceIds", "a b")
        .with_query("workspaceIds", "c&d");
    let exchange = client().send(request, CallOptions::unauthorised()).await.unwrap();
    let echo = echoed(&exchange);
    assert_eq!(echo["method"], "POST");
    assert_eq!(echo["query"], json!([["workspaceIds", "a b"], ["workspaceIds", "c&d"]]));
    assert_eq!(echo["body"], "{\"name\":\"ü\"}");
    assert_eq!(echo["headers"]["content-type"], "application/json");
    assert_eq!(echo["headers"].get("authorization"), None);
    assert_eq!(echo["headers"].get("cookie"), None);
    assert_eq!(echo["headers"].get("referer"), None);
}

#[wasm_bindgen_test]
async fn an_exchange_is_timed() {
    strict_csp::enforce();
    let exchange = get(&client(), "/delay?ms=120").await.unwrap();
    assert!((110.0..5_000.0).contains(&exchange.duration), "{}", exchange.duration);
    assert!((exchange.started_at - clock::now() as f64).abs() < 10_000.0);
}

#[wasm_bindgen_test]
async fn a_slow_answer_ends_with_the_time_limit() {
    strict_csp::enforce();
    let client = client();
    let began = clock::monotonic();
    let options = CallOptions::unauthorised().within(Duration::from_millis(150));
    let result = client.send(Request::get("/delay?ms=5000"), options).await;
    assert_eq!(result, Err(Failure::TimedOut { after_ms: 150 }));
    assert!(clock::monotonic() - began < 2_000.0);
}

#[wasm_bindgen_test]
async fn a_cancelled_call_ends_at_once() {
    strict_csp::enforce();
    let client = client();
    let cancel = Cancel::new();
    let options = CallOptions::unauthorised().cancelled_by(&cancel);
    spawn_local(async move {
        timers::sleep(Duration::from_millis(100)).await;
        cancel.cancel();
    });
    let began = clock::monotonic();
    let result = client.send(Request::get("/delay?ms=5000"), options).await;
    assert_eq!(result, Err(Failure::Cancelled));
    assert!(clock::monotonic() - began < 2_000.0);
}

#[wasm_bindgen_test]
async fn a_handle_that_was_used_stops_a_call_before_it_is_sent() {
    strict_csp::enforce();
    let cancel = Cancel::new();
    cancel.cancel();
    let options = CallOptions::unauthorised().cancelled_by(&cancel);
    let request = Request::post("/applications/token", &credentials("never-sent"));
    let client = client();
    assert_eq!(client.send(request, options).await, Err(Failure::Withdrawn));
    assert!(client.history().with_untracked(|history| history.is_empty()));
    assert_eq!(issued(&client, "never-sent").await, 0);
}

fn credentials(client_id: &str) -> Value {
    json!({"client_id": client_id, "client_secret": "s", "grant-type": "client_credentials"})
}

#[wasm_bindgen_test]
async fn a_body_that_is_cut_off_is_a_failure_with_the_status() {
    strict_csp::enforce();
    assert_eq!(get(&client(), "/cut-off").await, Err(Failure::CutOff { status: 200 }));
}

#[wasm_bindgen_test]
async fn a_redirect_is_followed() {
    strict_csp::enforce();
    let exchange = get(&client(), "/redirect").await.unwrap();
    assert_eq!(exchange.response.status, 200);
    assert_eq!(echoed(&exchange)["path"], "/ok");
}

#[wasm_bindgen_test]
async fn a_refused_connection_is_no_answer() {
    strict_csp::enforce();
    let result = get(&client_at(REFUSED), "/ok").await;
    assert_eq!(result, Err(Failure::Unreachable));
}

#[wasm_bindgen_test]
async fn an_address_or_header_that_is_not_allowed_is_not_sent() {
    strict_csp::enforce();
    let result = get(&client_at("http://[oops"), "/ok").await;
    assert!(matches!(result, Err(Failure::NotSent { .. })), "{result:?}");
    let mut request = Request::get("/ok");
    request.headers.set("two words", "x");
    let result = client().send(request, CallOptions::unauthorised()).await;
    assert!(matches!(result, Err(Failure::NotSent { .. })), "{result:?}");
}

#[wasm_bindgen_test]
async fn an_empty_answer_is_an_answer() {
    strict_csp::enforce();
    let response =
        client().success(Request::delete("/empty"), CallOptions::unauthorised()).await.unwrap();
    assert_eq!((response.status, response.body.len()), (204, 0));
}

#[wasm_bindgen_test]
async fn a_gateways_page_becomes_a_problem_in_words() {
    strict_csp::enforce();
    let problem = client()
        .json::<Value>(Request::get("/html"), CallOptions::unauthorised())
        .await
        .unwrap_err();
    assert_eq!((problem.status, problem.detail.as_deref()), (Some(502), Some("502 Bad Gateway")));
}

#[wasm_bindgen_test]
async fn a_problem_quotes_neither_the_token_nor_a_hidden_value() {
    strict_csp::enforce();
    let client = authorised("quoted").await;
    let token = client
        .session()
        .with_untracked(|session| session.token().unwrap().value().expose().to_owned());
    let request = Request::post("/complaint", &json!({"note": "hidden-key-1"}));
    let options = CallOptions::default().hiding(["hidden-key-1".to_owned()]);
    let detail = client.json::<Value>(request, options).await.unwrap_err().detail.unwrap();
    assert!(detail.starts_with("No: Bearer **********"), "{detail}");
    assert!(!detail.contains(&token) && !detail.contains("hidden-key-1"), "{detail}");
}

#[wasm_bindgen_test]
async fn a_success_that_is_not_json_becomes_a_problem() {
    strict_csp::enforce();
    let problem = client()
        .json::<Value>(Request::get("/not-json"), CallOptions::unauthorised())
        .await
        .unwrap_err();
    assert_eq!(problem.title, "The answer could not be read");
}

#[wasm_bindgen_test]
async fn a_client_id_and_secret_become_a_token_that_calls_carry() {
    strict_csp::enforce();
    let client = authorised("carries").await;
    let session = client.session().get_untracked();
    let token = session.token().unwrap();
    assert_eq!(token.life(), Some(900_000));
    assert!(
        token
            .claims()
            .unwrap()
            .iter()
            .any(|(name, value)| (name, value) == ("sub", &json!("carries")))
    );
    let exchange = client.send(Request::get("/ok"), CallOptions::default()).await.unwrap();
    let expected = format!("Bearer {}", token.value().expose());
    assert_eq!(echoed(&exchange)["headers"]["authorization"], expected);
}

#[wasm_bindgen_test]
async fn an_authorization_header_of_the_requests_own_is_left_alone() {
    strict_csp::enforce();
    let client = authorised("own-header").await;
    let mut request = Request::get("/ok");
    request.headers.set("Authorization", "Basic eDp5");
    let exchange = client.send(request, CallOptions::default()).await.unwrap();
    assert_eq!(echoed(&exchange)["headers"]["authorization"], "Basic eDp5");
}

#[wasm_bindgen_test]
async fn wrong_credentials_are_refused_in_words_and_better_ones_let_the_call_go_on() {
    strict_csp::enforce();
    let client = authorised("wrong-id").await;
    let CredentialState::Refused(problem) = state(&client) else { panic!("{:?}", state(&client)) };
    assert_eq!(problem.error_id.as_deref(), Some("loopback-401"));
    let waiting = client.send(Request::get("/ok"), CallOptions::default());
    let better = async {
        assert_eq!(pending(&client), 1);
        give(&client, "better");
    };
    let (result, ()) = join(waiting, better).await;
    assert_eq!(result.unwrap().response.status, 200);
}

#[wasm_bindgen_test]
async fn a_401_renews_the_token_once_and_repeats_the_call_once() {
    strict_csp::enforce();
    let client = authorised("renews").await;
    let request = Request::get("/unauthorized-once").with_query("key", "renews");
    let exchange = client.send(request, CallOptions::default()).await.unwrap();
    assert_eq!(exchange.response.status, 200);
    assert_eq!(issued(&client, "renews").await, 2);
}

#[wasm_bindgen_test]
async fn a_401_that_stays_is_the_answer() {
    strict_csp::enforce();
    let client = authorised("stays").await;
    let exchange =
        client.send(Request::get("/unauthorized"), CallOptions::default()).await.unwrap();
    assert_eq!(exchange.response.status, 401);
    assert_eq!(issued(&client, "stays").await, 2);
    let sent = |entry: &&airbyte_playground::history::Entry| entry.request.path == "/unauthorized";
    let times = client.history().with_untracked(|history| history.iter().filter(sent).count());
    assert_eq!(times, 2);
}

#[wasm_bindgen_test]
async fn two_calls_share_one_renewal() {
    strict_csp::enforce();
    let client = authorised("shares").await;
    let call = |key: &str| {
        let request = Request::get("/unauthorized-once").with_query("key", key);
        client.send(request, CallOptions::default())
    };
    let (one, two) = join(call("shares-1"), call("shares-2")).await;
    assert_eq!((one.unwrap().response.status, two.unwrap().response.status), (200, 200));
    assert_eq!(issued(&client, "shares").await, 2);
}

#[wasm_bindgen_test]
async fn a_token_that_is_about_to_end_is_renewed_before_the_calls() {
    strict_csp::enforce();
    // A one-second life: due after 800 ms.
    let client = authorised("life-1-due").await;
    timers::sleep(Duration::from_millis(1_100)).await;
    let call = || client.send(Request::get("/ok"), CallOptions::default());
    let (one, two) = join(call(), call()).await;
    assert_eq!((one.unwrap().response.status, two.unwrap().response.status), (200, 200));
    assert_eq!(issued(&client, "life-1-due").await, 2);
}

#[wasm_bindgen_test]
async fn a_call_without_credentials_is_not_sent() {
    strict_csp::enforce();
    let client = client();
    let result = client.send(Request::get("/ok"), CallOptions::default()).await;
    assert_eq!(result, Err(Failure::NeedsCredentials));
    assert!(client.history().with_untracked(|history| history.is_empty()));
}

#[wasm_bindgen_test]
async fn a_call_that_waits_for_a_new_bearer_token_goes_on_with_it() {
    strict_csp::enforce();
    let client = client();
    client.tell(Event::TokenGiven(paste::read("old-token.1").unwrap()));
    let request = Request::get("/unauthorized-once").with_query("key", "bearer");
    let waiting = client.send(request, CallOptions::default());
    let person = async {
        while state(&client) != CredentialState::AskingForToken {
            timers::sleep(Duration::from_millis(5)).await;
        }
        assert_eq!(pending(&client), 1);
        client.tell(Event::TokenGiven(paste::read("Bearer new-token.2").unwrap()));
    };
    let (result, ()) = join(waiting, person).await;
    assert_eq!(echoed(&result.unwrap())["headers"]["authorization"], "Bearer new-token.2");
}

#[wasm_bindgen_test]
async fn a_waiting_call_can_be_cancelled() {
    strict_csp::enforce();
    let client = authorised("wrong-and-cancelled").await;
    let cancel = Cancel::new();
    let options = CallOptions::default().cancelled_by(&cancel);
    let waiting = client.send(Request::get("/ok"), options);
    let (result, ()) = join(waiting, async { cancel.cancel() }).await;
    assert_eq!(result, Err(Failure::Withdrawn));
    assert_eq!(pending(&client), 0);
}

#[wasm_bindgen_test]
async fn an_authorised_call_that_is_cancelled_under_way_is_in_the_history() {
    strict_csp::enforce();
    let client = authorised("cancelled-under-way").await;
    let cancel = Cancel::new();
    let options = CallOptions::default().cancelled_by(&cancel);
    let call = client.send(Request::get("/delay?ms=5000"), options);
    let person = async {
        timers::sleep(Duration::from_millis(100)).await;
        cancel.cancel();
    };
    let (result, ()) = join(call, person).await;
    assert_eq!(result, Err(Failure::Cancelled));
    client.history().with_untracked(|history| {
        let last = history.iter().next().expect("the cancelled call");
        assert_eq!(last.request.path, "/delay?ms=5000");
        assert_eq!(last.outcome, Outcome::Failed(Failure::Cancelled));
    });
}

#[wasm_bindgen_test]
async fn dropping_the_call_aborts_the_fetch_and_forgets_it() {
    strict_csp::enforce();
    let client = authorised("dropped").await;
    client.send(Request::get("/delay?ms=1&finished"), CallOptions::default()).await.unwrap();
    let call = client.send(Request::get("/delay?ms=400&dropped"), CallOptions::default());
    let moment = timers::sleep(Duration::from_millis(100));
    drop(select(Box::pin(call), Box::pin(moment)).await);
    timers::sleep(Duration::from_millis(600)).await;
    assert_eq!(status_of("&finished"), Some(200.0));
    assert_eq!(status_of("&dropped"), Some(0.0), "the answer came all the same");
}

/// The status of the answer to the request whose address contains this, as the browser
/// saw it; nought for one that was aborted.
fn status_of(part: &str) -> Option<f64> {
    let entries = web_sys::window()?.performance()?.get_entries_by_type("resource");
    entries.iter().find_map(|entry| {
        let read = |name: &str| js_sys::Reflect::get(&entry, &name.into()).ok();
        let matches = read("name")?.as_string()?.contains(part);
        matches.then(|| read("responseStatus")?.as_f64()).flatten()
    })
}

#[wasm_bindgen_test]
async fn a_reload_keeps_the_token_and_forget_leaves_nothing() {
    strict_csp::enforce();
    let client = authorised("reloaded").await;
    let kept = storage::read(storage::Key::Session).unwrap();
    assert!(!kept.contains(SECRET));
    let reloaded = Client::with_server(Server::at("loopback", "Loopback", LOOPBACK));
    let exchange = reloaded.send(Request::get("/ok"), CallOptions::default()).await.unwrap();
    assert_eq!(exchange.response.status, 200);
    assert_eq!(issued(&client, "reloaded").await, 1);
    reloaded.tell(Event::Forget);
    assert_eq!(storage::read(storage::Key::Session), None);
    assert_eq!(state(&reloaded), CredentialState::None);
}

#[wasm_bindgen_test]
async fn the_history_has_every_call_and_neither_secret_nor_token() {
    strict_csp::enforce();
    let client = authorised("in-history").await;
    let token = client
        .session()
        .with_untracked(|session| session.token().unwrap().value().expose().to_owned());
    let hidden = "motherduck-key-1";
    let request = Request::post("/ok", &json!({"note": format!("md:?key={hidden}")}));
    let options = CallOptions::default().hiding([hidden.to_owned()]);
    client.send(request, options).await.unwrap();
    let _ = get(&client, "/cut-off").await;
    client.history().with_untracked(|history| {
        let paths: Vec<&str> = history.iter().map(|entry| entry.request.path.as_str()).collect();
        assert_eq!(paths, ["/cut-off", "/ok", "/applications/token"]);
        for entry in history.iter() {
            let body = match &entry.outcome {
                Outcome::Answered { response, .. } => response.text(),
                Outcome::Failed(failure) => failure.title(),
            };
            let shown = format!("{entry:?} {body}");
            for secret in [SECRET, token.as_str(), hidden] {
                assert!(!shown.contains(secret), "{shown}");
            }
        }
    });
}

#[wasm_bindgen_test]
async fn a_sandbox_that_cannot_be_loaded_says_so() {
    strict_csp::enforce();
    // The test's page has no worker_loader.js beside it.
    storage::remove(storage::Key::Session);
    let client = Client::new();
    let result = get(&client, "/health").await;
    assert!(matches!(result, Err(Failure::NotSent { .. })), "{result:?}");
}
