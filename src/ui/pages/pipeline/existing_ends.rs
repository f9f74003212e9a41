//! The workspace's sources or destinations, to use one of them.

use leptos::prelude::*;

use crate::ui::erased::live;
use crate::{
    airbyte::ConnectorKind,
    pipeline::Chosen,
    ui::{
        components::{Busy, ProblemView},
        wizard::{Loaded, Wizard},
    },
};

/// The live list.
#[component]
pub fn ExistingEnds(
    /// Sources or destinations.
    kind: ConnectorKind,
) -> impl IntoView {
    let wizard = Wizard::get();
    let existing = wizard.end(kind).existing;
    live(move || match existing.get() {
        Loaded::Idle | Loaded::Loading => {
            view! { <Busy label=format!("Asking for the {}s…", kind.as_str()) /> }.into_any()
        }
        Loaded::Failed(problem) => view! {
            <ProblemView problem>
                <button type="button" on:click=move |_| wizard.load_existing(kind)>
                    "Ask again"
                </button>
            </ProblemView>
        }
        .into_any(),
        Loaded::Ready(list) if list.is_empty() => view! {
            <p class="empty">{format!("There is no {} in this workspace yet.", kind.as_str())}</p>
        }
        .into_any(),
        Loaded::Ready(list) => {
            let entries =
                list.into_iter().map(|entry| view! { <Entry kind entry /> }).collect_view();
            view! { <ul class="entries">{entries}</ul> }.into_any()
        }
    })
}

#[component]
fn Entry(kind: ConnectorKind, entry: Chosen) -> impl IntoView {
    let wizard = Wizard::get();
    let Chosen { id, name, connector, .. } = entry.clone();
    let leaves = {
        let id = id.clone();
        move || wizard.pipeline.with(|pipeline| pipeline.choosing_leaves_behind(kind, &id))
    };
    let choose = move |_| {
        wizard.pipeline.update(|pipeline| pipeline.choose_end(kind, entry.clone()));
    };
    view! {
        <li>
            <span class="stack tight">
                <strong>{name.clone()}</strong>
                <span class="small muted">{connector} " · " <code>{id}</code></span>
                <span class="small muted">{leaves}</span>
            </span>
            <button type="button" on:click=choose>
                {format!("Use this {}", kind.as_str())}
                <span class="visually-hidden">": " {name}</span>
            </button>
        </li>
    }
}
