//! A list of the server's, gathered page by page. `next` in a page is no guide
//! (AIRBYTE.md): pages are asked for by offset until one is empty.

use super::request::PAGE_SIZE;
use crate::airbyte::Page;

/// How many entries are gathered at most: beyond, people search and do not scroll.
const MOST: usize = 10_000;

/// The pages that have come so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing<T> {
    /// Their entries, in the server's order.
    pub entries: Vec<T>,
    next: Option<u32>,
}

impl<T> Default for Listing<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), next: Some(0) }
    }
}

impl<T> Listing<T> {
    /// The offset of the page to ask for; none if the list is complete.
    pub fn next_offset(&self) -> Option<u32> {
        self.next
    }

    /// Takes in the page at [`Self::next_offset`].
    pub fn add(&mut self, page: Page<T>) {
        let over = page.data.is_empty() || self.entries.len() + page.data.len() >= MOST;
        self.next = self.next.filter(|_| !over).and_then(|offset| offset.checked_add(PAGE_SIZE));
        self.entries.extend(page.data);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_asked_for_until_one_is_empty() {
        let mut listing = Listing::default();
        assert_eq!(listing.next_offset(), Some(0));
        listing.add(Page { data: vec!["a"; 100] });
        assert_eq!(listing.next_offset(), Some(100));
        listing.add(Page { data: vec!["b"] });
        assert_eq!(listing.next_offset(), Some(200));
        listing.add(Page { data: vec![] });
        assert_eq!(listing.next_offset(), None);
        assert_eq!(listing.entries.len(), 101);
    }

    #[test]
    fn a_server_that_never_stops_is_stopped() {
        let mut listing = Listing::default();
        let mut pages = 0;
        while listing.next_offset().is_some() {
            listing.add(Page { data: vec![0; 100] });
            pages += 1;
        }
        assert_eq!(pages, 100);
    }
}
