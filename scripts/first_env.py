"""Write a first .env: a secret of its own, development settings."""

import secrets
from pathlib import Path

Path(".env").write_text(
    "# Réglages de cette machine ; .env.example les explique tous.\n"
    "DEBUG=oui\n"
    f"SECRET_KEY={secrets.token_urlsafe(50)}\n",
    encoding="utf-8",
)
