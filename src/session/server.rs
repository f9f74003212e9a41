//! The servers that calls can go to.

/// How a server is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    /// The browser's `fetch`.
    Fetch,
    /// The sandbox in its worker.
    Sandbox,
}

/// What a server has beyond Airbyte's API. Code above `client` asks for these, never for
/// a server's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Capabilities {
    /// The rows that a sync moved can be read back.
    pub rows: bool,
    /// The next answer can be made to fail on purpose.
    pub faults: bool,
    /// The life of the tokens it issues can be chosen.
    pub token_life: bool,
    /// It tells a client id and secret to try it with.
    pub demonstration_credentials: bool,
}

/// A server: an address with credentials bound to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    id: String,
    name: String,
    base: String,
    transport: Transport,
}

impl Server {
    /// The Airbyte that lives in the page.
    pub fn sandbox() -> Self {
        Self {
            id: "sandbox".into(),
            name: "Sandbox".into(),
            base: "https://sandbox.invalid/api/public/v1".into(),
            transport: Transport::Sandbox,
        }
    }

    /// A server reached by `fetch`; `base` is its public API's address, such as
    /// `http://localhost:8000/api/public/v1`. A slash at its end is dropped.
    pub fn at(id: impl Into<String>, name: impl Into<String>, base: impl Into<String>) -> Self {
        let base = base.into().trim_end_matches('/').to_owned();
        Self { id: id.into(), name: name.into(), base, transport: Transport::Fetch }
    }

    /// What keeps this server's things apart from another's: in storage and history.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What people call it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The address that paths are put behind, without a slash at its end.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// How it is reached.
    pub fn transport(&self) -> Transport {
        self.transport
    }

    /// What it has beyond Airbyte's API.
    pub fn capabilities(&self) -> Capabilities {
        match self.transport {
            Transport::Fetch => Capabilities::default(),
            Transport::Sandbox => Capabilities {
                rows: true,
                faults: true,
                token_life: true,
                demonstration_credentials: true,
            },
        }
    }
}
