//! The one door to every server.
