# Sourced: CHROME and CHROMEDRIVER, from the environment or from PATH; empty where missing.
# shellcheck shell=bash

first_on_path() {
  local name
  for name in "$@"; do
    if command -v "$name"; then return; fi
  done
}

CHROME=${CHROME:-$(first_on_path chromium google-chrome-stable google-chrome)}
CHROMEDRIVER=${CHROMEDRIVER:-$(first_on_path chromedriver)}
export CHROME CHROMEDRIVER

[[ -z $CHROME || -x $CHROME ]] || fail "CHROME names $CHROME, which is not a program."
[[ -z $CHROMEDRIVER || -x $CHROMEDRIVER ]] || fail "CHROMEDRIVER names $CHROMEDRIVER, which is not a program."
