"""Sentences that a number for help is shown for, and those that speak of a job."""

import csv
from pathlib import Path

import pytest

from careers.distress import sounds_like_distress

GOLDEN = Path(__file__).parent / "search" / "golden.csv"


@pytest.mark.parametrize(
    "text",
    [
        "suicide",
        "je veux mourir",
        "J’ai envie de mourir",
        "idées noires",
        "je ne vais pas bien",
        "je me sens mal",
        "mal-être",
        "déprimée",
        "me faire du mal",
        "je n’ai plus envie de vivre",
        "scarification",
        "je suis à bout",
        "JE VEUX EN FINIR",
        "plus la force",
    ],
)
def test_distress_is_heard(text):
    assert sounds_like_distress(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "radiologue",
        "j’ai peur de voir quelqu’un mourir",
        "finir médecine en combien d’années",
        "en finir avec les maths",
        "je veux être infirmière",
        "mal de dos",
        "force",
        "je n’ai plus envie de faire médecine",
        "un bac pas forcé",
        "mettre bout à bout",
        "bout du nez",
    ],
)
def test_a_question_on_a_job_is_not(text):
    assert not sounds_like_distress(text)


def test_no_search_for_a_page_is_taken_for_it():
    with GOLDEN.open(encoding="utf-8") as file:
        queries = [row["query"] for row in csv.DictReader(file)]
    assert len(queries) > 300
    assert [query for query in queries if sounds_like_distress(query)] == []
