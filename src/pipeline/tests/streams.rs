use super::*;
use crate::airbyte::SyncMode;
use crate::pipeline::streams::{StreamChoice, StreamChoices, sync_modes};

/// A stream without cursor and key of its own, and one that has both.
fn offered() -> [Stream; 2] {
    let modes = ["incremental_append", "full_refresh_overwrite", "incremental_deduped_history"];
    [
        stream(json!({ "streamName": "orders", "streamnamespace": "shop", "syncModes": modes })),
        stream(json!({
            "streamName": "users", "syncModes": modes, "sourceDefinedCursorField": true,
            "defaultCursorField": ["updated_at"], "sourceDefinedPrimaryKey": [["id"]],
        })),
    ]
}

fn choose(choices: &mut StreamChoices, stream: &Stream, change: impl FnOnce(&mut StreamChoice)) {
    let mut choice = choices.of(stream);
    change(&mut choice);
    choices.choose(stream, choice);
}

#[test]
fn untouched_streams_are_not_sent() {
    let choices = StreamChoices::default();
    let [orders, _] = &offered();
    assert_eq!(sync_modes(orders)[0], SyncMode::FullRefreshOverwrite);
    assert_eq!(choices.of(orders).sync_mode, SyncMode::FullRefreshOverwrite);
    assert_eq!(choices.configurations(&offered()), None);
}

#[test]
fn a_change_that_is_taken_back_counts_as_untouched() {
    let streams = offered();
    let mut choices = StreamChoices::default();
    choose(&mut choices, &streams[0], |choice| choice.selected = false);
    assert!(choices.configurations(&streams).is_some());
    choose(&mut choices, &streams[0], |choice| choice.selected = true);
    assert_eq!(choices.configurations(&streams), None);
}

#[test]
fn one_touched_stream_sends_every_selected_one() {
    let streams = offered();
    let mut choices = StreamChoices::default();
    choose(&mut choices, &streams[1], |choice| choice.sync_mode = SyncMode::IncrementalAppend);
    assert_eq!(
        choices.configurations(&streams).expect("touched"),
        [
            json!({ "name": "orders", "namespace": "shop", "syncMode": "full_refresh_overwrite" }),
            json!({ "name": "users", "syncMode": "incremental_append" }),
        ]
    );
    choose(&mut choices, &streams[0], |choice| choice.selected = false);
    assert_eq!(choices.configurations(&streams).expect("touched").len(), 1);
}

#[test]
fn cursor_and_key_are_asked_for_only_where_the_source_has_none() {
    let [orders, users] = offered();
    let deduped = |stream| StreamChoice {
        sync_mode: SyncMode::IncrementalDedupedHistory,
        ..StreamChoice::default_of(stream)
    };
    assert_eq!(deduped(&users).complaint(&users), None);
    let mut choice = deduped(&orders);
    assert!(choice.complaint(&orders).expect("no cursor").contains("choose a cursor field"));
    choice.cursor = vec!["at".into()];
    assert!(choice.complaint(&orders).expect("no key").contains("choose a primary key"));
    choice.primary_key = vec![vec!["id".into()]];
    assert_eq!(choice.complaint(&orders), None);

    let mut choices = StreamChoices::default();
    choices.choose(&orders, choice);
    choices.choose(&users, deduped(&users));
    let sent = choices.configurations(&[orders, users]).expect("touched");
    assert_eq!(sent[0]["cursorField"], json!(["at"]));
    assert_eq!(sent[0]["primaryKey"], json!([["id"]]));
    assert_eq!(sent[1], json!({ "name": "users", "syncMode": "incremental_deduped_history" }));
}

#[test]
fn a_cursor_is_not_sent_with_a_full_refresh() {
    let streams = offered();
    let mut choices = StreamChoices::default();
    choose(&mut choices, &streams[0], |choice| choice.cursor = vec!["at".into()]);
    let sent = choices.configurations(&streams).expect("touched");
    assert_eq!(sent[0].get("cursorField"), None);
}

#[test]
fn a_connection_of_no_streams_is_complained_about() {
    let streams = offered();
    let mut draft = ConnectionDraft::default();
    for stream in &streams {
        choose(&mut draft.streams, stream, |choice| choice.selected = false);
    }
    let complaints = draft.complaints(&streams);
    assert_eq!(complaints.len(), 1);
    assert_eq!(complaints[0].field, ConnectionField::Streams);
    choose(&mut draft.streams, &streams[0], |choice| choice.selected = true);
    assert_eq!(draft.complaints(&streams), []);
}

#[test]
fn another_source_brings_its_own_streams() {
    let mut pipeline = joined();
    choose(&mut pipeline.connection.draft.streams, &offered()[0], |choice| {
        choice.selected = false;
    });
    pipeline.connection.draft.prefix = "raw_".into();
    pipeline.choose_end(SOURCE, chosen("s-2"));
    assert_eq!(pipeline.connection.draft.streams, StreamChoices::default());
    assert_eq!(pipeline.connection.draft.prefix, "raw_");
}

#[test]
fn a_choice_is_not_sent_away_while_the_streams_are_unknown() {
    let mut draft = ConnectionDraft::default();
    assert!(draft.complaints(&[]).is_empty());
    choose(&mut draft.streams, &offered()[0], |choice| choice.selected = false);
    let complaints = draft.complaints(&[]);
    assert_eq!(complaints.first().map(|one| one.field), Some(ConnectionField::Streams));
}
