//! The rows that arrived, where a server lets them be looked at.

use leptos::prelude::*;
use serde_json::{Map, Value};

use crate::ui::erased::{effect, live, spawn};
use crate::{
    airbyte::{Problem, quantity},
    client::CallOptions,
    session::extension::{self, Rows, Table, Tables},
    ui::{
        components::{Busy, ProblemView},
        context::Context,
        wizard::{Loaded, Wizard},
    },
};

/// How many rows are shown at once.
const PAGE: u32 = 20;

/// The destination's tables, each page by page; a server that shows none has a sentence.
#[component]
pub fn RowsView() -> impl IntoView {
    let context = Context::get();
    let wizard = Wizard::get();
    let shows_rows =
        context.session().with_untracked(|session| session.server().capabilities().rows);
    let destination = wizard.pipeline.with_untracked(|pipeline| {
        pipeline.destination.chosen.as_ref().map(|destination| destination.id.clone())
    });
    match destination.filter(|_| shows_rows) {
        Some(destination) => view! { <TablesView destination /> }.into_any(),
        None => view! {
            <p class="muted">
                "Airbyte's API moves rows and does not show them. Look at them in the destination, with its own tools."
            </p>
        }
        .into_any(),
    }
}

#[component]
fn TablesView(destination: String) -> impl IntoView {
    let tables = RwSignal::new(Loaded::<Tables>::Loading);
    let chosen = RwSignal::new(None::<String>);
    {
        let client = Context::get().client();
        let ask = extension::tables(&destination);
        spawn(async move {
            let answer: Result<Tables, Problem> =
                client.json(ask, CallOptions::default().unrecorded()).await;
            if let Ok(Tables { data }) = &answer {
                chosen.set(data.first().map(|table| table.name.clone()));
            }
            tables.set(answer.into());
        });
    }
    let tab = move |table: &Table| {
        let (name, own) = (table.name.clone(), table.name.clone());
        let rows = quantity::count(table.rows);
        view! {
            <button
                type="button"
                aria-pressed=move || chosen.with(|chosen| *chosen == Some(own.clone())).to_string()
                on:click=move |_| chosen.set(Some(name.clone()))
            >
                {table.name.clone()} " " <span class="muted small number">{rows}</span>
            </button>
        }
    };
    view! {
        <section class="stack tight" aria-labelledby="rows-title">
            <h3 id="rows-title">"The rows that arrived"</h3>
            {live(move || match tables.get() {
                Loaded::Idle | Loaded::Loading => {
                    view! { <Busy label="Looking into the destination…".to_owned() /> }.into_any()
                }
                Loaded::Failed(problem) => view! { <ProblemView problem /> }.into_any(),
                Loaded::Ready(Tables { data }) if data.is_empty() => {
                    view! {
                        <p class="empty">
                            "There are no tables. This destination keeps no rows: with DuckDB or MotherDuck you would see them here."
                        </p>
                    }
                        .into_any()
                }
                Loaded::Ready(Tables { data }) => {
                    view! {
                        <div class="tabs" role="group" aria-label="Tables">
                            {data.iter().map(tab).collect_view()}
                        </div>
                    }
                        .into_any()
                }
            })}
            {live(move || {
                let destination = destination.clone();
                chosen.get().map(|table| view! { <TablePages destination table /> })
            })}
        </section>
    }
}

#[component]
fn TablePages(destination: String, table: String) -> impl IntoView {
    let offset = RwSignal::new(0_u64);
    let rows = RwSignal::new(Loaded::<Rows>::Loading);
    let client = StoredValue::new(Context::get().client());
    effect(move |_| {
        let ask = extension::rows(&destination, &table, PAGE, offset.get());
        let client = client.get_value();
        spawn(async move {
            rows.set(client.json(ask, CallOptions::default().unrecorded()).await.into());
        });
    });
    live(move || match rows.get() {
        Loaded::Idle | Loaded::Loading => {
            view! { <Busy label="Reading rows…".to_owned() /> }.into_any()
        }
        Loaded::Failed(problem) => view! { <ProblemView problem /> }.into_any(),
        Loaded::Ready(Rows { data, total }) => view! {
            <RowTable data />
            <Pager offset total />
        }
        .into_any(),
    })
}

#[component]
fn RowTable(data: Vec<Map<String, Value>>) -> impl IntoView {
    let columns: Vec<String> =
        data.first().map(|row| row.keys().cloned().collect()).unwrap_or_default();
    let head =
        columns.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_view();
    let cell = |row: &Map<String, Value>, column: &str| {
        let text = row.get(column).map(cell_text).unwrap_or_default();
        view! { <td>{text}</td> }
    };
    let body = data
        .iter()
        .map(|row| view! { <tr>{columns.iter().map(|column| cell(row, column)).collect_view()}</tr> })
        .collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label="Rows">
            <table>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}

/// A value as it stands in a cell: text bare, anything else as JSON.
fn cell_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

#[component]
fn Pager(offset: RwSignal<u64>, total: u64) -> impl IntoView {
    let page = u64::from(PAGE);
    let first = offset.get_untracked();
    let last = (first + page).min(total);
    let (is_first, is_last) = (first == 0, last >= total);
    view! {
        <p class="row">
            <button
                type="button"
                disabled=is_first
                on:click=move |_| offset.update(|offset| *offset = offset.saturating_sub(page))
            >
                "Previous"
            </button>
            <button
                type="button"
                disabled=is_last
                on:click=move |_| offset.set(if is_last { first } else { first + page })
            >
                "Next"
            </button>
            <span class="muted small number">
                {format!(
                    "{} to {} of {}",
                    quantity::count((first + 1).min(total)),
                    quantity::count(last),
                    quantity::count(total),
                )}
            </span>
        </p>
    }
}
