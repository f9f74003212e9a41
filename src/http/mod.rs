//! HTTP as values: what is asked, what came back, and what may be shown of either.

mod address;
mod embedded;
mod exchange;
mod failure;
mod headers;
mod method;
mod redact;
mod request;
mod response;
mod secret_name;
mod status;

pub use embedded::mask_embedded;
pub use exchange::Exchange;
pub use failure::Failure;
pub use headers::Headers;
pub use method::Method;
pub use redact::{MASK, Redaction};
pub use request::Request;
pub use response::Response;
pub use secret_name::is_secret_name;
pub use status::reason_phrase;
