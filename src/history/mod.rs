//! The calls made, newest first: what was asked and what came of it, redacted.

use std::collections::VecDeque;

use crate::http::{Exchange, Failure, Method, Redaction, Request, Response};

/// How many calls are kept.
const KEPT: usize = 100;
/// How much of an answer's body is kept, in bytes.
const BODY_KEPT: usize = 64 * 1024;

/// One call.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Unique in this history, ascending.
    pub id: u32,
    /// The id of the server that it went to.
    pub server: String,
    /// That server's base address.
    pub base: String,
    /// What was asked, redacted.
    pub request: Request,
    /// How often it was asked in a row: asking the same again is one entry, so that
    /// watching a job does not push out everything else.
    pub times: u32,
    /// When it was last sent: milliseconds since the Unix epoch.
    pub started_at: f64,
    /// How long it took, in milliseconds.
    pub duration: f64,
    /// What came of it.
    pub outcome: Outcome,
}

impl Entry {
    /// Whether it was more than a look: it changed something, or tried to.
    pub fn is_write(&self) -> bool {
        self.request.method != Method::Get
    }
}

/// What came of a call.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// An answer came, a refusal perhaps.
    Answered {
        /// The answer, redacted, its body perhaps shortened.
        response: Response,
        /// The whole body's bytes.
        size: usize,
        /// Whether the body was longer than what is kept.
        shortened: bool,
    },
    /// No complete answer came.
    Failed(Failure),
}

/// The calls made, newest first; the oldest go when there are too many.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    entries: VecDeque<Entry>,
    made: u32,
}

impl History {
    /// No calls yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The calls, newest first.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    /// The call of that id, if it is still kept.
    pub fn get(&self, id: u32) -> Option<&Entry> {
        self.iter().find(|entry| entry.id == id)
    }

    /// How many calls are kept.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no call is kept.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Notes an answered call.
    pub fn answered(&mut self, server: &str, exchange: &Exchange, redaction: &Redaction) {
        let size = exchange.response.body.len();
        let Exchange { base, request, mut response, started_at, duration } =
            redaction.exchange(exchange);
        let shortened = response.body.len() > BODY_KEPT;
        response.body.truncate(BODY_KEPT);
        let outcome = Outcome::Answered { response, size, shortened };
        self.note(Entry {
            id: 0,
            server: server.into(),
            base,
            request,
            times: 1,
            started_at,
            duration,
            outcome,
        });
    }

    /// Notes a call that ended without an answer. `sent` is the exchange as far as it got,
    /// its answer of no meaning.
    pub fn failed(&mut self, server: &str, sent: Unanswered<'_>, redaction: &Redaction) {
        self.note(Entry {
            id: 0,
            server: server.into(),
            base: sent.base.into(),
            request: redaction.request(sent.request),
            times: 1,
            started_at: sent.started_at,
            duration: sent.duration,
            outcome: Outcome::Failed(sent.failure.clone()),
        });
    }

    /// Forgets every call.
    pub fn clear(&mut self) {
        self.entries.clear();
    }

    fn note(&mut self, mut entry: Entry) {
        let repeated = self.entries.pop_front_if(|last| {
            last.request == entry.request && entry.request.method == Method::Get
        });
        match repeated {
            Some(last) => {
                entry.id = last.id;
                entry.times = last.times + 1;
            }
            None => {
                self.made += 1;
                entry.id = self.made;
            }
        }
        self.entries.push_front(entry);
        self.entries.truncate(KEPT);
    }
}

/// A call that ended without an answer.
#[derive(Clone, Copy, Debug)]
pub struct Unanswered<'a> {
    /// The server's base address.
    pub base: &'a str,
    /// What was asked.
    pub request: &'a Request,
    /// When it was sent: milliseconds since the Unix epoch.
    pub started_at: f64,
    /// How long it took, in milliseconds.
    pub duration: f64,
    /// How it ended.
    pub failure: &'a Failure,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn exchange(path: &str, body: Vec<u8>) -> Exchange {
        Exchange {
            base: "https://host.example".into(),
            request: Request::post(path, &json!({"password": "hush"})),
            response: Response { body, ..Response::empty(200) },
            started_at: 0.0,
            duration: 1.0,
        }
    }

    fn answered(history: &mut History, path: &str, body: Vec<u8>) {
        history.answered("sandbox", &exchange(path, body), &Redaction::new(["s3cret"]));
    }

    #[test]
    fn the_newest_call_comes_first_and_the_oldest_goes() {
        let mut history = History::new();
        for number in 0..KEPT + 5 {
            answered(&mut history, &format!("/{number}"), Vec::new());
        }
        let paths: Vec<&str> = history.iter().map(|entry| entry.request.path.as_str()).collect();
        assert_eq!((paths[0], paths.len()), ("/104", KEPT));
        assert_eq!(history.get(105).map(|entry| entry.request.path.as_str()), Some("/104"));
        assert_eq!(history.get(1), None);
    }

    #[test]
    fn secrets_do_not_enter() {
        let mut history = History::new();
        answered(&mut history, "/sources", b"{\"echo\":\"s3cret\"}".to_vec());
        let shown = format!("{:?}", history.get(1).unwrap().request);
        assert!(!shown.contains("hush"));
        let Outcome::Answered { response, .. } = &history.get(1).unwrap().outcome else { panic!() };
        assert_eq!(response.text(), "{\"echo\":\"**********\"}");
    }

    #[test]
    fn a_long_body_is_shortened_and_its_true_size_kept() {
        let mut history = History::new();
        answered(&mut history, "/", vec![b'a'; BODY_KEPT + 1]);
        let Outcome::Answered { response, size, shortened } = &history.get(1).unwrap().outcome
        else {
            panic!()
        };
        assert_eq!((response.body.len(), *size, *shortened), (BODY_KEPT, BODY_KEPT + 1, true));
    }

    #[test]
    fn a_failed_call_is_noted_with_how_it_ended() {
        let mut history = History::new();
        let request = Request::get("/sources").with_query("token", "hush");
        let sent = Unanswered {
            base: "https://host.example",
            request: &request,
            started_at: 5.0,
            duration: 9.0,
            failure: &Failure::Cancelled,
        };
        history.failed("sandbox", sent, &Redaction::default());
        let entry = history.get(1).unwrap();
        assert_eq!(entry.outcome, Outcome::Failed(Failure::Cancelled));
        assert_ne!(entry.request.query_value("token"), Some("hush"));
    }
}
