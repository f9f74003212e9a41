//! The pieces that pages are put together from.

pub mod schema_form;
