//! Picking the connector of a new source or destination.

use leptos::prelude::*;

use crate::ui::erased::{live, memo};
use crate::{
    airbyte::{Connector, ConnectorKind},
    ui::{
        components::{Busy, ProblemView},
        wizard::{Loaded, Wizard},
    },
};

/// The catalogue's connectors of one kind.
#[component]
pub fn ConnectorPicker(
    /// Source or destination.
    kind: ConnectorKind,
) -> impl IntoView {
    let wizard = Wizard::get();
    live(move || match wizard.connectors.get() {
        Loaded::Idle | Loaded::Loading => {
            view! { <Busy label="Fetching the connectors…".to_owned() /> }.into_any()
        }
        Loaded::Failed(problem) => view! {
            <ProblemView problem>
                <button type="button" on:click=move |_| wizard.load_connectors()>
                    "Fetch them again"
                </button>
            </ProblemView>
        }
        .into_any(),
        Loaded::Ready(list) => {
            let list = list.into_iter().filter(|connector| connector.kind == kind);
            view! { <Cards kind list=list.collect() /> }.into_any()
        }
    })
}

#[component]
fn Cards(kind: ConnectorKind, list: Vec<Connector>) -> impl IntoView {
    let cards = list.into_iter().map(|connector| view! { <Card kind connector /> }).collect_view();
    view! {
        <fieldset class="stack tight">
            <legend>"Connector"</legend>
            <div class="connectors">{cards}</div>
        </fieldset>
    }
}

#[component]
fn Card(kind: ConnectorKind, connector: Connector) -> impl IntoView {
    let wizard = Wizard::get();
    let Connector { slug, name, .. } = connector;
    let picked = {
        let slug = slug.clone();
        memo(move || {
            wizard.pipeline.with(|pipeline| {
                pipeline.end(kind).draft.connector.as_deref() == Some(slug.as_str())
            })
        })
    };
    let pick = {
        let slug = slug.clone();
        move |_| wizard.pick(kind, &slug)
    };
    view! {
        <label class="connector">
            <input
                type="radio"
                name=format!("{}-connector", kind.as_str())
                prop:checked=picked
                on:change=pick
            />
            <span>
                <strong>{name}</strong>
                <code class="muted">{slug}</code>
            </span>
        </label>
    }
}
