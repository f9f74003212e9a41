//! What the page keeps in the browser, and what it does when the browser will not.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod strict_csp;

use airbyte_playground::browser::storage::{self, Area, Key, StorageError};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn area(area: Area) -> web_sys::Storage {
    let window = web_sys::window().unwrap();
    match area {
        Area::Session => window.session_storage(),
        Area::Local => window.local_storage(),
    }
    .unwrap()
    .unwrap()
}

#[wasm_bindgen_test]
fn what_is_written_is_read_until_it_is_removed() {
    strict_csp::enforce();
    for key in Key::ALL {
        assert_eq!(storage::read(key), None, "{key:?}");
        storage::write(key, "ü \"1\"").unwrap();
        assert_eq!(storage::read(key).as_deref(), Some("ü \"1\""), "{key:?}");
        storage::write(key, "2").unwrap();
        assert_eq!(storage::read(key).as_deref(), Some("2"), "{key:?}");
        storage::remove(key);
        assert_eq!(storage::read(key), None, "{key:?}");
    }
}

#[wasm_bindgen_test]
fn keys_do_not_share_a_name() {
    strict_csp::enforce();
    for key in Key::ALL {
        storage::write(key, key.name()).unwrap();
    }
    for key in Key::ALL {
        assert_eq!(storage::read(key).as_deref(), Some(key.name()));
        storage::remove(key);
    }
}

#[wasm_bindgen_test]
fn the_session_ends_with_the_tab() {
    strict_csp::enforce();
    storage::write(Key::Session, "token").unwrap();
    let name = Key::Session.name();
    assert_eq!(area(Area::Session).get_item(name).unwrap().as_deref(), Some("token"));
    assert_eq!(area(Area::Local).get_item(name).unwrap(), None);
    storage::remove(Key::Session);
}

#[wasm_bindgen_test]
fn a_full_storage_says_so_and_keeps_what_was_there() {
    strict_csp::enforce();
    storage::write(Key::Sandbox, "before").unwrap();
    let too_much = "x".repeat(16 * 1024 * 1024);
    assert_eq!(storage::write(Key::Sandbox, &too_much), Err(StorageError::Full));
    assert_eq!(storage::read(Key::Sandbox).as_deref(), Some("before"));
    storage::remove(Key::Sandbox);
}
