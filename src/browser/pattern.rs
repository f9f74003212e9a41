//! The browser's regular expressions.

use std::cell::RefCell;
use std::collections::HashMap;

use js_sys::{Array, Function, Reflect, RegExp};
use wasm_bindgen::JsCast;

use crate::schema::PatternEngine;

thread_local! {
    /// Patterns compiled so far; none for one that does not compile. A page meets a few
    /// dozen: those of the forms it has shown.
    static COMPILED: RefCell<HashMap<String, Option<RegExp>>> = RefCell::default();
}

/// `RegExp`, with the `u` flag as JSON Schema asks, else without it: some patterns are
/// written for the laxer grammar.
#[derive(Clone, Copy, Debug)]
pub struct RegExpPatterns;

impl PatternEngine for RegExpPatterns {
    fn is_match(&self, pattern: &str, text: &str) -> Option<bool> {
        COMPILED.with_borrow_mut(|compiled| {
            if let Some(known) = compiled.get(pattern) {
                return known.as_ref().map(|it| it.test(text));
            }
            let fresh = compile(pattern, "u").or_else(|| compile(pattern, ""));
            let found = fresh.as_ref().map(|it| it.test(text));
            compiled.insert(pattern.to_owned(), fresh);
            found
        })
    }
}

/// `new RegExp(…)`. js-sys' own constructor cannot catch what the browser throws at a
/// pattern with a mistake.
fn compile(pattern: &str, flags: &str) -> Option<RegExp> {
    let constructor = Reflect::get(&js_sys::global(), &"RegExp".into()).ok()?;
    let constructor: Function = constructor.dyn_into().ok()?;
    let arguments = Array::of2(&pattern.into(), &flags.into());
    Reflect::construct(&constructor, &arguments).ok()?.dyn_into().ok()
}
