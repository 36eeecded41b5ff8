"""Content as files: TOML ↔ documents, plan, apply, report."""
