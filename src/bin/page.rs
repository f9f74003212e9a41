//! The page: mounts the application.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    airbyte_playground::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The page runs in a browser: `make serve` builds and serves it.");
}
