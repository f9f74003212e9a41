//! The form engine against real connectors' schemas: what goes in comes out, and nothing
//! a person can do breaks it.
#![cfg(not(target_arch = "wasm32"))]

mod generate;

use airbyte_playground::form::{Edit, FieldId, Form, Kind};
use airbyte_playground::schema::{RegressPatterns, same, validate};
use generate::Choices;
use proptest::prelude::*;
use serde_json::Value;

/// Telling schemas: every kind of field, choices in choices, groups, look-around,
/// contradicting enums, the largest of all.
const SCHEMAS: [(&str, &str); 14] = [
    ("every kind", include_str!("fixtures/every-kind.json")),
    ("bigquery", include_str!("fixtures/connectors/destination-bigquery.json")),
    ("dev-null", include_str!("../catalog/connectors/destination/dev-null.json")),
    ("duckdb", include_str!("../catalog/connectors/destination/duckdb.json")),
    ("faker", include_str!("../catalog/connectors/source/faker.json")),
    ("freshdesk", include_str!("fixtures/connectors/source-freshdesk.json")),
    ("github", include_str!("fixtures/connectors/source-github.json")),
    (
        "google-analytics-data-api",
        include_str!("fixtures/connectors/source-google-analytics-data-api.json"),
    ),
    ("mongodb-v2", include_str!("fixtures/connectors/source-mongodb-v2.json")),
    ("motherduck", include_str!("../catalog/connectors/destination/motherduck.json")),
    ("postgres", include_str!("fixtures/connectors/source-postgres.json")),
    ("s3", include_str!("fixtures/connectors/source-s3.json")),
    ("shopify", include_str!("fixtures/connectors/source-shopify.json")),
    ("weaviate", include_str!("fixtures/connectors/destination-weaviate.json")),
];

fn schema(index: usize) -> (&'static str, Value) {
    let (name, text) = SCHEMAS[index];
    // Null would be a schema without a field, and fail the tests.
    (name, serde_json::from_str(text).unwrap_or_default())
}

/// Every field of the form as it stands, found by asking it as a page does.
fn all_fields(form: &Form) -> Vec<FieldId> {
    let mut all = vec![FieldId::default()];
    let mut next = 0;
    while let Some(id) = all.get(next).cloned() {
        next += 1;
        all.extend(form.entries(&id));
        all.extend(form.field(&id.child(FieldId::BRANCH)).map(|_| id.child(FieldId::BRANCH)));
        let Some(field) = form.field(&id).cloned() else { continue };
        let object = match (&field.kind, form.branch(&id)) {
            (Kind::Choice(choice), Some(index)) => choice.branches[index].field.clone(),
            _ => field,
        };
        if let Kind::Object(object) = &object.kind {
            let inside = object.fields.iter().map(|field| id.child(&field.name));
            all.extend(inside.filter(|id| form.field(id).is_some()));
        }
    }
    all
}

fn some_edit(choices: &mut Choices) -> Edit {
    let index = choices.below(5);
    match choices.below(9) {
        0 => Edit::Text(["", "7", "x", "{", "-1e5"][index].to_owned()),
        1 => Edit::Toggle(index > 2),
        2 => Edit::Select(index.checked_sub(1)),
        3 => Edit::Pick(index, choices.below(2) == 1),
        4 | 5 => Edit::Branch(index.checked_sub(1)),
        6 => Edit::Include(index > 0),
        7 => Edit::Add,
        _ if index == 0 => Edit::Rename("key".to_owned()),
        _ => Edit::Remove,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_valid_value_comes_back_as_it_went_in(
        which in 0..SCHEMAS.len(),
        bytes in prop::collection::vec(any::<u8>(), 1..60),
    ) {
        let (name, schema) = schema(which);
        prop_assert!(schema.is_object(), "{}", name);
        let Some(value) = Choices::new(&bytes).value(&schema) else { return Ok(()) };
        prop_assert_eq!(&validate(&schema, &schema, &value, &RegressPatterns), &[], "{}", value);
        let mut form = Form::new(&schema);
        prop_assert_eq!(&form.load(&value), &[], "{}: {}", name, value);
        prop_assert!(same(&form.value(), &value), "{}: {} became {}", name, value, form.value());
        prop_assert_eq!(&form.check(&RegressPatterns), &[], "{}: {}", name, value);
    }

    #[test]
    fn whatever_is_done_the_form_holds_and_its_draft_brings_it_back(
        which in 0..SCHEMAS.len(),
        bytes in prop::collection::vec(any::<u8>(), 1..60),
        steps in 1..40_usize,
    ) {
        let mut form = Form::new(&schema(which).1);
        let mut choices = Choices::new(&bytes);
        for _ in 0..steps {
            let fields = all_fields(&form);
            let id = &fields[choices.below(fields.len())];
            form.edit(id, some_edit(&mut choices));
            form.leave(id, &RegressPatterns);
        }
        let shown = form.check(&RegressPatterns);
        prop_assert_eq!(&form.errors(), &shown);
        let mut again = Form::new(&schema(which).1);
        again.restore(&form.draft());
        prop_assert_eq!(again.draft(), form.draft());
    }
}
