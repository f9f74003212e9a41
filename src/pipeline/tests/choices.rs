use super::*;

#[test]
fn each_step_says_what_it_needs() {
    let mut pipeline = Pipeline::new("sandbox");
    for step in Step::ALL {
        assert_eq!(step.needs(&pipeline), Some("Choose a workspace first."));
    }
    pipeline = begun();
    assert_eq!(Step::Source.status(&pipeline), StepStatus::Ready);
    assert_eq!(
        Step::Connection.needs(&pipeline),
        Some("Create or choose a source and a destination first.")
    );
    make_end(&mut pipeline, DESTINATION, "d");
    assert_eq!(Step::Destination.status(&pipeline), StepStatus::Complete);
    assert_eq!(Step::Connection.needs(&pipeline), Some("Create or choose a source first."));
    assert_eq!(Step::Sync.needs(&pipeline), Some("Create or choose a connection first."));
    let pipeline = joined();
    assert_eq!(Step::Sync.status(&pipeline), StepStatus::Ready);
}

#[test]
fn the_steps_lead_to_one_another() {
    assert_eq!(Step::Source.next(), Some(Step::Destination));
    assert_eq!(Step::Sync.next(), None);
}

#[test]
fn another_source_leaves_connection_and_job_behind_after_a_warning() {
    let mut pipeline = joined();
    pipeline.start_sync(NOW).expect("may be sent");
    pipeline.created(Step::Sync, &json!({ "jobId": 7 }));
    assert_eq!(pipeline.choosing_leaves_behind(SOURCE, "s"), None);
    let warning = pipeline.choosing_leaves_behind(SOURCE, "s-2").expect("warned");
    assert!(warning.contains("“my_connection_using_api”"), "{warning}");

    pipeline.choose_end(SOURCE, chosen("s-2"));
    assert_eq!(pipeline.connection.chosen, None);
    assert_eq!(pipeline.sync.job_id, None);
    assert!(pipeline.ledger.present().any(|made| made.id == "c"), "it is still on the server");
    assert!(pipeline.create_connection(&[], vec![], NOW).is_some());
}

#[test]
fn choosing_the_same_source_again_changes_nothing() {
    let mut pipeline = joined();
    pipeline.choose_end(SOURCE, chosen("s"));
    assert_eq!(pipeline.connection.chosen.as_ref().expect("kept").id, "c");
}

#[test]
fn after_an_existing_source_a_new_one_can_be_made() {
    let mut pipeline = begun();
    make_end(&mut pipeline, SOURCE, "s-1");
    pipeline.choose_end(SOURCE, chosen("s-2"));
    assert!(create(&mut pipeline, SOURCE).is_some());
}

#[test]
fn a_connection_is_taken_only_if_it_joins_the_chosen_ends() {
    let mut pipeline = joined();
    let other = |source: &str| ChosenConnection {
        id: "c-2".into(),
        name: "other".into(),
        source_id: source.into(),
        destination_id: "d".into(),
    };
    assert!(!pipeline.choose_connection(other("elsewhere")));
    assert_eq!(pipeline.connection.chosen.as_ref().expect("kept").id, "c");
    assert!(pipeline.choose_connection(other("s")));
    assert_eq!(pipeline.connection.chosen.as_ref().expect("chosen").id, "c-2");
}

#[test]
fn another_workspace_leaves_choices_behind_but_not_what_was_typed() {
    let mut pipeline = joined();
    pipeline.choose_workspace(workspace("w"));
    assert!(pipeline.source.chosen.is_some(), "the same workspace");
    pipeline.choose_workspace(workspace("w-2"));
    assert_eq!((&pipeline.source.chosen, &pipeline.connection.chosen), (&None, &None));
    assert_eq!(pipeline.source.draft.connector.as_deref(), Some("faker"));
    assert_eq!(pipeline.ledger.present().count(), 3);
    assert!(create(&mut pipeline, SOURCE).is_some(), "a source can be made here");
}

#[test]
fn another_connector_gets_an_empty_form_and_its_own_name() {
    let mut draft = EndDraft::default();
    draft.pick(SOURCE, "faker");
    draft.form = json!({ "count": 35 });
    draft.pick(SOURCE, "faker");
    assert_eq!(draft.form, json!({ "count": 35 }));
    draft.pick(SOURCE, "file");
    assert_eq!(draft.form, Value::Null);
    assert_eq!(draft.name(SOURCE), "my_source_file_using_api");
    draft.name = Some(" mine ".into());
    assert_eq!(draft.name(SOURCE), "mine");
}

#[test]
fn only_connections_between_the_two_chosen_ends_are_offered() {
    let pipeline = joined();
    let used = pipeline.connection.chosen.clone().expect("joined");
    let connection = |id: &str, source: &str, destination: &str| -> crate::airbyte::Connection {
        read(json!({
            "connectionId": id, "name": id, "sourceId": source, "destinationId": destination,
        }))
    };
    let (source, destination) = (used.source_id.as_str(), used.destination_id.as_str());
    let all = [
        connection(&used.id, source, destination),
        connection("fits", source, destination),
        connection("other-source", "elsewhere", destination),
        connection("other-destination", source, "elsewhere"),
    ];
    let offered: Vec<&str> =
        pipeline.fitting(&all).into_iter().map(|one| one.connection_id.as_str()).collect();
    assert_eq!(offered, ["fits"]);
}

#[test]
fn a_name_that_nobody_typed_follows_the_connector() {
    let mut draft = EndDraft::default();
    draft.pick(DESTINATION, "motherduck");
    draft.name = Some("my_motherduck_using_api_2".into());
    draft.pick(DESTINATION, "duckdb");
    assert_eq!(draft.name(DESTINATION), "my_duck_using_api");
    draft.name = Some("warehouse".into());
    draft.pick(DESTINATION, "motherduck");
    assert_eq!(draft.name(DESTINATION), "warehouse");
}
