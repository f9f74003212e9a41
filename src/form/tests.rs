use serde_json::{Value, json};

use super::*;
use crate::schema::{Pointer, RegressPatterns};

fn every_kind() -> Form {
    let text = include_str!("../../tests/fixtures/every-kind.json");
    Form::new(&serde_json::from_str(text).expect("a schema"))
}

fn id(form: &Form, place: &str) -> FieldId {
    form.id_at(&place.into()).expect("a field there")
}

fn type_in(form: &mut Form, place: &str, text: &str) {
    let id = id(form, place);
    form.edit(&id, Edit::Text(text.to_owned()));
}

fn messages(form: &mut Form) -> Vec<String> {
    form.check(&RegressPatterns).into_iter().map(|it| it.message).collect()
}

fn names(field: &Field, indices: &[usize]) -> Vec<String> {
    let Kind::Object(object) = &field.kind else { panic!("an object") };
    indices.iter().map(|&index| object.fields[index].name.clone()).collect()
}

#[test]
fn a_default_that_is_shown_is_sent_and_emptied_it_is_left_out() {
    let schema = json!({"type": "object", "properties": {"n": {"type": "integer", "default": 5}}});
    let mut form = Form::new(&schema);
    assert_eq!(form.text(&id(&form, "/n")), "5");
    assert_eq!(form.value(), json!({"n": 5}));
    type_in(&mut form, "/n", "");
    assert_eq!(form.value(), json!({}));
}

#[test]
fn untouched_only_what_is_required_or_has_a_default_or_one_value_is_sent() {
    assert_eq!(
        every_kind().value(),
        json!({"count": 3, "labels": {}, "way": {"way": "key"}, "matrix": [], "address": {},
            "hidden": "unseen", "kind": "sample"})
    );
}

#[test]
fn required_fields_come_first_by_order_and_the_others_are_folded() {
    let form = every_kind();
    let Kind::Object(object) = &form.root().kind else { panic!("an object") };
    let [section] = &object.sections[..] else { panic!("one section") };
    assert_eq!(
        names(form.root(), &section.shown),
        ["name", "count", "labels", "way", "matrix", "address"]
    );
    assert_eq!(section.folded.len(), 10);
    assert!(!names(form.root(), &section.folded).contains(&"hidden".to_owned()));
}

#[test]
fn fields_stand_in_the_groups_of_the_schema() {
    let schema = json!({
        "type": "object",
        "required": ["b", "c"],
        "groups": [{"id": "one"}, {"id": "two", "title": "Two"}],
        "properties": {
            "a": {"type": "string", "group": "TWO", "always_show": true},
            "b": {"type": "string", "group": "two", "order": 1},
            "c": {"type": "string", "group": "one"},
            "d": {"type": "string", "group": "one"},
            "e": {"type": "string", "group": "elsewhere"},
        },
    });
    let form = Form::new(&schema);
    let Kind::Object(object) = &form.root().kind else { panic!("an object") };
    let sections: Vec<_> = object
        .sections
        .iter()
        .map(|it| {
            (it.title.as_deref(), names(form.root(), &it.shown), names(form.root(), &it.folded))
        })
        .collect();
    let words = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        sections,
        [
            (None, words(&[]), words(&["e"])),
            (None, words(&["c"]), words(&["d"])),
            (Some("Two"), words(&["b", "a"]), words(&[])),
        ]
    );
}

#[test]
fn switching_branches_and_back_loses_nothing() {
    let mut form = every_kind();
    let way = id(&form, "/way");
    type_in(&mut form, "/way/key", "-----BEGIN");
    form.edit(&way, Edit::Branch(Some(1)));
    type_in(&mut form, "/way/user", "ada");
    assert_eq!(form.value()["way"], json!({"way": "password", "user": "ada"}));
    form.edit(&way, Edit::Branch(Some(0)));
    assert_eq!(form.value()["way"], json!({"way": "key", "key": "-----BEGIN"}));
    form.edit(&way, Edit::Branch(Some(1)));
    assert_eq!(form.value()["way"]["user"], "ada");
}

#[test]
fn a_default_may_name_a_branch_by_its_value_its_title_or_its_contents() {
    let branch = |value: &str, title: &str| {
        json!({"type": "object", "title": title, "required": ["m"],
            "properties": {"m": {"const": value}, "n": {"type": "integer"}}})
    };
    let begins = |default: Value| {
        let schema = json!({"type": "object", "properties": {"way": {
            "oneOf": [branch("a", "First"), branch("b", "Second")], "default": default}}});
        Form::new(&schema).value()
    };
    assert_eq!(begins(json!("b")), json!({"way": {"m": "b"}}));
    assert_eq!(begins(json!("Second")), json!({"way": {"m": "b"}}));
    assert_eq!(begins(json!({"m": "b", "n": 2})), json!({"way": {"m": "b", "n": 2}}));
    assert_eq!(begins(json!({})), json!({}));
    assert_eq!(begins(json!("neither")), json!({}));
}

#[test]
fn text_that_is_no_number_stays_as_typed_and_is_refused_in_words() {
    let mut form = every_kind();
    type_in(&mut form, "/count", "12 apples");
    let count = id(&form, "/count");
    form.leave(&count, &RegressPatterns);
    assert_eq!(form.error(&count), Some("Count must be a whole number"));
    assert_eq!(form.text(&count), "12 apples");
    type_in(&mut form, "/count", "12");
    assert_eq!(form.error(&count), None);
    form.leave(&count, &RegressPatterns);
    assert_eq!(form.error(&count), Some("Count must be at most 9"));
}

#[test]
fn leaving_one_field_says_nothing_about_the_others() {
    let mut form = every_kind();
    let name = id(&form, "/name");
    form.leave(&name, &RegressPatterns);
    let said: Vec<_> = form.errors().into_iter().map(|it| it.message).collect();
    assert_eq!(said, ["Name is required"]);
}

#[test]
fn everything_wrong_is_said_in_the_order_shown() {
    let mut form = every_kind();
    type_in(&mut form, "/count", "0");
    assert_eq!(
        messages(&mut form),
        [
            "Name is required",
            "Count must be at least 1",
            "Key is required",
            "Matrix must have at least one entry",
            "Town is required",
        ]
    );
    assert!(form.has_error_within(&id(&form, "/way")));
}

#[test]
fn entries_keep_their_ids_when_one_before_them_goes() {
    let mut form = every_kind();
    let steps = id(&form, "/steps");
    let first = form.edit(&steps, Edit::Add).expect("an entry");
    let second = form.edit(&steps, Edit::Add).expect("an entry");
    form.edit(&second.child("kind"), Edit::Text("run".to_owned()));
    form.edit(&first, Edit::Remove);
    assert_eq!(form.entries(&steps), std::slice::from_ref(&second));
    assert_eq!(form.text(&second.child("kind")), "run");
    assert_eq!(form.label(&second), "Step 1");
    assert_eq!(form.edit(&steps, Edit::Add), Some(steps.child(2)));
    assert_eq!(form.value()["steps"], json!([{"kind": "run"}, {}]));
}

#[test]
fn an_entry_left_empty_is_asked_for() {
    let mut form = every_kind();
    let matrix = id(&form, "/matrix");
    let row = form.edit(&matrix, Edit::Add).expect("an entry");
    form.edit(&row, Edit::Add);
    let said = messages(&mut form);
    assert!(said.contains(&"Matrix 1, entry 1 is required".to_owned()), "{said:?}");
}

#[test]
fn a_complaint_inside_an_entry_names_the_entry() {
    let mut form = every_kind();
    let steps = id(&form, "/steps");
    form.edit(&steps, Edit::Add);
    let second = form.edit(&steps, Edit::Add).expect("an entry");
    let said = form.check(&RegressPatterns);
    let kind = said.iter().find(|it| it.field == second.child("kind")).expect("a complaint");
    assert_eq!(kind.entry.as_deref(), Some("Step 2"));
    assert_eq!(kind.message, "Kind is required");
    assert_eq!(said[0].entry, None);
    assert_eq!(form.errors(), said);
}

#[test]
fn a_map_needs_a_name_of_its_own_for_every_entry() {
    let mut form = every_kind();
    let labels = id(&form, "/labels");
    let one = form.edit(&labels, Edit::Add).expect("an entry");
    form.edit(&one, Edit::Text("1".to_owned()));
    assert!(messages(&mut form).contains(&"Labels has an entry without a name".to_owned()));
    form.edit(&one, Edit::Rename("a".to_owned()));
    assert_eq!(form.value()["labels"], json!({"a": "1"}));
    let two = form.edit(&labels, Edit::Add).expect("an entry");
    form.edit(&two, Edit::Rename("a".to_owned()));
    form.edit(&two, Edit::Text("2".to_owned()));
    assert!(messages(&mut form).contains(&"Labels has two entries named a".to_owned()));
}

#[test]
fn json_with_a_mistake_says_where_it_is() {
    let mut form = every_kind();
    type_in(&mut form, "/free", "{\"a\": }");
    assert!(
        messages(&mut form)
            .contains(&"Free must be JSON: there is a mistake at line 1, column 7".to_owned())
    );
    type_in(&mut form, "/free", "{\"a\": 1}");
    assert_eq!(form.value()["free"], json!({"a": 1}));
}

#[test]
fn an_optional_group_is_sent_only_when_switched_on_and_remembers_what_it_held() {
    let mut form = every_kind();
    let billing = id(&form, "/billing");
    form.edit(&billing, Edit::Include(true));
    type_in(&mut form, "/billing/iban", "GB33");
    assert_eq!(form.value()["billing"], json!({"iban": "GB33"}));
    form.edit(&billing, Edit::Include(false));
    assert_eq!(form.value().get("billing"), None);
    form.edit(&billing, Edit::Include(true));
    assert_eq!(form.value()["billing"], json!({"iban": "GB33"}));
}

#[test]
fn picks_and_selections_are_values_of_the_schema() {
    let mut form = every_kind();
    let (sizes, days) = (id(&form, "/sizes"), id(&form, "/days"));
    form.edit(&sizes, Edit::Pick(2, true));
    form.edit(&sizes, Edit::Pick(0, true));
    form.edit(&sizes, Edit::Pick(2, false));
    form.edit(&days, Edit::Select(Some(1)));
    assert_eq!(form.value()["sizes"], json!(["s"]));
    assert_eq!(form.value()["days"], json!(7));
    form.edit(&days, Edit::Select(None));
    assert_eq!(form.value().get("days"), None);
}

#[test]
fn a_branch_that_is_no_group_has_a_field_of_its_own() {
    let mut form = every_kind();
    let either = id(&form, "/either");
    form.edit(&either, Edit::Branch(Some(0)));
    let text = either.child(FieldId::BRANCH);
    form.edit(&text, Edit::Text("one".to_owned()));
    assert_eq!(form.value()["either"], json!("one"));
    assert_eq!(form.id_at(&"/either".into()), Some(text));
}

#[test]
fn a_draft_holds_everything_but_secrets() {
    let mut form = every_kind();
    type_in(&mut form, "/name", "Ada");
    type_in(&mut form, "/way/key", "TOP-SECRET-1");
    let way = id(&form, "/way");
    form.edit(&way, Edit::Branch(Some(1)));
    type_in(&mut form, "/way/password", "TOP-SECRET-2");
    type_in(&mut form, "/way/user", "ada");
    let stored = serde_json::to_string(&form.draft()).expect("JSON");
    assert!(!stored.contains("TOP-SECRET"), "{stored}");
    let mut again = every_kind();
    again.restore(&serde_json::from_str(&stored).expect("a draft"));
    assert_eq!(again.value()["name"], "Ada");
    assert_eq!(again.value()["way"], json!({"way": "password", "user": "ada"}));
}

#[test]
fn a_draft_leaves_out_a_text_with_a_secret_in_it() {
    let schema = json!({ "type": "object", "properties": {
        "path": { "type": "string" }, "url": { "type": "string" }, "schema": { "type": "string" },
    } });
    let mut form = Form::new(&schema);
    form.load(&json!({
        "path": "md:db?motherduck_token=hush", "url": "postgres://me:hush@host/db",
        "schema": "main",
    }));
    let stored = serde_json::to_string(&form.draft()).expect("JSON");
    assert!(!stored.contains("hush"), "{stored}");
    let mut again = Form::new(&schema);
    again.restore(&serde_json::from_str(&stored).expect("a draft"));
    assert_eq!(again.value(), json!({ "schema": "main" }));
}

#[test]
fn a_draft_of_another_schema_is_no_disaster() {
    let mut form = every_kind();
    let before = form.value();
    form.restore(&serde_json::from_str("{\"included\": 7}").expect("a draft"));
    assert_eq!(form.value(), before);
}

#[test]
fn what_a_value_holds_beyond_the_schema_is_named() {
    let mut form = every_kind();
    let value = json!({"name": "Ada", "colour": "pink", "way": {"way": "hope"}, "extra": 1,
        "sizes": ["s", "xl"], "address": {"town": "Ulm", "planet": "Earth"}});
    let mut unknown: Vec<String> = form.load(&value).iter().map(ToString::to_string).collect();
    unknown.sort();
    assert_eq!(unknown, ["/address/planet", "/colour", "/extra", "/sizes/1", "/way"]);
    assert_eq!(form.value()["name"], "Ada");
    assert_eq!(form.value()["count"], 3, "required, so as it begins");
}

#[test]
fn a_servers_complaint_lands_on_its_field_or_the_nearest_around_it() {
    let mut form = every_kind();
    let said = |place: &str, text: &str| (Pointer::from(place), text.to_owned());
    let unplaced = form.complain(&[
        said("/address/town", "No such town."),
        said("/address/planet", "No such planet."),
        said("/nowhere", "What is this?"),
        said("", "Something else."),
        said("/hidden", "Not seen."),
    ]);
    assert_eq!(form.error(&id(&form, "/address/town")), Some("No such town."));
    assert_eq!(form.error(&id(&form, "/address")), Some("No such planet."));
    let places: Vec<String> = unplaced.iter().map(|(place, _)| place.to_string()).collect();
    assert_eq!(places, ["/nowhere", "", "/hidden"]);
}

#[test]
fn a_required_field_that_may_be_null_is_sent_as_null_when_empty() {
    let schema = json!({"type": "object", "required": ["since"],
        "properties": {"since": {"type": ["string", "null"]}}});
    let mut form = Form::new(&schema);
    assert_eq!(form.value(), json!({"since": null}));
    assert!(messages(&mut form).is_empty());
}

#[test]
fn references_lead_to_fields_and_circles_end_in_json() {
    let document = json!({"schemas": {
        "Tree": {"type": "object", "required": ["name"], "properties": {
            "name": {"type": "string"}, "below": {"$ref": "#/schemas/Tree"}}},
        "Named": {"allOf": [{"$ref": "#/schemas/Tree"},
            {"properties": {"age": {"type": "integer"}}, "required": ["age"]}]},
    }});
    let schema = json!({"$ref": "#/schemas/Named"});
    let form = Form::within(schema.into(), document.into());
    assert!(form.root().property("age").is_some_and(|it| it.required));
    let below = form.root().property("below").expect("a field");
    assert_eq!(below.property("below").map(|it| &it.kind), Some(&Kind::Json));
}
