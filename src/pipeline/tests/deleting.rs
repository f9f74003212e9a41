use super::*;

fn paths(deletion: &Deletion) -> Vec<String> {
    deletion.left().iter().map(|made| made.deletion().path).collect()
}

#[test]
fn connections_go_before_their_ends() {
    let deletion = Deletion::of_everything(&joined());
    assert_eq!(paths(&deletion), ["/connections/c", "/sources/s", "/destinations/d"]);
}

#[test]
fn the_confirmation_names_each_thing() {
    assert_eq!(
        Deletion::of_everything(&joined()).confirmation(&[]),
        "Delete connection “my_connection_using_api”, source “my_source_faker_using_api” and \
         destination “my_dev_null_using_api”? This cannot be undone."
    );
}

#[test]
fn connections_that_lose_an_end_are_named() {
    let listed = [("c", "s"), ("c-2", "s"), ("c-3", "elsewhere")].map(|(id, source)| {
        read::<crate::airbyte::Connection>(json!({
            "connectionId": id, "name": id, "sourceId": source, "destinationId": "e",
        }))
    });
    let text = Deletion::of_everything(&joined()).confirmation(&listed);
    assert!(text.ends_with("These connections use them and stop working: “c-2”."), "{text}");
}

#[test]
fn one_source_goes_with_the_connections_made_on_it() {
    let pipeline = joined();
    assert_eq!(paths(&Deletion::of_one(&pipeline, "s")), ["/connections/c", "/sources/s"]);
    assert_eq!(paths(&Deletion::of_one(&pipeline, "c")), ["/connections/c"]);
}

#[test]
fn deleting_everything_opens_the_steps_again() {
    let mut pipeline = joined();
    let mut deletion = Deletion::of_everything(&pipeline);
    while let Some(request) = deletion.next_request() {
        assert_eq!(request.method, crate::http::Method::Delete);
        deletion.deleted(&mut pipeline);
    }
    assert_eq!(deletion.gone().len(), 3);
    assert_eq!(pipeline.ledger.present().count(), 0);
    assert_eq!(pipeline.ledger.all().len(), 3, "what was deleted stays listed as such");
    for step in [Step::Source, Step::Destination] {
        assert_eq!(step.status(&pipeline), StepStatus::Ready);
    }
    assert!(create(&mut pipeline, SOURCE).is_some());
}

#[test]
fn a_failure_in_the_middle_keeps_the_rest_listed() {
    let mut pipeline = joined();
    let mut deletion = Deletion::of_everything(&pipeline);
    deletion.deleted(&mut pipeline);
    deletion.failed(problem(Some(500)), &mut pipeline);
    assert_eq!(deletion.next_request(), None);
    assert_eq!(deletion.problem().expect("told").status, Some(500));
    assert_eq!(paths(&deletion), ["/sources/s", "/destinations/d"]);
    assert_eq!(pipeline.ledger.present().count(), 2);
    deletion.retry();
    assert_eq!(deletion.next_request().expect("again").path, "/sources/s");
}

#[test]
fn what_the_server_does_not_know_has_gone() {
    let mut pipeline = joined();
    let mut deletion = Deletion::of_everything(&pipeline);
    deletion.failed(problem(Some(404)), &mut pipeline);
    assert_eq!(deletion.gone().len(), 1);
    assert_eq!(pipeline.connection.chosen, None);
    assert!(deletion.next_request().is_some());
}
