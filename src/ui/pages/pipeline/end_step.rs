//! The steps Source and Destination: a new one, or one that exists.

use leptos::prelude::*;

use super::{
    another::Another, chosen_card::ChosenCard, end_form::NewEnd, existing_ends::ExistingEnds,
};
use crate::ui::erased::{Show, live, memo};
use crate::{airbyte::ConnectorKind, pipeline::Step, ui::wizard::Wizard};

/// The step of one end of the connection.
#[component]
pub fn EndStep(
    /// Which end.
    kind: ConnectorKind,
) -> impl IntoView {
    let wizard = Wizard::get();
    let chosen = memo(move || wizard.pipeline.with(|pipeline| pipeline.end(kind).chosen.clone()));
    let card = move || {
        let chosen = chosen.get()?;
        let (step, id_property) = (Step::from(kind), kind.id_property());
        Some(view! { <ChosenCard step name=chosen.name id=chosen.id id_property /> })
    };
    view! {
        <p class="muted">{about(kind)}</p>
        {card}
        {live(move || {
            if chosen.with(Option::is_some) {
                view! {
                    <Another step=Step::from(kind)>
                        <Ways kind />
                    </Another>
                }
                    .into_any()
            } else {
                view! { <Ways kind /> }.into_any()
            }
        })}
    }
}

fn about(kind: ConnectorKind) -> &'static str {
    match kind {
        ConnectorKind::Source => "Where the data comes from. The Faker makes some up.",
        ConnectorKind::Destination => {
            "Where the data goes. DuckDB keeps the rows, so that you can look at them; /dev/null throws them away."
        }
    }
}

/// The two ways to a source or destination.
#[component]
fn Ways(kind: ConnectorKind) -> impl IntoView {
    let wizard = Wizard::get();
    let use_existing =
        memo(move || wizard.pipeline.with(|pipeline| pipeline.end(kind).draft.use_existing));
    view! {
        <div class="stack">
            <NewOrExisting kind />
            <Show when=move || use_existing.get() fallback=move || view! { <NewEnd kind /> }>
                <ExistingEnds kind />
            </Show>
        </div>
    }
}

#[component]
fn NewOrExisting(kind: ConnectorKind) -> impl IntoView {
    let wizard = Wizard::get();
    let existing = wizard.end(kind).existing;
    let count = move || existing.with(|list| list.ready().map_or(0, Vec::len));
    let choice = move |value: bool, label: Signal<String>| {
        let is_chosen =
            move || wizard.pipeline.with(|pipeline| pipeline.end(kind).draft.use_existing == value);
        let choose = move |_| {
            wizard.pipeline.update(|pipeline| pipeline.end_mut(kind).draft.use_existing = value);
        };
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=format!("{}-new", kind.as_str())
                    prop:checked=is_chosen
                    on:change=choose
                />
                {label}
            </label>
        }
    };
    view! {
        <fieldset class="row">
            <legend class="visually-hidden">"New or existing"</legend>
            {choice(false, Signal::derive(move || format!("Create a new {}", kind.as_str())))}
            {choice(true, Signal::derive(move || format!("Use one that exists ({})", count())))}
        </fieldset>
    }
}
