#!/usr/bin/env bash
# Prints the figures of the release build: what it weighs, how quick it is. Measured, not
# asserted: nothing here fails for being slow.
source "$(dirname "$0")/env.sh"

[[ -f dist/index.html ]] || scripts/build.sh
scripts/setup-browser.sh
source scripts/find-browser.sh

say "Sizes:"
node scripts/sizes.mjs dist
say
say "In Chromium (usually 1 minute):"
node scripts/bench.mjs
say
say "The Faker natively (usually 1 minute the first time):"
cargo run --quiet --locked --release --example faker_rate
