#!/usr/bin/env bash
# Runs tests/browser_*.rs in headless Chromium, next to the loopback server that the
# client's tests talk to. Arguments go to cargo test, for instance: --test browser_client
source "$(dirname "$0")/env.sh"
source scripts/find-browser.sh

port=${LOOPBACK_PORT:-18190}
listens() { (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }
if listens; then
  fail "port $port, which the loopback server of the browser tests needs, is already in use."
fi

LOOPBACK_PORT=$port node tests/loopback/server.mjs &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
until listens; do
  kill -0 "$server" 2>/dev/null || fail "the loopback server of the browser tests did not start."
  sleep 0.1
done

mkdir -p target
printf '{"goog:chromeOptions": {"binary": "%s"}}\n' "$CHROME" >target/webdriver.json

selected=("$@")
if [[ ${#selected[@]} -eq 0 ]]; then selected=(--test 'browser_*'); fi

export WASM_BINDGEN_TEST_WEBDRIVER_JSON=$PWD/target/webdriver.json
# The tests make cross-origin requests, as the page does.
export WASM_BINDGEN_TEST_NO_ORIGIN_ISOLATION=1
export WASM_BINDGEN_TEST_ONLY_WEB=1
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
cargo test --locked --target wasm32-unknown-unknown "${selected[@]}"
