"""What templates say themselves is typeset like the rest: a sign with a space before it never begins a line."""

import re

import pytest

from tests.templates.test_contracts import PUBLIC, ROOT, names_of

MARKS = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<[^>]*>)", re.DOTALL)
BREAKABLE = re.compile(r" (?=[:;?!»](?:\s|$|[.,)]))|« ")


def words_of(template: str) -> list[str]:
    return [piece for piece in MARKS.split(template) if not MARKS.fullmatch(piece)]


@pytest.mark.parametrize("name", names_of(PUBLIC))
def test_spaces_before_signs_do_not_break(name):
    assert [piece.strip() for piece in words_of((ROOT / name).read_text()) if BREAKABLE.search(piece)] == []


@pytest.mark.parametrize("text", ["Et demain ?", "dit : « oui", "{{ x }} :", "« {{ x }}&nbsp;»"])
def test_a_breakable_space_would_be_seen(text):
    assert any(BREAKABLE.search(piece) for piece in words_of(text))
