#!/usr/bin/env bash
# venv.sh PYTHON LOCK: the virtual environment with exactly the packages of the lock, hashes checked.
set -euo pipefail
python="$1" lock="$2"
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  echo "Il faut Python 3.11 ou plus récent. Installez-le, ou dites où il est : make run PYTHON=/chemin/python3.11" >&2
  exit 1
fi
if [ ! -x .venv/bin/python ]; then
  echo "Création de l’environnement Python…"
  "$python" -m venv .venv || { echo "Le module venv manque. Sous Debian : apt-get install python3-venv" >&2; exit 1; }
fi
echo "Installation des paquets de $lock…"
.venv/bin/pip install --quiet --require-hashes -r "$lock" 2> >(grep -v '^WARNING' >&2)
