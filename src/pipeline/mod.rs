//! The wizard's state: source → destination → connection → sync.
//!
//! A [`Pipeline`] is what the wizard at one server remembers. Its methods that begin
//! something give the [`Request`](crate::http::Request) to send, or none if nothing may
//! be sent now; its methods that end something take what came back:
//!
//! ```text
//! create_end ──► Sending ──► created ──► Done, chosen, entered in the ledger
//!                   │ failed, with an answer ──► Refused ──► create_end …
//!                   └ failed, without one, or a reload ──► Unanswered
//!                        └ Search ──► looked_up ──► Done or Idle
//! ```
//!
//! Views and the client come later in the crate; nothing here waits or knows the time.

mod attempt;
mod chosen;
mod complaint;
mod connection;
mod creation;
mod deletion;
mod ledger;
mod listing;
pub mod lookup;
pub mod name;
mod poll;
mod progress;
pub mod request;
mod search;
mod state;
mod step;
pub mod streams;
mod verdict;

pub use attempt::Attempt;
pub use chosen::{Chosen, ChosenConnection};
pub use complaint::{Complaint, ConnectionField};
pub use connection::{ConnectionDraft, NamespaceDefinition, SchemaUpdates};
pub use deletion::Deletion;
pub use ledger::{Ledger, Made, Resource};
pub use listing::Listing;
pub use poll::Poll;
pub use progress::{Progress, Throughput, Transition};
pub use search::{Search, Searched};
pub use state::{End, EndDraft, Joint, Pipeline, Sync};
pub use step::{Step, StepStatus};
pub use verdict::{Tone, Verdict, status_in_words};

#[cfg(test)]
mod tests;
