//! Where the focus goes when something appears, goes or is wrong.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement};

/// Focuses the element of that id once the page has been drawn with it.
pub fn element(id: String) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            focus(element);
        }
    });
}

/// Focuses the first control in the element of that id once the page has been drawn with it.
pub fn first_control(id: String) {
    request_animation_frame(move || {
        let control = document()
            .get_element_by_id(&id)
            .and_then(|outer| outer.query_selector("input, select, textarea, button").ok()?);
        if let Some(control) = control {
            focus(control);
        }
    });
}

/// Focuses the element of that id now, whatever it is folded away in. Says whether there
/// is one.
pub fn unfold(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else { return false };
    let mut around = element.parent_element();
    while let Some(outer) = around {
        if let Some(details) = outer.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
        }
        around = outer.parent_element();
    }
    focus(element);
    true
}

fn focus(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        // Refused only where the element cannot be focused; then nothing is lost.
        let _ = element.focus();
    }
}
