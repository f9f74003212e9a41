//! What time it is.

/// Milliseconds since the Unix epoch, by the visitor's clock.
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// The time of day of a moment, where the visitor is and as they write it: `14:05:09`.
pub fn time_of_day(millis: i64) -> String {
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(millis as f64));
    date.to_locale_time_string("default").into()
}

/// Milliseconds of a clock that never goes back, to measure with; its zero means nothing.
pub fn monotonic() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or_else(js_sys::Date::now, |performance| performance.now())
}
