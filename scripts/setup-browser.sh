#!/usr/bin/env bash
# Sets up what the browser tests need: Chromium, its driver and Playwright (which never
# downloads a browser of its own).
source "$(dirname "$0")/env.sh"
source scripts/find-browser.sh

packages=()
[[ -n $CHROME ]] || packages+=(chromium)
[[ -n $CHROMEDRIVER ]] || packages+=(chromium-driver)
if [[ ${#packages[@]} -gt 0 ]]; then scripts/apt-install.sh "${packages[@]}"; fi

# npm ci starts from nothing each time: only when the lock has changed since.
cd tests/e2e || exit
if ! cmp --silent package-lock.json node_modules/installed-package-lock.json; then
  say "Installing Playwright (usually 10 s)…"
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --silent --no-audit --no-fund ||
    fail "Playwright could not be installed: npm ci failed in tests/e2e."
  cp package-lock.json node_modules/installed-package-lock.json
fi
