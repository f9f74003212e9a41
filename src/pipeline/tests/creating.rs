use super::*;
use crate::pipeline::lookup::LookedUp;

#[test]
fn a_double_click_creates_one_source() {
    let mut pipeline = begun();
    assert!(create(&mut pipeline, SOURCE).is_some());
    assert!(create(&mut pipeline, SOURCE).is_none());
    assert!(pipeline.created(Step::Source, &json!({ "sourceId": "s" })));
    // The second click may come after a quick answer.
    assert!(create(&mut pipeline, SOURCE).is_none());
    assert_eq!(pipeline.ledger.all().len(), 1);
}

#[test]
fn another_source_is_made_when_asked_for() {
    let mut pipeline = begun();
    make_end(&mut pipeline, SOURCE, "s-1");
    pipeline.make_another(Step::Source);
    assert_eq!(pipeline.source.chosen.as_ref().expect("still chosen").id, "s-1");
    make_end(&mut pipeline, SOURCE, "s-2");
    assert_eq!(pipeline.source.chosen.as_ref().expect("chosen").id, "s-2");
    assert_eq!(pipeline.ledger.present().count(), 2);
}

#[test]
fn what_was_made_is_chosen_and_entered_in_the_ledger() {
    let mut pipeline = begun();
    make_end(&mut pipeline, SOURCE, "s");
    let chosen = pipeline.source.chosen.as_ref().expect("chosen");
    assert_eq!((chosen.id.as_str(), chosen.connector.as_str()), ("s", "faker"));
    assert_eq!(chosen.name, "my_source_faker_using_api");
    let made = pipeline.ledger.present().next().expect("entered");
    assert_eq!(made.described(), "source “my_source_faker_using_api”");
}

#[test]
fn a_refusal_keeps_what_was_typed_and_can_be_mended() {
    let mut pipeline = begun();
    pipeline.source.draft.name = Some("mine".into());
    create(&mut pipeline, SOURCE).expect("may be sent");
    pipeline.failed(Step::Source, problem(Some(422)));
    assert_eq!(pipeline.source.attempt.problem().expect("kept").status, Some(422));
    assert_eq!(pipeline.source.draft.name.as_deref(), Some("mine"));
    assert!(create(&mut pipeline, SOURCE).is_some());
}

#[test]
fn a_post_without_an_answer_is_looked_up_before_it_is_offered_again() {
    for status in [None, Some(504), Some(200)] {
        let mut pipeline = begun();
        create(&mut pipeline, SOURCE).expect("may be sent");
        pipeline.failed(Step::Source, problem(status));
        assert!(create(&mut pipeline, SOURCE).is_none(), "{status:?}");
        pipeline.make_another(Step::Source);
        assert!(create(&mut pipeline, SOURCE).is_none(), "{status:?}");

        let sought = pipeline.source.attempt.to_look_up().expect("to look up");
        assert_eq!(sought.list(0).path, "/sources");
        pipeline.looked_up(Step::Source, LookedUp::NotFound);
        assert!(create(&mut pipeline, SOURCE).is_some(), "{status:?}");
    }
}

#[test]
fn a_post_that_worked_without_an_answer_is_found_and_chosen() {
    let mut pipeline = begun();
    create(&mut pipeline, SOURCE).expect("may be sent");
    pipeline.failed(Step::Source, problem(None));
    let listed = [json!({
        "sourceId": "s", "name": "my_source_faker_using_api", "definitionId": "definition",
        "createdAt": NOW / 1000 + 2,
    })];
    let found = pipeline.source.attempt.to_look_up().expect("to look up").find(&listed);
    pipeline.looked_up(Step::Source, LookedUp::Found(found.expect("found")));
    assert_eq!(pipeline.source.chosen.as_ref().expect("chosen").id, "s");
    assert_eq!(pipeline.source.attempt, Attempt::Done);
    assert_eq!(pipeline.ledger.present().count(), 1);
}

#[test]
fn a_look_up_does_not_take_an_earlier_one_of_that_name() {
    let mut pipeline = begun();
    make_end(&mut pipeline, SOURCE, "s-1");
    pipeline.make_another(Step::Source);
    create(&mut pipeline, SOURCE).expect("may be sent");
    pipeline.failed(Step::Source, problem(None));
    let listed =
        ["s-1", "s-2"].map(|id| json!({ "sourceId": id, "name": "my_source_faker_using_api" }));
    let sought = pipeline.source.attempt.to_look_up().expect("to look up");
    assert_eq!(sought.find(&listed[..1]), None);
    assert_eq!(sought.find(&listed).as_deref(), Some("s-2"));
}

#[test]
fn a_success_that_names_no_id_is_looked_up() {
    let mut pipeline = begun();
    create(&mut pipeline, SOURCE).expect("may be sent");
    assert!(!pipeline.created(Step::Source, &json!({ "message": "made" })));
    assert!(pipeline.source.attempt.to_look_up().is_some());
}

#[test]
fn a_post_that_never_left_needs_no_look_up() {
    let mut pipeline = begun();
    create(&mut pipeline, SOURCE).expect("may be sent");
    pipeline.not_sent(Step::Source, problem(None));
    assert!(create(&mut pipeline, SOURCE).is_some());
}

#[test]
fn a_connection_whose_ends_changed_meanwhile_is_listed_but_not_chosen() {
    let mut pipeline = begun();
    make_end(&mut pipeline, SOURCE, "s");
    make_end(&mut pipeline, DESTINATION, "d");
    pipeline.create_connection(&[], vec![], NOW).expect("may be sent");
    pipeline.choose_end(SOURCE, chosen("s-2"));
    assert!(pipeline.connection.attempt.is_sending(), "it is still on its way");
    pipeline.created(Step::Connection, &json!({ "connectionId": "c" }));
    assert_eq!(pipeline.connection.chosen, None);
    assert!(pipeline.ledger.present().any(|made| made.id == "c"));
    assert!(pipeline.create_connection(&[], vec![], NOW).is_some());
}

#[test]
fn a_sync_is_started_once_and_again_when_it_is_over() {
    let mut pipeline = joined();
    assert!(pipeline.start_sync(NOW).is_some());
    assert!(pipeline.start_sync(NOW).is_none());
    assert!(pipeline.created(Step::Sync, &json!({ "jobId": 7 })));
    assert_eq!(pipeline.sync.job_id, Some(7));
    assert!(pipeline.start_sync(NOW).is_none(), "it has not been seen to end");
    pipeline.observe(job(7, "succeeded", 35), NOW);
    assert_eq!(Step::Sync.status(&pipeline), StepStatus::Complete);
    assert!(pipeline.start_sync(NOW).is_some());
}

#[test]
fn a_start_without_an_answer_finds_the_new_job_and_not_the_old_one() {
    let mut pipeline = joined();
    pipeline.start_sync(NOW).expect("may be sent");
    pipeline.created(Step::Sync, &json!({ "jobId": 7 }));
    pipeline.observe(job(7, "succeeded", 35), NOW);
    pipeline.start_sync(NOW).expect("may be sent");
    pipeline.failed(Step::Sync, problem(None));
    let listed = [7, 8].map(|id| serde_json::to_value(job(id, "running", 0)).expect("JSON"));
    let found = pipeline.sync.attempt.to_look_up().expect("to look up").find(&listed);
    pipeline.looked_up(Step::Sync, LookedUp::Found(found.expect("found")));
    assert_eq!(pipeline.sync.job_id, Some(8));
    assert_eq!(pipeline.sync.progress, None);
}

#[test]
fn a_start_without_an_answer_is_not_taken_for_a_job_before_the_newest_that_was_seen() {
    let mut pipeline = joined();
    pipeline.watch(job(9, "succeeded", 35), NOW);
    pipeline.watch(job(8, "succeeded", 35), NOW);
    // Chosen anew, the connection has no job that is watched; it has the same jobs.
    let connection = pipeline.connection.chosen.clone().expect("chosen");
    pipeline.choose_end(SOURCE, chosen("other"));
    pipeline.choose_end(SOURCE, chosen("s"));
    assert!(pipeline.choose_connection(connection));
    let mut pipeline = reloaded(&pipeline);
    pipeline.start_sync(NOW).expect("may be sent");
    pipeline.failed(Step::Sync, problem(None));
    let sought = pipeline.sync.attempt.to_look_up().expect("to look up");
    let listed = |ids: &[i64]| -> Vec<Value> {
        let job = |id: &i64| serde_json::to_value(job(*id, "running", 0)).expect("JSON");
        ids.iter().map(job).collect()
    };
    assert_eq!(sought.find(&listed(&[9, 8, 7])), None);
    assert_eq!(sought.find(&listed(&[10, 9, 8, 7])).as_deref(), Some("10"));
}

#[test]
fn a_job_that_the_server_forgot_does_not_block_the_next() {
    let mut pipeline = joined();
    pipeline.start_sync(NOW).expect("may be sent");
    pipeline.created(Step::Sync, &json!({ "jobId": 7 }));
    pipeline.forget_job();
    assert!(pipeline.start_sync(NOW).is_some());
}

#[test]
fn a_job_that_was_running_already_can_be_watched() {
    let mut pipeline = joined();
    pipeline.start_sync(NOW).expect("may be sent");
    pipeline.failed(Step::Sync, problem(Some(409)));
    pipeline.watch(job(5, "running", 10), NOW);
    assert!(pipeline.is_syncing());
    assert!(pipeline.observe(job(5, "running", 20), NOW + 1000));
    assert!(!pipeline.observe(job(6, "running", 99), NOW + 2000), "another job");
    assert_eq!(pipeline.sync.progress.as_ref().expect("watched").rows(), 20);
}
