//! Waiting.

use std::time::Duration;

use gloo_timers::future::TimeoutFuture;

/// The longest wait that the browser's timers know: 2³¹ − 1 milliseconds.
const LONGEST: u32 = i32::MAX as u32;

/// Resolves after `duration`; dropped, it never does and its timer is gone.
pub async fn sleep(duration: Duration) {
    let millis = u32::try_from(duration.as_millis()).unwrap_or(LONGEST).min(LONGEST);
    TimeoutFuture::new(millis).await;
}
