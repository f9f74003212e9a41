#!/usr/bin/env bash
# Runs the end-to-end tests on dist/, served under a sub-path. Arguments go to Playwright,
# for instance: specs/shell.spec.js --headed
source "$(dirname "$0")/env.sh"
source scripts/find-browser.sh

[[ -f dist/index.html ]] || fail "dist/ is missing: run make build first."

rm -rf target/site
mkdir -p target/site
cp -r dist target/site/playground

cd tests/e2e || exit
node_modules/.bin/playwright test "$@"
