//! The crate's structure: modules import only what is listed above them in `src/lib.rs`,
//! the pure ones know no browser, nothing writes HTML from text, and every browser test
//! runs under the page's policy.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod layers;
mod source;

use layers::Layers;
use source::{Source, files_in};

const LIB: &str = include_str!("../../src/lib.rs");

/// Ways to have the browser parse text as HTML.
const HTML_FROM_TEXT: [&str; 4] =
    ["inner_html", "set_inner_html", "set_outer_html", "insert_adjacent_html"];

fn assert_none(offences: &[String]) {
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

fn sample(path: &str, text: &str) -> Source {
    Source::parse(path, text)
}

#[test]
fn every_module_imports_only_modules_listed_above_it() {
    let layers = Layers::from_table(LIB);
    let offences: Vec<_> =
        files_in("src").iter().flat_map(|file| layers.imports_against_the_order(file)).collect();
    assert_none(&offences);
}

#[test]
fn the_pure_modules_know_no_browser() {
    let layers = Layers::from_table(LIB);
    let offences: Vec<_> =
        files_in("src").iter().flat_map(|file| layers.browser_in_pure_module(file)).collect();
    assert_none(&offences);
}

#[test]
fn every_module_is_in_the_table() {
    let layers = Layers::from_table(LIB);
    let missing: Vec<_> = files_in("src")
        .iter()
        .filter_map(Source::module)
        .filter(|module| !layers.lists(module))
        .map(|module| format!("the table of src/lib.rs does not list `{module}`"))
        .collect();
    assert_none(&missing);
}

#[test]
fn nothing_writes_html_from_text() {
    let offences: Vec<_> =
        files_in("src").iter().flat_map(|file| file.mentions(&HTML_FROM_TEXT)).collect();
    assert_none(&offences);
}

#[test]
fn every_browser_test_runs_under_the_page_s_policy() {
    let offences: Vec<_> =
        files_in("tests").iter().flat_map(Source::browser_tests_without_policy).collect();
    assert_none(&offences);
}

// What the checks above are worth: each is shown a text that it must reject.

#[test]
fn an_import_against_the_order_is_caught_with_its_line() {
    let layers = Layers::from_table(LIB);
    for (path, text, line) in [
        ("src/http/request.rs", "\nuse crate::session::Token;", 2),
        ("src/http/request.rs", "use crate::{\n    schema::Schema,\n    session,\n};", 3),
        ("src/schema/mod.rs", "use super::http::Request;", 1),
        ("src/schema/mod.rs", "fn f() {\n    let _ = vec![crate::http::Method::Get];\n}", 2),
        ("src/session/mod.rs", "use airbyte_playground::client;", 1),
    ] {
        let offences = layers.imports_against_the_order(&sample(path, text));
        assert_eq!(offences.len(), 1, "{text}: {offences:?}");
        assert!(offences[0].starts_with(&format!("{path}:{line}: ")), "{}", offences[0]);
    }
}

#[test]
fn an_import_along_the_order_passes() {
    let layers = Layers::from_table(LIB);
    for (path, text) in [
        ("src/http/request.rs", "use crate::{http::Method, schema};"),
        ("src/schema/validate.rs", "use super::pattern; // not crate::http"),
        ("src/ui/mod.rs", "/// Like [`crate::nowhere`].\nuse crate::{client::send, schema};"),
        ("src/bin/page.rs", "use airbyte_playground::ui;"),
    ] {
        assert_none(&layers.imports_against_the_order(&sample(path, text)));
    }
}

#[test]
fn a_browser_crate_is_caught_in_a_pure_module_only() {
    let layers = Layers::from_table(LIB);
    let text = "use web_sys::Window;\nfn now() -> f64 { js_sys::Date::now() }";
    let offences = layers.browser_in_pure_module(&sample("src/session/clock.rs", text));
    assert_eq!(offences.len(), 2, "{offences:?}");
    assert_none(&layers.browser_in_pure_module(&sample("src/browser/clock.rs", text)));
}

#[test]
fn a_browser_test_without_the_policy_is_caught() {
    let text = "#[wasm_bindgen_test]\nasync fn it_sends() { send().await; }";
    let offences = sample("tests/browser_x.rs", text).browser_tests_without_policy();
    assert_eq!(offences.len(), 1, "{offences:?}");

    let text = "#[wasm_bindgen_test]\nasync fn it_sends() { strict_csp::enforce(); send().await; }";
    assert_none(&sample("tests/browser_x.rs", text).browser_tests_without_policy());
}
