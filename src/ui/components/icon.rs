//! The few pictures of the page, drawn by us on a grid of 16.

use leptos::prelude::*;

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum IconName {
    Sun,
    Moon,
    HalfMoon,
    Check,
    Copy,
    Key,
}

impl IconName {
    fn path(self) -> &'static str {
        match self {
            Self::Sun => {
                "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1"
            }
            Self::Moon => "M13 10A6 6 0 0 1 6 3a6 6 0 1 0 7 7Z",
            Self::HalfMoon => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 2v12M8 5h4M8 8h6M8 11h4",
            Self::Check => "M3 8.5 6.5 12 13 4.5",
            Self::Copy => "M6 6V3h7v7h-3M3 6h7v7H3Z",
            Self::Key => "M10.5 2a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM8 8l-5.5 5.5M4 12l1.5 1.5",
        }
    }
}

/// A picture beside words; readers of screens are not told of it.
#[component]
pub fn Icon(
    /// What it shows.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
        >
            <path d=name.path() />
        </svg>
    }
}
