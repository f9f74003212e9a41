//! The pieces that pages are put together from.

mod busy;
mod code_block;
mod copy_button;
mod exchange_view;
mod icon;
mod modal;
mod notice;
mod problem_view;
pub mod schema_form;
mod text_field;

pub use busy::Busy;
pub use code_block::CodeBlock;
pub use copy_button::{CopyButton, Id};
pub use exchange_view::{EntryView, ExchangeView};
pub use icon::{Icon, IconName};
pub use modal::Modal;
pub use notice::{Notice, Tone};
pub use problem_view::ProblemView;
pub use text_field::{TextField, TextKind};
