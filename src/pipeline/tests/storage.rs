use super::*;

#[test]
fn a_reload_loses_nothing() {
    let mut pipeline = joined();
    pipeline.current = Step::Sync;
    pipeline.source.draft.form = json!({ "count": 35 });
    pipeline.connection.draft.prefix = "raw_".into();
    pipeline.start_sync(NOW).expect("may be sent");
    pipeline.created(Step::Sync, &json!({ "jobId": 7 }));
    pipeline.observe(job(7, "running", 12), NOW);
    assert_eq!(reloaded(&pipeline), pipeline);
}

#[test]
fn a_post_that_a_reload_interrupted_is_looked_up() {
    let mut pipeline = begun();
    create(&mut pipeline, SOURCE).expect("may be sent");
    let mut pipeline = reloaded(&pipeline);
    assert!(create(&mut pipeline, SOURCE).is_none());
    assert_eq!(pipeline.source.attempt.to_look_up().expect("to look up").since, NOW);
}

#[test]
fn a_refusal_is_forgotten_by_a_reload() {
    let mut pipeline = begun();
    create(&mut pipeline, SOURCE).expect("may be sent");
    pipeline.failed(Step::Source, problem(Some(422)));
    assert_eq!(reloaded(&pipeline).source.attempt, Attempt::Idle);
}

#[test]
fn the_configuration_that_was_sent_is_not_stored() {
    let mut pipeline = begun();
    let secret = json!({ "motherduck_api_key": "very-secret" });
    let request =
        pipeline.create_end(DESTINATION, "definition", &secret, vec![], NOW).expect("may be sent");
    assert!(request.body.expect("a body").contains("very-secret"));
    assert!(!pipeline.to_storage().contains("very-secret"));
    pipeline.failed(Step::Destination, problem(None));
    assert!(!pipeline.to_storage().contains("very-secret"));
}

#[test]
fn what_cannot_be_read_or_is_another_servers_gives_a_fresh_wizard() {
    let fresh = Pipeline::new("sandbox");
    let others = Pipeline::new("cloud").to_storage();
    for stored in [None, Some(""), Some("{"), Some("[]"), Some("{\"server\":1}"), Some(&others)] {
        assert_eq!(Pipeline::restore("sandbox", stored), fresh, "{stored:?}");
    }
}

#[test]
fn what_an_older_page_stored_is_read_as_far_as_it_goes() {
    let stored = json!({ "server": "sandbox", "workspace": { "workspaceId": "w" } });
    let pipeline = Pipeline::restore("sandbox", Some(&stored.to_string()));
    assert_eq!(pipeline.workspace.expect("read").workspace_id, "w");
}
