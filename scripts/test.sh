#!/usr/bin/env bash
# Runs everything that must hold, stage by stage.
source "$(dirname "$0")/env.sh"
source scripts/stage.sh

browser=wasm32-unknown-unknown
deny="-D warnings"

set_up() {
  stage "set-up: Rust" "no time, 3 minutes the first time" 1500 scripts/setup-rust.sh &&
    stage "set-up: trunk, wasm-bindgen, wasm-opt" "no time, 5 minutes the first time" 1200 scripts/setup-tools.sh &&
    stage "set-up: Chromium, Playwright" "no time, 1 minute the first time" 600 scripts/setup-browser.sh
}

# Nothing runs without these.
set_up || { stage_summary; exit 1; }
source scripts/env.sh # the set-up may have changed which toolchain is used

stage "formatting" "2 s" 60 cargo fmt --check || true
# shellcheck disable=SC2086 # two words on purpose
stage "clippy, native" "1 minute" 600 cargo clippy --locked --all-targets -- $deny || true
# shellcheck disable=SC2086
stage "clippy, browser" "1 minute" 600 cargo clippy --locked --all-targets --target $browser -- $deny || true
stage "documentation" "20 s" 600 env RUSTDOCFLAGS="$deny" cargo doc --locked --no-deps --target $browser || true
stage "native tests" "1 minute" 900 cargo test --locked || true
stage "browser tests" "2 minutes" 900 scripts/browser-tests.sh || true
if stage "release build" "3 minutes" 1200 scripts/build.sh; then
  stage "end-to-end tests" "5 minutes" 1200 scripts/e2e-tests.sh || true
fi

stage_summary
