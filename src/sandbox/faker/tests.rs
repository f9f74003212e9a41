use std::collections::HashSet;

use proptest::prelude::*;
use serde_json::Value;

use super::{FakerStream, Recipe};

const STREAMS: [(&str, FakerStream); 3] = [
    ("users", FakerStream::Users),
    ("products", FakerStream::Products),
    ("purchases", FakerStream::Purchases),
];

fn row(recipe: &Recipe, stream: FakerStream, index: u64) -> String {
    let mut out = Vec::new();
    recipe.write_row(stream, index, &mut out);
    String::from_utf8(out).expect("UTF-8")
}

fn rows(seed: i64, users: u64, stream: FakerStream) -> Vec<Value> {
    let recipe = Recipe { seed, users, updated_at: None };
    (0..stream.rows(users, seed))
        .map(|index| serde_json::from_str(&row(&recipe, stream, index)).expect("JSON"))
        .collect()
}

proptest! {
    #[test]
    fn a_row_depends_on_seed_and_place_only(seed: i64, index in 0u64..1_000_000, before in 0u64..50) {
        let recipe = Recipe { seed, users: 1_000_000, updated_at: Some(1_795_309_200_000) };
        for (_, stream) in STREAMS {
            let alone = row(&recipe, stream, index);
            let mut page = Vec::new();
            for other in index.saturating_sub(before)..index {
                recipe.write_row(stream, other, &mut page);
            }
            let begin = page.len();
            recipe.write_row(stream, index, &mut page);
            prop_assert_eq!(alone.as_bytes(), &page[begin..]);
        }
    }

    #[test]
    fn every_row_is_json_in_its_shortest_form(seed: i64, index in 0u64..1_000_000) {
        let recipe = Recipe { seed, users: 1_000_000, updated_at: None };
        for (_, stream) in STREAMS {
            let text = row(&recipe, stream, index);
            let value: Value = serde_json::from_str(&text).expect("JSON");
            prop_assert_eq!(value.to_string(), text);
        }
    }
}

#[test]
fn rows_have_the_fields_of_the_catalogue_in_their_types() {
    let file = include_str!("../../../catalog/faker-streams.json");
    let file: Value = serde_json::from_str(file).unwrap();
    for (name, stream) in STREAMS {
        let schema = &file["streams"][name];
        let patterns = crate::schema::RegressPatterns;
        for row in rows(5, 200, stream) {
            assert_eq!(fields(&row), fields(&schema["properties"]), "{name}");
            let broken = crate::schema::validate(schema, schema, &row, &patterns);
            assert!(broken.is_empty(), "{name}: {broken:?}");
        }
    }
}

fn fields(object: &Value) -> Vec<&String> {
    object.as_object().unwrap().keys().collect()
}

#[test]
fn users_are_varied_and_their_addresses_match_their_names() {
    let users = rows(11, 2000, FakerStream::Users);
    let distinct = |field: &str| {
        users.iter().map(|user| user[field].to_string()).collect::<HashSet<_>>().len()
    };
    assert!(distinct("name") > 1000);
    assert!(distinct("nationality") > 15);
    assert_eq!(distinct("email"), 2000);
    for user in &users {
        let email = user["email"].as_str().unwrap();
        let (local, domain) = email.split_once('@').unwrap();
        assert!(["example.com", "example.org", "example.net"].iter().any(|d| domain.ends_with(d)));
        assert!(local.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.'), "{email}");
        let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic).count();
        let name = user["name"].as_str().unwrap();
        assert!(
            letters(local) >= name.chars().filter(|c| c.is_alphabetic()).count(),
            "{name}: {email}"
        );
        assert!((18..90).contains(&user["age"].as_u64().unwrap()));
    }
}

#[test]
fn a_purchase_is_put_in_the_cart_then_bought_then_perhaps_sent_back() {
    let purchases = rows(3, 3000, FakerStream::Purchases);
    let (mut unbought, mut returned) = (0, 0);
    for purchase in &purchases {
        let moment = |field: &str| purchase[field].as_str();
        let cart = moment("added_to_cart_at").unwrap();
        match (moment("purchased_at"), moment("returned_at")) {
            (None, back) => {
                unbought += 1;
                assert_eq!(back, None);
            }
            (Some(bought), back) => {
                assert!(cart <= bought);
                returned += usize::from(back.is_some());
                assert!(back.is_none_or(|back| bought <= back));
            }
        }
    }
    assert!(unbought > 100 && returned > 100, "{unbought} {returned} of {}", purchases.len());
}

#[test]
fn products_are_cars_with_believable_years_and_prices() {
    let products = rows(3, 5000, FakerStream::Products);
    assert_eq!(products.len(), 100);
    for product in &products {
        assert!((1970..=2025).contains(&product["year"].as_u64().unwrap()), "{product}");
        assert!((1000.0..300_000.0).contains(&product["price"].as_f64().unwrap()), "{product}");
    }
}

#[test]
fn purchases_are_about_as_many_as_users_and_grow_with_them() {
    for seed in 0..20 {
        for count in [1, 10, 1000, 1_000_000] {
            let purchases = FakerStream::Purchases.rows(count, seed);
            assert!(
                purchases >= 1 && purchases * 100 >= count * 90 && purchases * 100 <= count * 110
            );
            assert!(FakerStream::Purchases.rows(count + 1, seed) >= purchases);
        }
    }
}
