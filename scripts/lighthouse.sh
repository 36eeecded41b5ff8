#!/usr/bin/env bash
# lighthouse.sh SITE [PATH…]: the four scores of pages that `make serve` serves, and what keeps one under 100.
set -euo pipefail
tool="var/tools/node_modules/.bin/lighthouse"
site="${1:?Donnez l’adresse du site : scripts/lighthouse.sh http://127.0.0.1:8000}"
shift
if [ ! -x "$tool" ]; then
  command -v npm >/dev/null || { echo "Lighthouse s’installe avec npm. Sous Debian : sudo apt-get install npm" >&2; exit 1; }
  mkdir -p var/tools && npm install --prefix var/tools --silent --no-fund --no-audit --no-save lighthouse@12 >/dev/null
fi
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
  if [ -n "$name" ] && command -v "$name" >/dev/null; then CHROME_PATH="$(command -v "$name")"; export CHROME_PATH; break; fi
done
for path in "${@:-/ /metiers/radiologue/ /metiers/radiologue/devenir/}"; do
  for one in $path; do
    "$tool" "$site$one" --quiet --output=json --locale=fr \
      --chrome-flags="--headless --no-sandbox --disable-gpu --disable-background-networking --no-first-run" \
      | python3 scripts/lighthouse_scores.py "$one"
  done
done
