#!/usr/bin/env bash
# The site as in production: settings without debug, hashed static files, two granian workers.
set -euo pipefail
export DEBUG=non
.venv/bin/python manage.py migrate --verbosity 0
.venv/bin/python manage.py content load --write --if-empty
.venv/bin/python manage.py collectstatic --noinput --verbosity 0
exec .venv/bin/granian --interface wsgi --host 127.0.0.1 --port "${PORT:-8000}" --workers 2 --blocking-threads 2 portal.wsgi:application
