#!/usr/bin/env bash
# Removes what the build made; the tools in ~/.cache stay.
source "$(dirname "$0")/env.sh"
cargo clean
rm -rf dist tests/e2e/node_modules tests/e2e/test-results
