//! The session's state, and what can be read of it.

use std::collections::BTreeMap;

use crate::airbyte::Problem;
use crate::http::{Exchange, Redaction};

use super::{CallId, Secret, Server, TokenInfo, stored};

/// A server, the credentials bound to it, its token, and the calls that need them.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    pub(super) server: Server,
    pub(super) credentials: Credentials,
    pub(super) token: Option<TokenInfo>,
    /// Counts the tokens, so that a call knows whether its own is still the latest.
    pub(super) generation: u32,
    /// The token exchange under way.
    pub(super) exchange: Option<u32>,
    pub(super) attempts: u32,
    pub(super) calls: BTreeMap<CallId, Call>,
    pub(super) trouble: Option<Trouble>,
    /// The person does not want to be asked for credentials.
    pub(super) gave_up: bool,
    pub(super) last_exchange: Option<Exchange>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Credentials {
    None,
    Application { client_id: String, secret: Option<Secret> },
    Bearer,
}

/// A call that is authorised: each is repeated at most once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Call {
    Waiting { repeat: bool },
    UnderWay { generation: u32, repeat: bool },
}

/// Why the last token exchange brought no token.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Trouble {
    pub(super) problem: Problem,
    /// The credentials are to blame: asking again with the same ones is no use.
    pub(super) refused: bool,
}

/// What kind of credentials the session has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CredentialsKind {
    /// None.
    None,
    /// A client id, and its secret unless a reload lost it.
    Application,
    /// A bearer token that the person pasted.
    Bearer,
}

/// How the credentials are doing.
#[derive(Clone, Debug, PartialEq)]
pub enum CredentialState {
    /// No credentials were given.
    None,
    /// There is a token to call with.
    Ready {
        /// Milliseconds that it has left, if its end is known.
        remaining: Option<i64>,
    },
    /// A token is being asked for.
    Renewing,
    /// The token ended; the next call renews it.
    Expired,
    /// The token ended and a reload lost the secret: only the person can go on.
    AskingForSecret {
        /// The client id that the secret belongs to.
        client_id: String,
    },
    /// The pasted token ended or was refused: only the person can go on.
    AskingForToken,
    /// The last token exchange brought no token.
    Refused(Problem),
}

impl Session {
    /// A session without credentials.
    pub fn new(server: Server) -> Self {
        Self {
            server,
            credentials: Credentials::None,
            token: None,
            generation: 0,
            exchange: None,
            attempts: 0,
            calls: BTreeMap::new(),
            trouble: None,
            gave_up: false,
            last_exchange: None,
        }
    }

    /// The session that a reload left, as [`super::Effect::Store`] kept it.
    pub fn restore(server: Server, kept: Option<&str>) -> Self {
        let mut session = Self::new(server);
        if let Some(json) = kept {
            stored::read(&mut session, json);
        }
        session
    }

    /// The server in use.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// What kind of credentials there are.
    pub fn credentials_kind(&self) -> CredentialsKind {
        match self.credentials {
            Credentials::None => CredentialsKind::None,
            Credentials::Application { .. } => CredentialsKind::Application,
            Credentials::Bearer => CredentialsKind::Bearer,
        }
    }

    /// The client id, remembered through a reload.
    pub fn client_id(&self) -> Option<&str> {
        match &self.credentials {
            Credentials::Application { client_id, .. } => Some(client_id),
            Credentials::None | Credentials::Bearer => None,
        }
    }

    /// The token, ended or not.
    pub fn token(&self) -> Option<&TokenInfo> {
        self.token.as_ref()
    }

    /// How the credentials are doing.
    pub fn state(&self, now: i64) -> CredentialState {
        if self.exchange.is_some() {
            return CredentialState::Renewing;
        }
        if let Some(token) = self.token.as_ref().filter(|token| token.is_usable(now)) {
            return CredentialState::Ready { remaining: token.remaining(now) };
        }
        if let Some(trouble) = &self.trouble {
            return CredentialState::Refused(trouble.problem.clone());
        }
        match &self.credentials {
            Credentials::None => CredentialState::None,
            Credentials::Bearer => CredentialState::AskingForToken,
            Credentials::Application { secret: Some(_), .. } => CredentialState::Expired,
            Credentials::Application { client_id, secret: None } => {
                CredentialState::AskingForSecret { client_id: client_id.clone() }
            }
        }
    }

    /// Why the last token exchange brought no token; none once one did, or another is
    /// tried. There may be a token all the same, an earlier one that still lives.
    pub fn trouble(&self) -> Option<&Problem> {
        self.trouble.as_ref().map(|trouble| &trouble.problem)
    }

    /// Whether a token is being asked for.
    pub fn is_exchanging(&self) -> bool {
        self.exchange.is_some()
    }

    /// How many calls wait for a token.
    pub fn pending_calls(&self) -> usize {
        self.calls.values().filter(|call| matches!(call, Call::Waiting { .. })).count()
    }

    /// The last token exchange that was answered, secret and token masked.
    pub fn last_exchange(&self) -> Option<&Exchange> {
        self.last_exchange.as_ref()
    }

    /// What masks this session's secret and token.
    pub fn redaction(&self) -> Redaction {
        self.redaction_with(&[])
    }

    /// What masks this session's secret and token, and these values too.
    pub fn redaction_with(&self, more: &[String]) -> Redaction {
        let secret = match &self.credentials {
            Credentials::Application { secret, .. } => secret.as_ref(),
            Credentials::None | Credentials::Bearer => None,
        };
        let token = self.token.as_ref().map(TokenInfo::value);
        let known = secret.into_iter().chain(token).map(Secret::expose);
        Redaction::new(known.chain(more.iter().map(String::as_str)))
    }

    /// Whether the session can get a new token by itself.
    pub fn can_renew(&self) -> bool {
        matches!(self.credentials, Credentials::Application { secret: Some(_), .. })
            && !self.trouble.as_ref().is_some_and(|trouble| trouble.refused)
    }
}
