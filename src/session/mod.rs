//! Servers, credentials, tokens: (state, event, now) → (state, effects).
