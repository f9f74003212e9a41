#!/usr/bin/env bash
# Installs Debian packages: apt-install.sh PACKAGE…
source "$(dirname "$0")/env.sh"

have apt-get || fail "these are missing, and there is no apt-get to install them with: $*. Install them by hand, then run the same command again."

as_root=()
if [[ $EUID -ne 0 ]]; then
  have sudo || fail "these packages are missing: $*. As root, run: apt-get install $*"
  as_root=(sudo)
fi

install() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --no-install-recommends "$@" >/dev/null
}

say "Installing with apt: $* (usually a minute or two)…"
# A fresh machine's lists are missing or old: only then is fetching them worth the time.
if ! install "$@" 2>/dev/null; then
  "${as_root[@]}" apt-get update >/dev/null || say "apt-get update failed; trying with the lists there are."
  install "$@" || fail "apt-get could not install $*. Its message is above."
fi
