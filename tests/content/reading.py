"""The texts of the content files, as the tests on them read them."""

import re
from functools import cache
from pathlib import Path

from careers.documents.checks.shared import texts
from careers.documents.schema import Document
from careers.loading.files import read_folder
from careers.text import fold

CONTENT = Path(__file__).parent.parent.parent / "content"
# What is quoted as it stands elsewhere, or is no sentence of ours.
QUOTED = {
    "misspellings",
    "written_from",
    "codes",
    "official_names",
    "synonyms",
    "familiar_names",
    "patient_words",
    "origin",
    "licence",
    "observed",
    "published",
}


@cache
def documents() -> dict[str, Document]:
    return {document.id: document for document in read_folder(CONTENT).values()}


def of_kind(kind: str) -> list[Document]:
    return [document for document in documents().values() if document.kind == kind]


@cache
def prose(id: str) -> tuple[tuple[str, str], ...]:
    """(field, text) of each text that we wrote; names, titles of sources and codes are left out."""
    document = documents()[id]
    return tuple((field, text) for field, text in texts(document) if field not in QUOTED)


def tokens(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text))


def runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}
