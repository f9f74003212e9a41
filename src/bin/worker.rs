//! The sandbox's worker.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The sandbox's worker runs in a browser: `make serve` builds and serves it.");
}
