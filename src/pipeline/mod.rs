//! The wizard's state.
