//! How a call is to be made.

use std::time::Duration;

use super::Cancel;

/// How a call is to be made.
#[derive(Clone, Debug)]
pub struct CallOptions {
    /// Whether it is sent with the session's token, waiting for one if need be. A request
    /// that has an `Authorization` of its own is sent with that.
    pub authorise: bool,
    /// How long the server may take, from sending to the answer's last byte. Waiting for
    /// credentials does not count.
    pub timeout: Duration,
    /// Stops it.
    pub cancel: Cancel,
    /// Values in the request that nobody may see: masked in the history.
    pub secrets: Vec<String>,
}

impl Default for CallOptions {
    /// Authorised, with a minute's time.
    fn default() -> Self {
        Self {
            authorise: true,
            timeout: Duration::from_secs(60),
            cancel: Cancel::new(),
            secrets: Vec::new(),
        }
    }
}

impl CallOptions {
    /// Without the session's token.
    pub fn unauthorised() -> Self {
        Self { authorise: false, ..Self::default() }
    }

    /// With another time limit.
    #[must_use]
    pub fn within(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Stopped by this handle.
    #[must_use]
    pub fn cancelled_by(mut self, cancel: &Cancel) -> Self {
        self.cancel = cancel.clone();
        self
    }

    /// Masking these values in the history.
    #[must_use]
    pub fn hiding(mut self, secrets: impl IntoIterator<Item = String>) -> Self {
        self.secrets.extend(secrets);
        self
    }
}
