//! A sentence that matters now.

use leptos::prelude::*;

/// How a state is to be taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad.
    #[default]
    Plain,
    /// It went well.
    Good,
    /// Look at it.
    Warn,
    /// It did not work.
    Bad,
}

impl Tone {
    /// The class by which the style sheets know it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }
}

/// A box with a sentence or two. A bad one is read out at once, the others when there is
/// a pause.
#[component]
pub fn Notice(
    /// How it is to be taken.
    #[prop(optional)]
    tone: Tone,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let role = if tone == Tone::Bad { "alert" } else { "status" };
    view! {
        <div class=format!("notice {}", tone.class()) role=role>
            {children()}
        </div>
    }
}
