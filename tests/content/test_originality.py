"""Our sentences are ours: nothing is copied from the sources, and no two professions are one page with words exchanged."""

import csv
import re
import zipfile
from functools import cache
from pathlib import Path

import pytest

from careers.text import sentences
from tests.content.reading import documents, of_kind, prose, runs, tokens

SHARED = Path(__file__).parent.parent.parent.parent / "shared"
LONGEST_RUN = 7
NAMES = ("name", "words", "diploma", "short_name")
MOST_SHARED = 0.05
# An official name is the same words wherever it is written: a run that holds this many of them is none of a sentence.
NAMED_RUN = 5
# Words that stand in a row wherever the same thing is named: official titles of diplomas and institutions.
TITLES = re.compile(
    r"diplome d etudes specialisees|diplome d etat|certificat de capacite|formation (generale|approfondie) en sciences"
    r"|brevet de technicien superieur|imagerie medicale et radiologie therapeutique|parcours d acces specifique sante"
    r"|sciences de la vie et de la terre|d aide soignant et d auxiliaire de puericulture"
    r"|attestation de formation aux gestes et soins d urgence"
    r"|praticiennes? (ou|et) praticiens? hospitaliers?|fonction publique hospitaliere"
)


def outside_texts() -> dict[str, str]:
    """The files of the sources that are at hand, as one text each."""
    found = {}
    if (seed := SHARED / "seed" / "radiologue.txt").is_file():
        found["seed"] = seed.read_text(encoding="utf-8")
    if (rome := SHARED / "data" / "rome4" / "unix_texte_v460_utf8.csv").is_file():
        with rome.open(encoding="utf-8", errors="replace", newline="") as file:
            found["rome"] = "\n".join(" ".join(row).replace("''", "'") for row in csv.reader(file))
    for path in sorted((SHARED / "data" / "onisep").glob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            text = "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
        found[path.stem] = re.sub(r"<[^>]*>|&lt;.*?&gt;", " ", text)
    return found


@cache
def named_runs() -> set[tuple[str, ...]]:
    """Runs of the official names that our documents give: diplomas, steps, what acronyms stand for."""
    named = [text for one in documents().values() for name in NAMES for text in [getattr(one, name, "")] if text]
    return {run for text in named for run in runs(tokens(text), NAMED_RUN)}


def is_a_name(run: tuple[str, ...]) -> bool:
    return bool(runs(list(run), NAMED_RUN) & named_runs()) or bool(TITLES.search(" ".join(run)))


@cache
def our_runs() -> dict[tuple[str, ...], str]:
    return {
        run: id
        for id in documents()
        for field, text in prose(id)
        if field not in NAMES
        for run in runs(tokens(text), LONGEST_RUN + 1)
    }


@pytest.mark.skipif(not SHARED.is_dir(), reason="les fichiers des sources ne sont pas là")
def test_no_eight_words_in_a_row_come_from_a_source():
    copied = {}
    for name, text in outside_texts().items():
        words = tokens(text)
        for start in range(len(words) - LONGEST_RUN):
            run = tuple(words[start : start + LONGEST_RUN + 1])
            if run in our_runs() and not is_a_name(run):
                copied.setdefault((our_runs()[run], name), " ".join(run))
    assert copied == {}


def test_a_copied_run_would_be_found():
    words = tokens("La ou le radiologue est médecin. Un autre médecin lui demande une image.")
    assert runs(words, LONGEST_RUN + 1) & set(our_runs())


def own_sentences(id: str) -> set[str]:
    """Sentences of some length; a figure's passport and note are shared on purpose."""
    shared = {"note", "population", "place", "status", "label"}
    return {
        " ".join(tokens(sentence))
        for field, text in _told(id)
        if field not in shared
        for sentence in sentences(text)
        if len(tokens(sentence)) >= 5
    }


def _told(id: str):
    document = documents()[id]
    yield from ((name, getattr(document, name)) for name in ("tagline", "brief", "description", "outlook"))
    for name in ("tasks", "pros", "cons"):
        yield from ((name, one) for one in getattr(document, name))
    for part in document.settings:
        for name in ("summary", "rhythm", "team", "morning", "afternoon", "evening", "night", "weekend"):
            yield name, getattr(part, name)
    yield from (("question", f"{one.question} {one.answer}") for one in document.questions)
    yield from (("difference", one.difference) for one in document.confusions)
    yield from (("skill", one.note) for one in document.skills)


def test_professions_share_few_sentences():
    told = {document.id: own_sentences(document.id) for document in of_kind("profession")}
    alike = {}
    for one, sentences_of_one in told.items():
        others = set().union(*(held for id, held in told.items() if id != one)) if len(told) > 1 else set()
        if len(sentences_of_one & others) > MOST_SHARED * len(sentences_of_one):
            alike[one] = sorted(sentences_of_one & others)[:5]
    assert alike == {}
