//! Which streams are synced, and how each.

use leptos::prelude::*;

use crate::ui::erased::{Show, live, memo};
use crate::{
    airbyte::{Stream, SyncMode},
    pipeline::streams::{StreamChoice, field_label, mode_label, sync_modes},
    ui::{
        components::{Busy, ProblemView},
        wizard::{Loaded, Wizard},
    },
};

/// What the source offers, to be chosen from.
#[component]
pub fn StreamsField(
    /// What is wrong with the choice.
    error: Signal<Option<String>>,
) -> impl IntoView {
    let wizard = Wizard::get();
    view! {
        <fieldset class="stack tight" id="connection-streams" tabindex="-1">
            <legend>"Streams"</legend>
            {live(move || match wizard.streams.get() {
                Loaded::Idle => None,
                Loaded::Loading => {
                    Some(view! { <Busy label="Asking what the source has…".to_owned() /> }.into_any())
                }
                Loaded::Failed(problem) => {
                    Some(
                        view! {
                            <ProblemView problem>
                                <button type="button" on:click=move |_| wizard.load_streams(false)>
                                    "Ask again"
                                </button>
                            </ProblemView>
                        }
                            .into_any(),
                    )
                }
                Loaded::Ready(streams) => Some(view! { <StreamTable streams /> }.into_any()),
            })}
            <p class="error" role="alert">
                {error}
            </p>
        </fieldset>
    }
}

#[component]
fn StreamTable(streams: Vec<Stream>) -> impl IntoView {
    let wizard = Wizard::get();
    let rows = streams.into_iter().map(|stream| view! { <StreamRow stream /> }).collect_view();
    view! {
        <ul class="streams">{rows}</ul>
        <p>
            <button type="button" class="plain" on:click=move |_| wizard.load_streams(true)>
                "Reload the streams"
            </button>
        </p>
    }
}

#[component]
fn StreamRow(stream: Stream) -> impl IntoView {
    let wizard = Wizard::get();
    let name = stream.stream_name.clone();
    let fields = stream.property_fields.len();
    let stream = StoredValue::new(stream);
    let choice = memo(move || {
        stream.with_value(|stream| {
            wizard.pipeline.with(|pipeline| pipeline.connection.draft.streams.of(stream))
        })
    });
    let choose = move |choice: StreamChoice| {
        stream.with_value(|stream| {
            wizard.pipeline.update(|pipeline| {
                pipeline.connection.draft.streams.choose(stream, choice);
            });
        });
    };
    let select = move |selected| choose(StreamChoice { selected, ..choice.get_untracked() });
    let set_mode = move |word: String| {
        let sync_mode = SyncMode::from(word);
        choose(StreamChoice { sync_mode, ..choice.get_untracked() });
    };
    let modes = stream
        .with_value(sync_modes)
        .into_iter()
        .map(|mode| {
            let (word, label) = (mode.as_str().to_owned(), mode_label(&mode).to_owned());
            let is_chosen = move || choice.with(|choice| choice.sync_mode == mode);
            view! {
                <option value=word prop:selected=is_chosen>
                    {label}
                </option>
            }
        })
        .collect_view();
    view! {
        <li>
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=move || choice.with(|choice| choice.selected)
                    on:change:target=move |event| select(event.target().checked())
                />
                <span>
                    <strong>{name.clone()}</strong>
                    <span class="small muted">{format!(" {fields} fields")}</span>
                </span>
            </label>
            <select
                aria-label=format!("Sync mode of {name}")
                disabled=move || choice.with(|choice| !choice.selected)
                on:change:target=move |event| set_mode(event.target().value())
            >
                {modes}
            </select>
            <Keys stream choice choose />
        </li>
    }
}

/// Cursor and primary key, where the sync mode needs them and the source does not say.
#[component]
fn Keys(
    stream: StoredValue<Stream>,
    choice: Memo<StreamChoice>,
    choose: impl Fn(StreamChoice) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let asks_cursor = memo(move || {
        stream.with_value(|stream| choice.with(|choice| choice.asks_for_cursor(stream)))
    });
    let asks_key = memo(move || {
        stream.with_value(|stream| choice.with(|choice| choice.asks_for_primary_key(stream)))
    });
    let set_cursor = move |path: Option<Vec<String>>| {
        choose(StreamChoice { cursor: path.unwrap_or_default(), ..choice.get_untracked() });
    };
    let set_key = move |path: Option<Vec<String>>| {
        choose(StreamChoice { primary_key: path.into_iter().collect(), ..choice.get_untracked() });
    };
    let cursor = Signal::derive(move || choice.with(|choice| choice.cursor.clone()));
    let key = Signal::derive(move || {
        choice.with(|choice| choice.primary_key.first().cloned().unwrap_or_default())
    });
    view! {
        <Show when=move || asks_cursor.get()>
            <FieldSelect label="Cursor field" stream chosen=cursor choose=set_cursor />
        </Show>
        <Show when=move || asks_key.get()>
            <FieldSelect label="Primary key" stream chosen=key choose=set_key />
        </Show>
    }
}

/// A choice among the stream's fields.
#[component]
fn FieldSelect(
    label: &'static str,
    stream: StoredValue<Stream>,
    chosen: Signal<Vec<String>>,
    choose: impl Fn(Option<Vec<String>>) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let paths = stream.with_value(|stream| stream.property_fields.clone());
    let options = paths
        .iter()
        .map(|path| {
            let text = field_label(path);
            let own = path.clone();
            view! {
                <option value=text.clone() prop:selected=move || chosen.with(|chosen| *chosen == own)>
                    {text.clone()}
                </option>
            }
        })
        .collect_view();
    let pick =
        move |text: String| choose(paths.iter().find(|path| field_label(path) == text).cloned());
    view! {
        <label class="choice small">
            {label}
            <select on:change:target=move |event| pick(event.target().value())>
                <option value="">"Choose one"</option>
                {options}
            </select>
        </label>
    }
}
