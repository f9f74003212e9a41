//! The workspace that everything is made in.

use leptos::prelude::*;

use crate::ui::erased::{live, memo};
use crate::{
    airbyte::Workspace,
    ui::{
        components::{Busy, Id, Notice, ProblemView, Tone},
        wizard::{Loaded, Wizard},
    },
};

/// The choice among the server's workspaces.
#[component]
pub fn WorkspaceField() -> impl IntoView {
    let wizard = Wizard::get();
    live(move || {
        match wizard.workspaces.get() {
        Loaded::Idle | Loaded::Loading => {
            view! { <Busy label="Asking for the workspaces…".to_owned() /> }.into_any()
        }
        Loaded::Failed(problem) => view! {
            <ProblemView problem>
                <button type="button" on:click=move |_| wizard.load_workspaces()>
                    "Ask again"
                </button>
            </ProblemView>
        }
        .into_any(),
        Loaded::Ready(list) if list.is_empty() => view! {
            <Notice tone=Tone::Warn>
                <p>
                    "These credentials can see no workspace. Give them access to one in Airbyte's settings, or use others."
                </p>
            </Notice>
        }
        .into_any(),
        Loaded::Ready(list) => view! { <Choice list /> }.into_any(),
    }
    })
}

#[component]
fn Choice(list: Vec<Workspace>) -> impl IntoView {
    let wizard = Wizard::get();
    let chosen = memo(move || {
        wizard.pipeline.with(|pipeline| {
            pipeline.workspace.as_ref().map(|workspace| workspace.workspace_id.clone())
        })
    });
    let options = list
        .iter()
        .map(|Workspace { workspace_id, name }| {
            let id = workspace_id.clone();
            let is_chosen = move || chosen.with(|chosen| chosen.as_ref() == Some(&id));
            view! {
                <option value=workspace_id.clone() prop:selected=is_chosen>
                    {name.clone()}
                </option>
            }
        })
        .collect_view();
    let choose = move |id: String| {
        if let Some(workspace) = list.iter().find(|workspace| workspace.workspace_id == id) {
            wizard.choose_workspace(workspace.clone());
        }
    };
    view! {
        <div class="workspace row">
            <label for="workspace">"Workspace"</label>
            <select id="workspace" on:change:target=move |event| choose(event.target().value())>
                {options}
            </select>
            <span class="small">
                {live(move || chosen.get().map(|id| view! { <Id value=id what="workspace id" /> }))}
            </span>
        </div>
    }
}
