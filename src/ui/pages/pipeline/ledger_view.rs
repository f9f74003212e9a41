//! What was made in this session, and deleting it.

use leptos::prelude::*;

use crate::ui::erased::{Show, effect, live, memo};
use crate::{
    pipeline::{Deletion, Made},
    ui::{
        components::{CopyButton, Modal, ProblemView},
        wizard::Wizard,
    },
};

/// Everything that was made, newest first.
#[component]
pub fn LedgerView() -> impl IntoView {
    let wizard = Wizard::get();
    let present = memo(move || {
        wizard
            .pipeline
            .with(|pipeline| pipeline.ledger.present().rev().cloned().collect::<Vec<_>>())
    });
    view! {
        <section class="card" aria-labelledby="ledger-title">
            <h2 id="ledger-title">"Made in this session"</h2>
            <Show
                when=move || present.with(|present| !present.is_empty())
                fallback=|| {
                    view! {
                        <p class="muted">
                            "Nothing yet. What you create is listed here, and can be deleted again."
                        </p>
                    }
                }
            >
                <ul class="entries">
                    <For each=move || present.get() key=|made| made.id.clone() let:made>
                        <Entry made />
                    </For>
                </ul>
                <p>
                    <button
                        type="button"
                        class="danger"
                        on:click=move |_| wizard.ask_to_delete_everything()
                    >
                        "Delete everything"
                    </button>
                </p>
            </Show>
        </section>
        <DeletionDialog />
    }
}

#[component]
fn Entry(made: Made) -> impl IntoView {
    let wizard = Wizard::get();
    let kind = made.kind();
    let Made { id, name, .. } = made;
    let ask = {
        let id = id.clone();
        move |_| wizard.ask_to_delete(&id)
    };
    view! {
        <li>
            <span class="stack tight">
                <span>
                    <span class="badge">{kind}</span>
                    " "
                    <strong>{name.clone()}</strong>
                </span>
                <code class="small muted">{id.clone()}</code>
            </span>
            <span class="row">
                <CopyButton text=id what=format!("{kind} id") />
                <button type="button" class="plain" on:click=ask>
                    "Delete"
                    <span class="visually-hidden">{format!(" {kind} {name}")}</span>
                </button>
            </span>
        </li>
    }
}

/// Asks before anything is deleted, and shows how it goes.
#[component]
fn DeletionDialog() -> impl IntoView {
    let wizard = Wizard::get();
    let open = RwSignal::new(false);
    let wanted =
        memo(move || wizard.deletion.with(|deletion| deletion.as_ref().is_some_and(is_unfinished)));
    effect(move |_| open.set(wanted.get()));
    effect(move |before: Option<bool>| {
        let is_open = open.get();
        if before == Some(true) && !is_open && !wizard.deleting.get_untracked() {
            wizard.deletion.set(None);
        }
        is_open
    });
    let question = move || {
        wizard.connections.with(|connections| {
            let listed = connections.ready().map(Vec::as_slice).unwrap_or_default();
            wizard
                .deletion
                .with(|deletion| deletion.as_ref().map(|deletion| deletion.confirmation(listed)))
        })
    };
    let problem = move || {
        wizard.deletion.with(|deletion| deletion.as_ref().and_then(|one| one.problem().cloned()))
    };
    view! {
        <Modal open title="Delete from the server">
            <p>{question}</p>
            {live(move || problem().map(|problem| view! { <ProblemView problem /> }))}
            <p class="row">
                <button
                    type="button"
                    class="danger"
                    disabled=wizard.deleting
                    on:click=move |_| wizard.delete()
                >
                    {live(move || if wizard.deleting.get() { "Deleting…" } else { "Delete" })}
                </button>
                <button type="button" disabled=wizard.deleting on:click=move |_| open.set(false)>
                    "Keep"
                </button>
            </p>
        </Modal>
    }
}

fn is_unfinished(deletion: &Deletion) -> bool {
    !deletion.left().is_empty()
}
