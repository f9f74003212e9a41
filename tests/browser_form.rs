//! A schema's form in the page: what a person sees, and what assistive technology is told.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod strict_csp;

use airbyte_playground::{
    browser::pattern::RegExpPatterns,
    form::Form,
    schema::PatternEngine,
    ui::components::schema_form::{ErrorSummary, SchemaForm},
};
use leptos::{mount::mount_to, prelude::*, task::tick};
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// A form in the page. Each test has its own prefix: they share a document.
struct Shown {
    form: RwSignal<Form>,
    submitted: RwSignal<u32>,
    prefix: &'static str,
    outer: HtmlElement,
}

fn show(prefix: &'static str, schema: &Value) -> Shown {
    let document = document();
    let outer: HtmlElement = document.create_element("div").unwrap().unchecked_into();
    document.body().unwrap().append_child(&outer).unwrap();
    let owner = Owner::new();
    let (form, submitted) = owner.with(|| (RwSignal::new(Form::new(schema)), RwSignal::new(0_u32)));
    // The signals live as long as the page.
    std::mem::forget(owner);
    mount_to(outer.clone(), move || {
        view! {
            <ErrorSummary form id=prefix submitted />
            <SchemaForm form id=prefix />
        }
    })
    .forget();
    Shown { form, submitted, prefix, outer }
}

impl Shown {
    fn element(&self, id: &str) -> Element {
        let id = format!("{}-{id}", self.prefix);
        document().get_element_by_id(&id).unwrap_or_else(|| panic!("no element {id}"))
    }

    fn input(&self, id: &str) -> HtmlInputElement {
        self.element(id).unchecked_into()
    }

    fn find(&self, selector: &str) -> Element {
        let found = self.outer.query_selector(selector).unwrap();
        found.unwrap_or_else(|| panic!("nothing is {selector}"))
    }

    async fn type_in(&self, id: &str, text: &str) {
        self.input(id).set_value(text);
        fire(&self.element(id), "input").await;
    }

    async fn choose(&self, id: &str, index: &str) {
        self.element(id).unchecked_into::<web_sys::HtmlSelectElement>().set_value(index);
        fire(&self.element(id), "change").await;
        drawn().await;
    }

    async fn click(&self, selector: &str) {
        self.find(selector).unchecked_into::<HtmlElement>().click();
        tick().await;
    }

    fn value(&self) -> Value {
        self.form.with_untracked(Form::value)
    }

    /// What a screen reader says after the control's name.
    fn description(&self, id: &str) -> String {
        let ids = self.element(id).get_attribute("aria-describedby").unwrap();
        let texts =
            ids.split(' ').filter_map(|id| document().get_element_by_id(id)?.text_content());
        texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

async fn fire(element: &Element, kind: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    let event = Event::new_with_event_init_dict(kind, &options).unwrap();
    element.dispatch_event(&event).unwrap();
    tick().await;
}

/// Until the page has been drawn: the contents of inputs are set, and the focus moves, then.
async fn drawn() {
    let (tell, told) = futures::channel::oneshot::channel();
    request_animation_frame(move || {
        request_animation_frame(move || tell.send(()).unwrap());
    });
    told.await.unwrap();
    tick().await;
}

fn focused() -> String {
    document().active_element().unwrap().id()
}

fn ways() -> Value {
    json!({
        "type": "object",
        "required": ["way"],
        "properties": {"way": {"title": "Way in", "oneOf": [
            {"title": "With a key", "required": ["kind", "key"],
             "properties": {"kind": {"const": "key"}, "key": {"type": "string"}}},
            {"title": "With a password", "required": ["kind", "user"],
             "properties": {"kind": {"const": "password"}, "user": {"type": "string"}}},
        ]}},
    })
}

#[wasm_bindgen_test]
async fn a_secret_is_hidden_until_it_is_shown() {
    strict_csp::enforce();
    let page = show(
        "secret",
        &json!({"type": "object", "required": ["key", "pem"], "properties": {
            "key": {"type": "string", "title": "Key", "airbyte_secret": true},
            "pem": {"type": "string", "title": "PEM", "airbyte_secret": true, "multiline": true},
        }}),
    );
    assert_eq!(page.input("key").type_(), "password");
    page.click("[aria-controls=secret-key]").await;
    assert_eq!(page.input("key").type_(), "text");
    page.click("[aria-controls=secret-key]").await;
    assert_eq!(page.input("key").type_(), "password");
    assert!(page.element("pem").class_list().contains("masked"));
    page.click("[aria-controls=secret-pem]").await;
    assert!(!page.element("pem").class_list().contains("masked"));
}

#[wasm_bindgen_test]
async fn every_control_has_the_label_of_its_field() {
    strict_csp::enforce();
    let page = show(
        "label",
        &json!({"type": "object", "required": ["a"], "properties": {
            "a": {"type": "string", "title": "Alpha"}, "b": {"type": "integer"}}}),
    );
    assert_eq!(page.find("label[for=label-a]").text_content().unwrap().trim(), "Alpha");
    let optional = page.find("label[for=label-b]").text_content().unwrap();
    assert!(optional.trim().ends_with("optional"), "{optional}");
}

#[wasm_bindgen_test]
async fn switching_branches_and_back_keeps_what_was_typed() {
    strict_csp::enforce();
    let page = show("ways", &ways());
    page.type_in("way.key", "open sesame").await;
    page.choose("way", "1").await;
    page.type_in("way.user", "ada").await;
    assert_eq!(page.value(), json!({"way": {"kind": "password", "user": "ada"}}));
    assert!(document().get_element_by_id("ways-way.key").is_none());
    page.choose("way", "0").await;
    assert_eq!(page.input("way.key").value(), "open sesame");
    assert_eq!(page.value(), json!({"way": {"kind": "key", "key": "open sesame"}}));
}

#[wasm_bindgen_test]
async fn an_error_is_tied_to_its_control_until_it_is_corrected() {
    strict_csp::enforce();
    let page = show(
        "error",
        &json!({"type": "object", "required": ["n"], "properties": {
            "n": {"type": "integer", "title": "Count", "minimum": 1, "description": "How many."}}}),
    );
    assert_eq!(page.description("n"), "How many.");
    page.type_in("n", "several").await;
    fire(&page.element("n"), "blur").await;
    assert_eq!(page.description("n"), "Count must be a whole number How many.");
    assert_eq!(page.element("n").get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(page.input("n").value(), "several");
    page.type_in("n", "7").await;
    assert_eq!(page.description("n"), "How many.");
    assert_eq!(page.element("n").get_attribute("aria-invalid"), None);
}

#[wasm_bindgen_test]
async fn no_message_moves_what_is_being_clicked() {
    strict_csp::enforce();
    let page = show(
        "press",
        &json!({"type": "object", "required": ["a"], "properties": {
            "a": {"type": "string", "title": "Alpha"}}}),
    );
    let body: Element = document().body().unwrap().into();
    fire(&body, "pointerdown").await;
    fire(&page.element("a"), "blur").await;
    assert_eq!(page.description("a"), "");
    fire(&body, "pointerup").await;
    drawn().await;
    assert_eq!(page.description("a"), "Alpha is required");
}

#[wasm_bindgen_test]
async fn optional_fields_are_folded_away_and_counted() {
    strict_csp::enforce();
    let page = show(
        "folded",
        &json!({"type": "object", "required": ["a"], "properties": {
            "a": {"type": "string"}, "b": {"type": "string"}, "c": {"type": "integer"},
            "d": {"type": "string", "always_show": true}, "e": {"const": "hidden"}}}),
    );
    assert_eq!(page.find("summary").text_content().as_deref(), Some("2 optional fields"));
    assert!(!page.find("details").has_attribute("open"));
    assert!(page.find("details").contains(Some(&page.element("b"))));
    assert!(!page.find("details").contains(Some(&page.element("d"))));
    page.type_in("c", "x").await;
    fire(&page.element("c"), "blur").await;
    assert!(page.find("details").has_attribute("open"), "a mistake must not be folded away");
}

#[wasm_bindgen_test]
async fn typing_into_one_field_leaves_the_others_as_they_are() {
    strict_csp::enforce();
    let page = show(
        "still",
        &json!({"type": "object", "required": ["a", "list"], "properties": {
            "a": {"type": "string"},
            "list": {"type": "array", "items": {"type": "string"}, "default": ["one"]}}}),
    );
    drawn().await;
    let entry = page.element("list.0");
    assert_eq!(page.input("list.0").value(), "one");
    page.type_in("a", "x").await;
    page.type_in("a", "xy").await;
    assert!(page.element("list.0").is_same_node(Some(&entry)));
    assert_eq!(page.value(), json!({"a": "xy", "list": ["one"]}));
}

#[wasm_bindgen_test]
async fn entries_come_and_go_and_the_focus_follows() {
    strict_csp::enforce();
    let page = show(
        "list",
        &json!({"type": "object", "required": ["tags"], "properties": {
            "tags": {"type": "array", "title": "Tags", "items": {"type": "string"}}}}),
    );
    page.click("#list-tags-add").await;
    drawn().await;
    assert_eq!(focused(), "list-tags.0");
    page.type_in("tags.0", "a").await;
    page.click("#list-tags-add").await;
    page.type_in("tags.1", "b").await;
    assert_eq!(page.value(), json!({"tags": ["a", "b"]}));
    page.click("[id='list-tags.0-entry'] > button").await;
    drawn().await;
    assert_eq!(focused(), "list-tags.1");
    assert_eq!(page.value(), json!({"tags": ["b"]}));
    assert_eq!(page.find("label[for='list-tags.1']").text_content().unwrap().trim(), "Tags 1");
    page.click("[id='list-tags.1-entry'] > button").await;
    drawn().await;
    assert_eq!(focused(), "list-tags-add");
}

#[wasm_bindgen_test]
async fn a_submit_in_vain_lists_what_is_wrong_and_leads_there() {
    strict_csp::enforce();
    let page = show(
        "summary",
        &json!({"type": "object", "required": ["a", "b"], "properties": {
            "a": {"type": "string", "title": "Alpha"}, "b": {"type": "string", "title": "Beta"},
            "c": {"type": "integer", "title": "Gamma"}}}),
    );
    page.type_in("c", "x").await;
    fire(&page.element("c"), "blur").await;
    assert!(page.element("errors").has_attribute("hidden"), "nothing was submitted yet");
    page.form.update(|form| {
        form.check(&RegExpPatterns);
    });
    page.submitted.set(1);
    drawn().await;
    assert_eq!(focused(), "summary-errors");
    assert_eq!(page.element("errors-title").text_content().unwrap(), "3 fields need another look");
    let address = window().location().href().unwrap();
    page.click("#summary-errors li:last-child a").await;
    assert_eq!(focused(), "summary-c");
    assert_eq!(window().location().href().unwrap(), address, "the address is the route's");
    page.type_in("a", "x").await;
    assert_eq!(page.element("errors-title").text_content().unwrap(), "2 fields need another look");
}

#[wasm_bindgen_test]
async fn an_optional_group_appears_when_it_is_switched_on() {
    strict_csp::enforce();
    let page = show(
        "group",
        &json!({"type": "object", "properties": {"billing": {"type": "object", "title": "Billing",
            "required": ["iban"], "properties": {"iban": {"type": "string"}}}}}),
    );
    assert_eq!(page.value(), json!({}));
    page.input("billing").set_checked(true);
    fire(&page.element("billing"), "change").await;
    page.type_in("billing.iban", "GB33").await;
    assert_eq!(page.value(), json!({"billing": {"iban": "GB33"}}));
}

#[wasm_bindgen_test]
async fn another_schema_draws_another_form() {
    strict_csp::enforce();
    let page = show("swap", &ways());
    page.form.set(Form::new(&json!({"type": "object", "properties": {"z": {"type": "string"}}})));
    tick().await;
    assert!(document().get_element_by_id("swap-way").is_none());
    page.type_in("z", "1").await;
    assert_eq!(page.value(), json!({"z": "1"}));
}

#[wasm_bindgen_test]
fn the_browsers_patterns_look_around_and_forgive_what_does_not_compile() {
    strict_csp::enforce();
    let engine = RegExpPatterns;
    assert_eq!(engine.is_match("^(?!https://).+$", "https://x"), Some(false));
    assert_eq!(engine.is_match("(?<!\\.git)$", "org/repo"), Some(true));
    // A needless escape: refused under the `u` flag, fine without.
    assert_eq!(engine.is_match("^a\\-b$", "a-b"), Some(true));
    assert_eq!(engine.is_match("(unclosed", "x"), None);
    assert_eq!(engine.is_match("(unclosed", "x"), None);
}

#[wasm_bindgen_test]
async fn the_largest_schema_types_without_a_long_task() {
    strict_csp::enforce();
    let text = include_str!("fixtures/connectors/source-google-analytics-data-api.json");
    let page = show("large", &serde_json::from_str(text).unwrap());
    for _ in 0..3 {
        page.click("[id='large-custom_reports_array-add']").await;
    }
    tick().await;
    let performance = window().performance().unwrap();
    let mut longest: f64 = 0.0;
    for count in 0..20 {
        page.input("property_ids").set_value(&"7".repeat(count));
        let begun = performance.now();
        page.type_in("custom_reports_array.0.name", &"x".repeat(count)).await;
        longest = longest.max(performance.now() - begun);
    }
    // A debug build: the release build is several times as fast.
    assert!(longest < 100.0, "{longest} ms for one letter");
    web_sys::console::log_1(&format!("longest keystroke {longest} ms, debug build").into());
}
