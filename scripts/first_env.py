"""Write a first .env: a secret of its own."""

import secrets
from pathlib import Path

Path(".env").write_text(
    f"# Réglages de cette machine ; .env.example les explique tous.\nSECRET_KEY={secrets.token_urlsafe(50)}\n",
    encoding="utf-8",
)
