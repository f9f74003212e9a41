//! The catalogue's files: data beside the page, fetched when needed.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use gloo_net::http::Request;
use send_wrapper::SendWrapper;
use serde::de::DeserializeOwned;

use crate::airbyte::Problem;
use crate::http::{Failure, Headers, Response};

/// The files below `catalog/`, each fetched once: without authorisation, and leaving no
/// history.
#[derive(Clone)]
pub struct Catalogue(SendWrapper<Rc<Fetched>>);

type Fetched = RefCell<HashMap<String, Rc<Response>>>;

impl Catalogue {
    /// Nothing fetched yet.
    pub fn new() -> Self {
        Self(SendWrapper::new(Rc::default()))
    }

    /// A file's JSON; `path` is below `catalog/`: `connectors/source/faker.json`.
    ///
    /// # Errors
    /// A problem in words, when it cannot be fetched or read.
    pub async fn json<T: DeserializeOwned>(&self, path: &str) -> Result<T, Problem> {
        let kept = self.0.borrow().get(path).cloned();
        let file = match kept {
            Some(file) => file,
            None => self.fetch(path).await?,
        };
        file.read().ok_or_else(|| Problem::unreadable(&file))
    }

    async fn fetch(&self, path: &str) -> Result<Rc<Response>, Problem> {
        let unreachable = |_| Problem::from_failure(&Failure::Unreachable);
        // Relative to the document: the page may be served below any path.
        let answer = Request::get(&format!("catalog/{path}")).send().await.map_err(unreachable)?;
        let status = answer.status();
        let cut_off = |_| Problem::from_failure(&Failure::CutOff { status });
        let body = answer.binary().await.map_err(cut_off)?;
        let file = Rc::new(Response { status, headers: Headers::new(), body });
        if !file.is_success() {
            return Err(Problem::from_response(&file));
        }
        self.0.borrow_mut().insert(path.to_owned(), Rc::clone(&file));
        Ok(file)
    }
}

impl Default for Catalogue {
    fn default() -> Self {
        Self::new()
    }
}
