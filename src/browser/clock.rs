//! What time it is.

/// Milliseconds since the Unix epoch, by the visitor's clock.
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// Milliseconds of a clock that never goes back, to measure with; its zero means nothing.
pub fn monotonic() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or_else(js_sys::Date::now, |performance| performance.now())
}
