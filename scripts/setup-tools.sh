#!/usr/bin/env bash
# Sets up what turns Rust into a site: trunk, wasm-bindgen, wasm-opt (and node for it).
# A tool of the right version that is already on PATH will do.
source "$(dirname "$0")/env.sh"

# The version is a word of what the tool prints about itself.
is_version() {
  local printed
  printed=$("$1" --version 2>/dev/null) && [[ " $printed " == *" $2 "* ]]
}

install_crate() {
  local crate=$1 version=$2 root=$3
  shift 3
  cargo install --quiet --root "$root" --version "$version" "$@" "$crate" ||
    fail "$crate $version could not be built. Cargo's message is above; it needs crates.io."
}

if ! have node || ! have npm; then scripts/apt-install.sh nodejs npm; fi

if ! is_version trunk "$TRUNK_VERSION"; then
  say "Building trunk $TRUNK_VERSION (usually 3 minutes)…"
  # --debug: it only moves files about, and the release build takes 7 minutes. No default
  # features: it needs no TLS, since every tool it would download is set up here.
  install_crate trunk "$TRUNK_VERSION" "$TOOLS/trunk-$TRUNK_VERSION" \
    --locked --debug --no-default-features
fi

if ! is_version wasm-bindgen "$WASM_BINDGEN_VERSION" || ! have wasm-bindgen-test-runner; then
  say "Building wasm-bindgen $WASM_BINDGEN_VERSION (usually 90 s)…"
  # Not --locked: its lock file may ask for crates newer than a mirror serves.
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    install_crate wasm-bindgen-cli "$WASM_BINDGEN_VERSION" "$TOOLS/wasm-bindgen-$WASM_BINDGEN_VERSION"
fi

if ! is_version wasm-opt "$BINARYEN_VERSION"; then
  say "Fetching wasm-opt (binaryen $BINARYEN_VERSION, usually 10 s)…"
  npm install --silent --no-audit --no-fund --prefix "$TOOLS/binaryen-$BINARYEN_VERSION" \
    "binaryen@$BINARYEN_VERSION" ||
    fail "wasm-opt could not be fetched: npm could not install binaryen@$BINARYEN_VERSION."
fi
