//! What a worker that hosts the sandbox says and when: everything about it but the
//! messages' way, the clock and the files, which `bin/worker.rs` has.

use super::message::FromSandbox;
use super::{Catalog, Delivery, Sandbox};
use crate::airbyte::{Connector, ConnectorKind};
use crate::http::Request;

/// Why a request is not taken that comes before the sandbox has begun.
const TOO_EARLY: &str = "The sandbox has not begun yet.";

/// Rows between two looks at the clock: a few milliseconds of work.
const ROWS_AT_A_TIME: u64 = 2000;

/// A message and how long to wait with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Utterance {
    /// The message.
    pub message: FromSandbox,
    /// Milliseconds.
    pub after: u32,
}

impl Utterance {
    /// To be said at once.
    pub fn now(message: FromSandbox) -> Self {
        Self { message, after: 0 }
    }
}

/// The sandbox, once its catalogue is there.
#[derive(Default)]
pub struct Host {
    sandbox: Option<Sandbox>,
    /// The revision of the last snapshot.
    kept: u64,
}

impl Host {
    /// The catalogue is there: the sandbox begins, from a snapshot if there is one. Says
    /// what to keep, and that requests are taken.
    pub fn begin(&mut self, catalog: Catalog, snapshot: Option<&str>, seed: u32) -> Vec<Utterance> {
        let sandbox = match snapshot {
            Some(snapshot) => Sandbox::restore(snapshot, seed, catalog),
            None => Sandbox::new(seed, catalog),
        };
        self.kept = sandbox.revision();
        // Kept before anything happens in it: a reload finds the same workspace again, and
        // the same application.
        let first = FromSandbox::Snapshot(sandbox.snapshot());
        self.sandbox = Some(sandbox);
        [first, FromSandbox::Begun].map(Utterance::now).into()
    }

    /// The connector whose schema is needed to answer a request, if it is not there yet:
    /// of hundreds of connectors, a learner uses a few.
    pub fn wants_schema(&self, request: &Request) -> Option<Connector> {
        self.sandbox.as_ref()?.wants_schema(request).cloned()
    }

    /// Adds a connector's schema.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn add_schema(
        &mut self,
        kind: ConnectorKind,
        slug: &str,
        schema: &str,
    ) -> Result<(), String> {
        match &mut self.sandbox {
            Some(sandbox) => sandbox.catalog.add_schema(kind, slug, schema),
            None => Ok(()),
        }
    }

    /// Answers a request; none is taken before the sandbox has begun. A snapshot goes before the
    /// answer of the request that changed something: who has the answer can rely on it.
    pub fn ask(&mut self, id: u32, request: Request, now: i64) -> Vec<Utterance> {
        let Some(sandbox) = &mut self.sandbox else {
            return vec![Utterance::now(FromSandbox::NotTaken { id, reason: TOO_EARLY.into() })];
        };
        let reply = sandbox.handle(&request, now);
        let (response, after) = match reply.delivery {
            Delivery::Now => (Some(reply.response), 0),
            Delivery::After(millis) => (Some(reply.response), millis),
            Delivery::Lost => (None, 0),
        };
        let answer = Utterance { message: FromSandbox::Answer { id, response }, after };
        self.snapshot().into_iter().chain([answer]).collect()
    }

    /// Works on what is due until `clock` (ms since the epoch) has gone on by `millis`.
    /// Says what there is to say, and when it wants to work again.
    pub fn work(&mut self, millis: i64, clock: impl Fn() -> i64) -> (Vec<Utterance>, Option<i64>) {
        let Some(sandbox) = &mut self.sandbox else { return (Vec::new(), None) };
        let end = clock() + millis;
        let next = loop {
            let now = clock();
            let next = sandbox.step(now, ROWS_AT_A_TIME);
            if now >= end || next.is_none_or(|next| next > now) {
                break next;
            }
        };
        (self.snapshot().into_iter().collect(), next)
    }

    /// A snapshot, if something changed since the last one.
    fn snapshot(&mut self) -> Option<Utterance> {
        let sandbox = self.sandbox.as_ref()?;
        if sandbox.revision() == self.kept {
            return None;
        }
        self.kept = sandbox.revision();
        Some(Utterance::now(FromSandbox::Snapshot(sandbox.snapshot())))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::sandbox::tests::harness::{START, catalog};

    fn health() -> Request {
        Request::get("/health")
    }

    #[test]
    fn requests_are_taken_from_the_moment_at_which_it_says_so() {
        let mut host = Host::default();
        let early = host.ask(1, health(), START);
        assert!(matches!(early[0].message, FromSandbox::NotTaken { id: 1, .. }));
        let said = host.begin(catalog(), None, 1);
        assert_eq!(said.last().map(|said| &said.message), Some(&FromSandbox::Begun));
        let said = host.ask(2, health(), START);
        assert!(matches!(said[0].message, FromSandbox::Answer { id: 2, .. }));
    }

    #[test]
    fn a_snapshot_goes_before_the_answer_that_it_is_about_and_only_then() {
        let mut host = Host::default();
        host.begin(catalog(), None, 1);
        let change = Request::new(crate::http::Method::Patch, "/sandbox")
            .with_json(&json!({ "tokenLifetimeSeconds": 180 }));
        let said = host.ask(1, change, START);
        assert!(matches!(said[0].message, FromSandbox::Snapshot(_)));
        assert!(matches!(said[1].message, FromSandbox::Answer { id: 1, .. }));
        assert_eq!(host.ask(2, health(), START).len(), 1);
    }

    #[test]
    fn a_lost_answer_has_no_response_and_a_slow_one_is_waited_with() {
        let mut host = Host::default();
        host.begin(catalog(), None, 1);
        let mut after = |fault: &str| {
            let change = Request::new(crate::http::Method::Patch, "/sandbox")
                .with_json(&json!({ "nextAnswer": fault }));
            host.ask(1, change, START);
            host.ask(2, health(), START).pop().expect("an answer")
        };
        assert_eq!(after("lost").message, FromSandbox::Answer { id: 2, response: None });
        assert_eq!(after("slow").after, 8000);
    }

    #[test]
    fn a_sandbox_in_which_nothing_happened_is_the_same_after_a_reload() {
        let application = || Request::get("/sandbox");
        let shown = |said: &[Utterance]| match said.last().map(|said| said.message.clone()) {
            Some(FromSandbox::Answer { response: Some(response), .. }) => response.text(),
            other => panic!("no answer but {other:?}"),
        };
        let mut host = Host::default();
        let said = host.begin(catalog(), None, 1);
        let before = shown(&host.ask(1, application(), START));
        let FromSandbox::Snapshot(snapshot) = &said[0].message else { panic!("nothing kept") };
        let mut reloaded = Host::default();
        reloaded.begin(catalog(), Some(snapshot), 2);
        assert_eq!(shown(&reloaded.ask(1, application(), START)), before);
    }

    #[test]
    fn nothing_to_do_means_no_waking() {
        let mut host = Host::default();
        host.begin(catalog(), None, 1);
        assert_eq!(host.work(15, || START), (Vec::new(), None));
    }

    #[test]
    fn a_schema_is_wanted_once_and_only_by_who_needs_it() {
        let mut host = Host::default();
        let bare = Catalog::new(
            include_str!("../../catalog/openapi/public.json"),
            include_str!("../../catalog/connectors/index.json"),
        );
        host.begin(bare.expect("a catalogue"), None, 1);
        let by_type = json!({ "configuration": { "sourceType": "faker" } });
        let by_id = json!({ "definitionId": "dfd88b22-b603-4c3d-aad7-3701784586b1" });
        for body in [&by_type, &by_id] {
            let wanted = host.wants_schema(&Request::post("/sources", body));
            assert_eq!(wanted.map(|connector| connector.slug), Some("faker".to_owned()));
        }
        assert_eq!(host.wants_schema(&Request::post("/destinations", &by_type)), None);
        assert_eq!(host.wants_schema(&Request::get("/sources")), None);
        host.add_schema(ConnectorKind::Source, "faker", "{}").expect("JSON");
        assert_eq!(host.wants_schema(&Request::post("/sources", &by_id)), None);
    }
}
