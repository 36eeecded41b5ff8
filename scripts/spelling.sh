#!/usr/bin/env bash
# Find hunspell and a French dictionary for the tests of texts, or install them where that is possible, or say how.
set -uo pipefail
# Read to the end: a closed pipe would count as a failure.
known="$(command -v hunspell >/dev/null && hunspell -D </dev/null 2>&1)"
if grep -qE '/fr(_FR|-toutesvariantes|-classique)?$' <<<"$known"; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installation de hunspell et de son dictionnaire français…"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends hunspell hunspell-fr >/dev/null && exit 0
fi
echo "Le test d’orthographe sera sauté. Sous Debian : sudo apt-get install hunspell hunspell-fr" >&2
exit 0
