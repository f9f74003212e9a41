#!/usr/bin/env bash
# Builds the site into dist/, ready for any static host, and prints what it weighs.
source "$(dirname "$0")/env.sh"

scripts/setup-rust.sh
scripts/setup-tools.sh
source scripts/env.sh # the set-up may have changed which toolchain is used

say "Building the site into dist/ (usually 3 minutes the first time, 30 s after a change)…"
trunk build --release
say
node scripts/sizes.mjs dist
say
say "dist/ is ready for any static host, under any path. Serve worker* with Cache-Control: no-cache; names with a hash may be cached for good."
