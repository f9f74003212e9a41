//! How a call is to be made.

use std::time::Duration;

use super::Cancel;

/// How long a server may take that has to look at a source first (AIRBYTE.md:
/// createConnection can take minutes).
const PATIENCE: Duration = Duration::from_secs(600);

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
    /// Whether the history notes it. What the page asks for its own sake is not noted.
    pub recorded: bool,
}

impl Default for CallOptions {
    /// Authorised, with a minute's time.
    fn default() -> Self {
        Self {
            authorise: true,
            timeout: Duration::from_secs(60),
            cancel: Cancel::new(),
            secrets: Vec::new(),
            recorded: true,
        }
    }
}

impl CallOptions {
    /// Without the session's token.
    pub fn unauthorised() -> Self {
        Self { authorise: false, ..Self::default() }
    }

    /// With ten minutes' time: a server that has to look at a source first may need them.
    pub fn patient() -> Self {
        Self::default().within(PATIENCE)
    }

    /// For what the page asks for its own sake: not noted in the history.
    #[must_use]
    pub fn unrecorded(mut self) -> Self {
        self.recorded = false;
        self
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
