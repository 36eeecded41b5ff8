"""Spelling, by hunspell with a French dictionary and a list of our own words."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.content.reading import documents, of_kind, prose

# Capitals, with dots and digits inside: « IFSI », « L.AS », « ST2S ».
ACRONYM = re.compile(r"\b[A-ZÉ](?:[A-ZÉ0-9]|\.(?=[A-Z])|-(?=[A-Z]{2}))+\b")
EVIDENT = (
    "SOS",
    "GPS",
    "MIT",
    "OFL",
    "L1",
    "A4",
    "PDF",
    "SMS",
    "II",
    "III",
    "ADN",
    "TV",
    "CV",
    "QR",
    "OK",
    "XXL",
    "VTT",
)
OWN_WORDS = Path(__file__).parent / "words.txt"
DICTIONARIES = ("fr", "fr_FR", "fr-toutesvariantes", "fr-classique")


def dictionary() -> str | None:
    """The name of an installed French dictionary."""
    if not shutil.which("hunspell"):
        return None
    listed = subprocess.run(["hunspell", "-D"], capture_output=True, text=True, input="").stderr
    found = {Path(line).name for line in listed.splitlines()}
    return next((name for name in DICTIONARIES if name in found), None)


def misspelt(text: str) -> set[str]:
    done = subprocess.run(
        ["hunspell", "-l", "-i", "utf-8", "-d", dictionary(), "-p", str(OWN_WORDS)],
        input=text,
        capture_output=True,
        text=True,
        check=True,
    )
    return {word.strip(".") for word in done.stdout.split() if not re.fullmatch(r"\w|\d+e", word.strip("."))}


def readable(text: str) -> str:
    """Without addresses, and with the apostrophe that the dictionary knows."""
    text = re.sub(r"https?://\S+|\]\([^)]*\)", " ", text)
    text = ACRONYM.sub(" ", text)
    text = text.replace("’", "'").replace("L.AS", "licence").replace("*", " ")
    return re.sub(r"\b(?:[ldnsmtjc]|qu)'", " ", text, flags=re.IGNORECASE)


needs_hunspell = pytest.mark.skipif(dictionary() is None, reason="hunspell et son dictionnaire français manquent")


@needs_hunspell
def test_every_word_is_known():
    texts = {
        id: " \n".join(readable(text) for _, text in prose(id))
        for id, one in documents().items()
        if one.kind != "source"
    }
    wrong = misspelt("\n".join(texts.values()))
    places = {
        word: [id for id, text in texts.items() if re.search(rf"\b{re.escape(word)}\b", text)][:3] for word in wrong
    }
    assert places == {}


@needs_hunspell
def test_a_slip_would_be_found():
    assert misspelt("Une infirmieere écrit.") == {"infirmieere"}


def test_every_acronym_is_in_the_glossary():
    """A reader meets no acronym that the site does not explain."""
    known = {one.name for one in of_kind("term")} | set(EVIDENT)
    known |= {word for one in of_kind("term") for word in ACRONYM.findall(f"{one.name} {one.words}")}
    met = {
        (acronym.rstrip("."), id)
        for id, one in documents().items()
        if one.kind not in ("source", "term")
        for _, text in prose(id)
        for acronym in ACRONYM.findall(text)
    }
    missing = {}
    for acronym, id in sorted(met):
        if acronym not in known:
            missing.setdefault(acronym, []).append(id)
    assert missing == {}


def test_own_words_are_sorted_and_single():
    words = OWN_WORDS.read_text(encoding="utf-8").split("\n")[:-1]
    assert words == sorted(set(words))
