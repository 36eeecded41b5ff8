#!/usr/bin/env bash
# Find chromium for the browser tests, or install it where that is possible, or say how.
set -euo pipefail
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
  if [ -n "$name" ] && command -v "$name" >/dev/null; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installation de chromium…"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0
fi
echo "Chromium manque pour les tests du navigateur. Sous Debian : sudo apt-get install chromium ; ou dites où il est : CHROMIUM=/chemin make test" >&2
exit 1
