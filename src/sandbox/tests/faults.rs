use serde_json::json;

use super::harness::Caller;
use crate::http::{Method, Request};
use crate::sandbox::Delivery;

fn ask_for(caller: &mut Caller, fault: &str) {
    caller.patch("/sandbox", &json!({ "nextAnswer": fault }));
}

fn new_workspace() -> Request {
    Request::post("/workspaces", &json!({ "name": "Another" }))
}

fn workspaces(caller: &mut Caller) -> usize {
    caller.get("/workspaces")["data"].as_array().unwrap().len()
}

#[test]
fn a_refused_request_is_not_carried_out_and_the_next_one_is() {
    for (fault, status) in [("500", 500), ("429", 429), ("401", 401)] {
        let mut caller = Caller::new();
        ask_for(&mut caller, fault);
        let response = caller.send(&new_workspace());
        assert_eq!(response.status, status);
        assert_eq!(response.headers.get("retry-after"), None);
        assert_eq!(workspaces(&mut caller), 1);
        caller.expect(200, &new_workspace());
        assert_eq!(workspaces(&mut caller), 2);
    }
}

#[test]
fn too_many_requests_has_the_shape_of_a_message() {
    let mut caller = Caller::new();
    ask_for(&mut caller, "429");
    let answer = caller.expect(429, &Request::get("/sources"));
    assert_eq!(answer.as_object().unwrap().keys().collect::<Vec<_>>(), ["message"]);
}

#[test]
fn a_lost_answer_was_carried_out() {
    let mut caller = Caller::new();
    ask_for(&mut caller, "lost");
    assert_eq!(caller.reply(&new_workspace()).delivery, Delivery::Lost);
    assert_eq!(workspaces(&mut caller), 2);
}

#[test]
fn a_slow_answer_takes_eight_seconds() {
    let mut caller = Caller::new();
    ask_for(&mut caller, "slow");
    assert_eq!(caller.reply(&new_workspace()).delivery, Delivery::After(8000));
    assert_eq!(caller.reply(&new_workspace()).delivery, Delivery::Now);
}

#[test]
fn a_fault_waits_for_a_request_to_the_api_and_can_be_taken_back() {
    let mut caller = Caller::new();
    ask_for(&mut caller, "500");
    assert_eq!(caller.get("/sandbox")["nextAnswer"], "500");
    caller.patch("/sandbox", &json!({ "nextAnswer": null }));
    caller.get("/workspaces");
    let unknown = json!({ "nextAnswer": "418" });
    caller.expect(400, &Request::new(Method::Patch, "/sandbox").with_json(&unknown));
}
