//! The look through a live list for what a POST without an answer may have made, page by
//! page.

use serde_json::Value;

use super::lookup::{LookedUp, Making, Sought};
use super::request::PAGE_SIZE;
use crate::http::Request;

/// A look-up on its way. Send [`Search::request`], hand the answer to [`Search::page`],
/// and go on until that gives [`Searched::Ended`].
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    sought: Sought,
    offset: u32,
}

/// What a page of the list has brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Searched {
    /// The next page has to be asked for.
    On,
    /// It was found, or the list has ended without it.
    Ended(LookedUp),
    /// The answer is no list: nothing is known, and the look-up has to be tried again.
    Unreadable,
}

impl Search {
    /// A search from the beginning of the list.
    pub fn new(sought: Sought) -> Self {
        Self { sought, offset: 0 }
    }

    /// The request for the next page.
    pub fn request(&self) -> Request {
        self.sought.list(self.offset)
    }

    /// Takes in the answer to [`Self::request`].
    pub fn page(&mut self, answer: &Value) -> Searched {
        let Some(entries) = answer.get("data").and_then(Value::as_array) else {
            return Searched::Unreadable;
        };
        if let Some(id) = self.sought.find(entries) {
            return Searched::Ended(LookedUp::Found(id));
        }
        // Jobs come newest first: a new one is on the first page.
        let over = entries.is_empty() || matches!(self.sought.making, Making::Job { .. });
        match self.offset.checked_add(PAGE_SIZE).filter(|_| !over) {
            Some(offset) => {
                self.offset = offset;
                Searched::On
            }
            None => Searched::Ended(LookedUp::NotFound),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn search() -> Search {
        let making = Making::Connection {
            workspace_id: "w".into(),
            name: "mine".into(),
            source_id: "s".into(),
            destination_id: "d".into(),
        };
        Search::new(Sought { making, since: 0, known: vec![] })
    }

    fn page(name: &str) -> Value {
        json!({ "data": [
            { "connectionId": "c", "name": name, "sourceId": "s", "destinationId": "d" }
        ]})
    }

    #[test]
    fn it_goes_on_to_the_page_that_has_it() {
        let mut search = search();
        assert_eq!(search.page(&page("another")), Searched::On);
        assert_eq!(search.request().query_value("offset"), Some("100"));
        let found = LookedUp::Found("c".into());
        assert_eq!(search.page(&page("mine")), Searched::Ended(found));
    }

    #[test]
    fn it_ends_with_an_empty_page() {
        let mut search = search();
        assert_eq!(search.page(&page("another")), Searched::On);
        let nothing = Searched::Ended(LookedUp::NotFound);
        assert_eq!(search.page(&json!({ "data": [] })), nothing);
    }

    #[test]
    fn an_answer_that_is_no_list_settles_nothing() {
        let mut search = search();
        assert_eq!(search.page(&json!({ "message": "hello" })), Searched::Unreadable);
        assert_eq!(search.request().query_value("offset"), Some("0"));
    }

    #[test]
    fn of_jobs_the_first_page_is_enough() {
        let making = Making::Job { connection_id: "c".into() };
        let mut search = Search::new(Sought { making, since: 0, known: vec!["1".into()] });
        let old = json!({ "data": [{ "jobId": 1, "connectionId": "c", "jobType": "sync" }] });
        assert_eq!(search.page(&old), Searched::Ended(LookedUp::NotFound));
    }
}
