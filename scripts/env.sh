# Sourced by the other scripts: pinned versions, where the tools live, and the two ways of
# talking to the reader. Changes to the repository's root.
# shellcheck shell=bash

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export TRUNK_VERSION=0.21.14
export BINARYEN_VERSION=132
# The command-line tool and the crate must be the very same version.
WASM_BINDGEN_VERSION=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)
RUST_VERSION=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
export WASM_BINDGEN_VERSION RUST_VERSION

# Outside the clone, so that a second clone is quick.
export TOOLS="${XDG_CACHE_HOME:-$HOME/.cache}/airbyte-playground"
export PATH="$TOOLS/trunk-$TRUNK_VERSION/bin:$TOOLS/wasm-bindgen-$WASM_BINDGEN_VERSION/bin:$TOOLS/binaryen-$BINARYEN_VERSION/node_modules/.bin:$PATH"

say() { printf '%s\n' "$*"; }

fail() {
  printf 'Error: %s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

has_wasm_target() {
  local library
  library=$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null) &&
    compgen -G "$library/libstd-*.rlib" >/dev/null
}

# Where rustup's own toolchain cannot build for the browser but Debian's can (see
# setup-debian-rust.sh), Debian's is used.
if [[ -z ${RUSTUP_TOOLCHAIN:-} ]] && have rustup && ! has_wasm_target &&
  rustup toolchain list 2>/dev/null | grep -q '^debian'; then
  export RUSTUP_TOOLCHAIN=debian
fi
