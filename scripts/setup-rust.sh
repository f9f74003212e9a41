#!/usr/bin/env bash
# Sets up Rust with the browser's target, rustfmt and clippy, from rustup's server or,
# where that cannot be reached, from Debian.
source "$(dirname "$0")/env.sh"

new_enough() {
  local version
  version=$(rustc --version 2>/dev/null | cut -d' ' -f2) && [[ -n $version ]] &&
    printf '%s\n' "$RUST_VERSION" "$version" | sort --version-sort --check=quiet
}

complete() {
  new_enough && has_wasm_target && cargo fmt --version >/dev/null 2>&1 &&
    cargo clippy --version >/dev/null 2>&1
}

# A C linker: cargo needs one for the tools and the tests.
have cc || scripts/apt-install.sh gcc libc6-dev

if complete; then exit 0; fi

# rustup waits long for a server that does not answer.
if have rustup; then
  say "Fetching Rust's browser target from rustup's server (usually half a minute)…"
  new_enough || timeout 300 rustup toolchain install stable --profile minimal || true
  timeout 180 rustup target add wasm32-unknown-unknown || true
  timeout 120 rustup component add rustfmt clippy || true
  if complete; then exit 0; fi
  say "rustup's server did not provide it."
fi

exec scripts/setup-debian-rust.sh
