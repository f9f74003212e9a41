//! Over the network, by the browser's `fetch`.

use gloo_net::http::{Request as FetchRequest, Response as FetchResponse};
use web_sys::{
    AbortController, AbortSignal, ReferrerPolicy, RequestCache, RequestCredentials, RequestInit,
    RequestRedirect,
};

use crate::http::{Failure, Headers, Request, Response};

/// Sends the request as it is. Dropped, it is aborted.
pub(super) async fn send(base: &str, request: &Request) -> Result<Response, Failure> {
    let aborted = Aborted::on_drop()?;
    let ready = prepared(base, request, &aborted.0.signal())?;
    let answer = ready.send().await.map_err(|_| no_answer())?;
    let (status, headers) = (answer.status(), exposed(&answer));
    let body = answer.binary().await.map_err(|_| Failure::CutOff { status })?;
    Ok(Response { status, headers, body })
}

/// As the browser takes it. gloo's own builder panics on a header that is not allowed.
fn prepared(base: &str, request: &Request, signal: &AbortSignal) -> Result<FetchRequest, Failure> {
    let init = RequestInit::new();
    init.set_method(request.method.as_str());
    let headers = headers(&request.headers)?;
    init.set_headers(&headers);
    if let Some(body) = &request.body {
        init.set_body(&body.as_str().into());
    }
    init.set_credentials(RequestCredentials::Omit);
    init.set_redirect(RequestRedirect::Follow);
    init.set_cache(RequestCache::NoStore);
    init.set_referrer_policy(ReferrerPolicy::NoReferrer);
    init.set_signal(Some(signal));
    web_sys::Request::new_with_str_and_init(&request.url(base), &init)
        .map(FetchRequest::from)
        .map_err(|_| not_sent("The browser does not accept this address, method or body."))
}

/// Aborts its fetch when dropped. After the answer's end that does nothing.
struct Aborted(AbortController);

impl Aborted {
    fn on_drop() -> Result<Self, Failure> {
        AbortController::new().map(Self).map_err(|_| not_sent("The browser is too old."))
    }
}

impl Drop for Aborted {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// A fetch that failed tells nothing about why.
fn no_answer() -> Failure {
    let online = web_sys::window().is_none_or(|window| window.navigator().on_line());
    if online { Failure::Unreachable } else { Failure::Offline }
}

fn not_sent(reason: &str) -> Failure {
    Failure::NotSent { reason: reason.into() }
}

fn headers(fields: &Headers) -> Result<web_sys::Headers, Failure> {
    let invalid = |_| not_sent("A header has a name or value that HTTP does not allow.");
    let headers = web_sys::Headers::new().map_err(invalid)?;
    for (name, value) in fields.iter() {
        headers.append(name, value).map_err(invalid)?;
    }
    Ok(headers)
}

fn exposed(answer: &FetchResponse) -> Headers {
    answer.headers().entries().collect()
}
