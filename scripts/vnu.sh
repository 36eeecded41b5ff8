#!/usr/bin/env bash
# Fetch the HTML checker for the tests, where java and npm are there; without them its test says that it was left out.
set -uo pipefail
jar="var/tools/node_modules/vnu-jar/build/dist/vnu.jar"
[ -f "$jar" ] && exit 0
if command -v java >/dev/null && command -v npm >/dev/null; then
  mkdir -p var/tools
  npm install --prefix var/tools --silent --no-fund --no-audit --no-save vnu-jar@26.9.27 >/dev/null 2>&1 || echo "Le vérificateur HTML n’a pas pu être installé : son test sera sauté." >&2
fi
exit 0
