//! HTTP as values: what is asked, what came back, and what may be shown of either.

mod exchange;
mod headers;
mod method;
mod request;
mod response;
mod status;

pub use exchange::Exchange;
pub use headers::Headers;
pub use method::Method;
pub use request::Request;
pub use response::Response;
pub use status::reason_phrase;
