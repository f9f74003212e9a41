//! The browser tests run under the page's Content-Security-Policy: it is there, and it bites.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod strict_csp;

use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> web_sys::Document {
    web_sys::window().unwrap().document().unwrap()
}

#[wasm_bindgen_test]
fn the_policy_is_the_one_of_index_html() {
    strict_csp::enforce();
    let meta = document().query_selector("meta[http-equiv=Content-Security-Policy]").unwrap();
    let content = meta.unwrap().get_attribute("content").unwrap();
    assert!(content.starts_with("default-src 'none';"), "{content}");
    assert!(!content.contains("unsafe-inline") && !content.contains("'unsafe-eval'"), "{content}");
}

#[wasm_bindgen_test]
fn an_inline_script_does_not_run() {
    strict_csp::enforce();
    let script = document().create_element("script").unwrap();
    script.set_text_content(Some("window.inlineScriptRan = true"));
    document().body().unwrap().append_child(&script).unwrap();

    let ran = js_sys::Reflect::get(&js_sys::global(), &"inlineScriptRan".into()).unwrap();
    assert!(ran.is_undefined(), "the policy let an inline script run");
}

#[wasm_bindgen_test]
fn text_is_not_evaluated_as_code() {
    strict_csp::enforce();
    let error = js_sys::eval("1 + 1").expect_err("the policy let eval run");
    assert!(error.is_instance_of::<js_sys::EvalError>(), "{error:?}");
}

#[wasm_bindgen_test]
fn an_inline_style_does_not_apply() {
    strict_csp::enforce();
    let element = document().create_element("p").unwrap();
    element.set_attribute("style", "color: rgb(1, 2, 3)").unwrap();
    document().body().unwrap().append_child(&element).unwrap();

    let element: web_sys::HtmlElement = element.unchecked_into();
    assert_eq!(element.style().get_property_value("color").unwrap(), "");
}
