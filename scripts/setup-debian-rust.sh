#!/usr/bin/env bash
# Rust for the browser without rustup's server: Debian's compiler, and the standard
# library for the browser built from Debian's copy of its source.
source "$(dirname "$0")/env.sh"

say "Setting up Rust from Debian's packages (usually 2 minutes)…"
scripts/apt-install.sh rustc-web cargo-web rust-web-src rustfmt-web rust-web-clippy lld-22

library=/usr/lib/rustlib/wasm32-unknown-unknown/lib
as_root=()
if [[ $EUID -ne 0 ]]; then as_root=(sudo); fi

# rustc calls its linker rust-lld; Debian has it as LLVM's own.
if ! have rust-lld; then "${as_root[@]}" ln -sf /usr/bin/lld-22 /usr/local/bin/rust-lld; fi

build_library() {
  local scratch=$1
  mkdir "$scratch/src"
  printf '[package]\nname = "scratch"\nedition = "2021"\n' >"$scratch/Cargo.toml"
  touch "$scratch/src/lib.rs"
  # Without the bitcode, link-time optimisation fails ("Can't find section .llvmbc").
  # RUSTC_BOOTSTRAP because building the library is an unstable option of cargo.
  (
    cd "$scratch"
    RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes \
      timeout 1200 /usr/bin/cargo build --quiet --release \
      -Zbuild-std=std,panic_abort,panic_unwind,test --target wasm32-unknown-unknown
  ) || fail "Rust's standard library could not be built for the browser. The compiler's message is above."
}

if ! compgen -G "$library/libstd-*.rlib" >/dev/null; then
  say "Building Rust's standard library for the browser (usually 40 s)…"
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  build_library "$scratch"
  rm -f "$scratch"/target/wasm32-unknown-unknown/release/deps/libscratch-*.rlib
  "${as_root[@]}" mkdir -p "$library"
  "${as_root[@]}" cp "$scratch"/target/wasm32-unknown-unknown/release/deps/*.rlib "$library/"
fi

# With rustup about, its `cargo` comes first on PATH: env.sh picks this toolchain by name.
if have rustup; then rustup toolchain link debian /usr; fi
