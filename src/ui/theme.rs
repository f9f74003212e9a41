//! Light, dark, or as the system has it.

use leptos::prelude::*;

use super::components::{Icon, IconName};
use crate::browser::storage::{self, Key};
use crate::ui::erased::live;

/// The colours that were chosen. The style sheets read it from the root's `data-theme`,
/// which the boot script has already set for the first paint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    /// The word kept in storage and in `data-theme`; none for the system's.
    fn word(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    fn from_word(word: &str) -> Self {
        match word {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }

    fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }

    fn icon(self) -> IconName {
        match self {
            Self::System => IconName::HalfMoon,
            Self::Light => IconName::Sun,
            Self::Dark => IconName::Moon,
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::System => "Theme: as the system",
            Self::Light => "Theme: light",
            Self::Dark => "Theme: dark",
        }
    }
}

/// A button that goes from one theme to the next.
#[component]
pub fn ThemeButton() -> impl IntoView {
    let theme = RwSignal::new(
        storage::read(Key::Theme).map(|word| Theme::from_word(&word)).unwrap_or_default(),
    );
    let advance = move |_| {
        theme.update(|theme| *theme = theme.next());
        apply(theme.get_untracked());
    };
    view! {
        <button
            type="button"
            class="theme"
            title=move || theme.get().label()
            aria-label=move || theme.get().label()
            on:click=advance
        >
            {live(move || view! { <Icon name=theme.get().icon() /> })}
        </button>
    }
}

/// Shows a theme and keeps it for the next visit. A browser that stores nothing shows it
/// all the same.
fn apply(theme: Theme) {
    let root = document().document_element();
    match (theme.word(), root) {
        (Some(word), Some(root)) => _ = root.set_attribute("data-theme", word),
        (None, Some(root)) => _ = root.remove_attribute("data-theme"),
        (_, None) => {}
    }
    match theme.word() {
        Some(word) => _ = storage::write(Key::Theme, word),
        None => storage::remove(Key::Theme),
    }
}
