//! The step Connection.

use leptos::prelude::*;

use super::{another::Another, chosen_card::ChosenCard, connection_form::ConnectionForm};
use crate::ui::erased::{effect, live, memo};
use crate::{
    airbyte::Connection,
    pipeline::{ChosenConnection, Step},
    ui::wizard::{Loaded, Wizard},
};

/// The step: the connection that is used, or the way to one.
#[component]
pub fn ConnectionStep() -> impl IntoView {
    let wizard = Wizard::get();
    let chosen = memo(move || wizard.pipeline.with(|pipeline| pipeline.connection.chosen.clone()));
    effect(move |_| {
        if wizard.streams.with(Loaded::is_idle) {
            wizard.load_streams(false);
        }
    });
    let card = move || {
        let chosen = chosen.get()?;
        let step = Step::Connection;
        Some(view! {
            <ChosenCard step name=chosen.name id=chosen.id id_property="connectionId" />
        })
    };
    view! {
        <p class="muted">
            "What joins the two: which streams are copied, how, and when. Left as it is, every stream is copied in full each time you start a sync."
        </p>
        {card}
        {live(move || {
            if chosen.with(Option::is_some) {
                view! {
                    <Another step=Step::Connection>
                        <Ways />
                    </Another>
                }
                    .into_any()
            } else {
                view! { <Ways /> }.into_any()
            }
        })}
    }
}

/// A connection that exists, or a new one.
#[component]
fn Ways() -> impl IntoView {
    view! {
        <Fitting />
        <ConnectionForm />
    }
}

/// Connections that join the two already.
#[component]
fn Fitting() -> impl IntoView {
    let wizard = Wizard::get();
    let fitting = memo(move || {
        wizard.connections.with(|connections| {
            let all = connections.ready().map(Vec::as_slice).unwrap_or_default();
            wizard
                .pipeline
                .with(|pipeline| pipeline.fitting(all).into_iter().cloned().collect::<Vec<_>>())
        })
    });
    let entry = move |connection: Connection| {
        let chosen = ChosenConnection::from(&connection);
        let choose = move |_| {
            wizard.pipeline.update(|pipeline| _ = pipeline.choose_connection(chosen.clone()));
        };
        view! {
            <li>
                <strong>{connection.name}</strong>
                <button type="button" on:click=choose>
                    "Use this connection"
                </button>
            </li>
        }
    };
    live(move || {
        let list = fitting.get();
        (!list.is_empty()).then(|| {
            view! {
                <section class="stack tight">
                    <h3>"Existing connections between these two"</h3>
                    <ul class="entries">{list.into_iter().map(entry).collect_view()}</ul>
                </section>
            }
        })
    })
}
