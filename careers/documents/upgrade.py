"""Stored documents of earlier versions of the schema → the current one."""

import json
from collections.abc import Callable

from careers.documents.schema import DOCUMENTS, Document


def _skills_become_parts(raw: dict) -> dict:
    """Words written before the shared vocabulary stay words; an editor links them to a skill."""
    return {**raw, "skills": [{"skill": None, "note": line} for line in raw.get("skills", ())]}


# (kind, version) → the function that turns a raw document of that version into the next one's.
UPGRADES: dict[tuple[str, int], Callable[[dict], dict]] = {("profession", 1): _skills_become_parts}


def read(kind: str, version: int, text: str) -> Document:
    """The stored document as the current schema reads it. ValueError when no way leads from its version to ours."""
    cls = DOCUMENTS[kind]
    if version == cls.version:
        return cls.from_json(text)
    raw = json.loads(text)
    for step in range(version, cls.version):
        if (kind, step) not in UPGRADES:
            raise ValueError(f"{kind} : rien ne mène de la version {step} du format à la {step + 1}.")
        raw = UPGRADES[kind, step](raw)
    return cls.from_json(json.dumps(raw))
