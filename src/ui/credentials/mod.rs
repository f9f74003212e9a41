//! Credentials: giving them, seeing what they were exchanged for, forgetting them.

mod application_form;
mod bearer_form;
mod dialog;
mod exchange_lesson;
mod label;
mod panel;
mod token_view;

pub use dialog::CredentialsDialog;
pub use label::CredentialLabel;
pub use panel::CredentialsPanel;
pub use token_view::TokenView;
