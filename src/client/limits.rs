//! A time limit and a way out, put around a future.

use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use futures::future::{Either, select};

use crate::browser::timers;
use crate::http::Failure;

use super::Cancel;

/// What the future gives, unless the time is up or the person cancels: then the future is
/// dropped, which stops what it was doing.
pub(super) async fn within<T>(
    timeout: Duration,
    cancel: &Cancel,
    future: impl Future<Output = Result<T, Failure>>,
) -> Result<T, Failure> {
    let too_long = async {
        timers::sleep(timeout).await;
        let after_ms = u32::try_from(timeout.as_millis()).unwrap_or(u32::MAX);
        Err(Failure::TimedOut { after_ms })
    };
    let limited = async {
        match select(pin!(future), pin!(too_long)).await {
            Either::Left((result, _)) | Either::Right((result, _)) => result,
        }
    };
    match select(pin!(cancel.cancelled()), pin!(limited)).await {
        Either::Left(_) => Err(Failure::Cancelled),
        Either::Right((result, _)) => result,
    }
}

/// What the future gives, unless the person cancels before it is there.
pub(super) async fn unless_withdrawn<T>(
    cancel: &Cancel,
    future: impl Future<Output = T>,
) -> Result<T, Failure> {
    // What has been decided already counts, even if the person cancels right after.
    match select(pin!(future), pin!(cancel.cancelled())).await {
        Either::Left((given, _)) => Ok(given),
        Either::Right(_) => Err(Failure::Withdrawn),
    }
}
