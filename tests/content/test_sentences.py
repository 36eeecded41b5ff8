"""Every sentence that readers meet: length, words that say nothing, both forms of a title, signs."""

import re

import pytest

from careers.documents.schema import DOCUMENTS
from careers.text import french, sentences, words
from tests.content.reading import documents, of_kind, prose

MOST_WORDS, MOST_WORDS_IN_BRIEF = 32, 18
FORBIDDEN = (
    r"n’hésite",
    r"passionnant",
    r"idéal",
    r"métiers? d’avenir",
    r"incontournable",
    r"véritable",
    r"au cœur d",
    r"polyvalent",
    r"dynamique",
    r"\bvocation",
    r"il est important de",
    r"rôle (?:clé|essentiel|central|crucial)",
    r"en constante évolution",
    r"humaine? et technique",
    r"!",
)
# A source has the title that its publisher gave it.
KINDS = tuple(kind for kind in DOCUMENTS if kind != "source")


def spoken():
    """What is told in our own words: official names keep their own form."""
    return (one for one in told() if one[1] not in ("name", "words", "diploma"))


def told(kinds=KINDS):
    for document in documents().values():
        if document.kind in kinds:
            yield from ((document.id, field, text) for field, text in prose(document.id))


def test_sentences_are_short():
    long = [
        f"{id}, {field} ({len(words(one))} mots) : {one}"
        for id, field, text in told()
        for one in sentences(text)
        if len(words(one)) > MOST_WORDS and field not in ("population", "name")
    ]
    assert long == []


def test_briefs_have_shorter_sentences():
    long = [
        f"{document.id} : {one}"
        for document in of_kind("profession")
        for one in sentences(document.brief)
        if len(words(one)) > MOST_WORDS_IN_BRIEF
    ]
    assert long == []


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_no_word_that_says_nothing(pattern):
    found = [f"{id}, {field} : {text[:90]}" for id, field, text in told() if re.search(pattern, text, re.IGNORECASE)]
    assert found == []


def test_no_middle_dot_nor_bracketed_form():
    found = [f"{id}, {field}" for id, field, text in told() if re.search(r"·|\w\((?:e|ne|trice|euse)s?\)", text)]
    assert found == []


def masculine_titles() -> dict[str, str]:
    """Titles whose masculine is another word: « infirmier » → « infirmière »."""
    return {
        one.title_masculine.split()[0].lower(): one.title_feminine.split()[0].lower()
        for one in of_kind("profession")
        if one.title_masculine.split()[0] != one.title_feminine.split()[0]
    }


def lonely_masculines(text: str) -> list[str]:
    """Masculine titles for people in general, without the feminine close by."""
    flat, found = text.lower(), []
    for masculine, feminine in masculine_titles().items():
        for hit in re.finditer(rf"(?<!ordre )\b(?:le|les|un|des|aux?|du|ces|chaque)\s({masculine}s?)\b", flat):
            around = flat[max(0, hit.start() - 70) : hit.end() + 70]
            if feminine not in around:
                found.append(hit[0])
    return found


def test_no_masculine_alone():
    found = [f"{id}, {field} : {one} — {text[:80]}" for id, field, text in spoken() for one in lonely_masculines(text)]
    assert found == []


def test_a_masculine_alone_would_be_found():
    if masculine_titles():
        masculine = next(iter(masculine_titles()))
        assert lonely_masculines(f"Voici les {masculine}s.")


def test_signs_are_french():
    wrong = [
        f"{id}, {field} : {text[:80]}"
        for id, field, text in told()
        if re.search(r"\w'\w|\"|\.\.\.|\u202f|[a-zà-ÿ] {2,}[a-zà-ÿ]|,,|\s,", text)
    ]
    assert wrong == []


def test_fixed_spaces_are_put_in_everywhere():
    wrong = [
        f"{id}, {field} : {text[:80]}"
        for id, field, text in told()
        if re.search(r"[^\u00a0\s] [;!?»%€]|[^\u00a0] :|« |\d [a-z]*\u00a0?%", french(text))
    ]
    assert wrong == []
