#!/usr/bin/env bash
# Builds the site and serves it on 127.0.0.1 (PORT, 8080 unless told).
source "$(dirname "$0")/env.sh"
port=${PORT:-8080}

answers() { (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }

[[ $port =~ ^[0-9]+$ ]] || fail "PORT is \"$port\", which is not a number."
if answers; then
  fail "port $port is already in use on this machine. Choose another: make serve PORT=8081"
fi

scripts/setup-rust.sh
scripts/setup-tools.sh
source scripts/env.sh # the set-up may have changed which toolchain is used

announce() {
  until answers; do sleep 0.5; done
  say
  say "The playground is at http://127.0.0.1:$port/ (Ctrl-C stops it)"
}

say "Building the site (usually 3 minutes the first time, seconds afterwards)…"
announce &
announcer=$!
trap 'kill "$announcer" 2>/dev/null || true' EXIT
trunk serve --release --port "$port"
