//! The session's behaviour, event by event.
