//! Puts the page's Content-Security-Policy on the document that runs the browser tests.
//!
//! Every browser test calls [`enforce`] first (`tests/architecture.rs` checks that it
//! does): wasm-bindgen runs no start function in a test. The policy is read from
//! `index.html` itself, so that the tests run under the very policy that visitors get.
#![allow(clippy::expect_used, reason = "a test that cannot begin stops with its reason")]

use web_sys::window;

const INDEX_HTML: &str = include_str!("../../index.html");

/// The policy of `index.html`, its line breaks as spaces.
pub fn policy() -> String {
    let after_name = INDEX_HTML
        .split_once("http-equiv=\"Content-Security-Policy\"")
        .expect("no CSP in index.html")
        .1;
    let after_quote = after_name.split_once("content=\"").expect("the CSP has no content").1;
    let content = after_quote.split_once('"').expect("the CSP's content does not end").0;
    content.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Adds the policy to this document, once. It holds for everything loaded or evaluated
/// from then on and cannot be taken back.
pub fn enforce() {
    let document = window().and_then(|window| window.document()).expect("no document");
    let selector = "meta[http-equiv=Content-Security-Policy]";
    if document.query_selector(selector).expect("a wrong selector").is_some() {
        return;
    }
    let meta = document.create_element("meta").expect("no meta element");
    meta.set_attribute("http-equiv", "Content-Security-Policy").expect("http-equiv was refused");
    meta.set_attribute("content", &policy()).expect("content was refused");
    document.head().expect("no head").append_child(&meta).expect("the meta was refused");
}
