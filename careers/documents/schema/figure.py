"""Parts that professions and steps share: figures with their passport, questions."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from careers.documents.schema.base import Amount, Id, Line, Observed, Part, Prose, SourceRefs
from careers.documents.vocabulary import Basis, Certainty, Topic, Unit


class Figure(Part):
    """A number with its passport: what, who, where, when, read where, to be checked when."""

    topic: Topic = Topic.OTHER
    label: Line = ""  # what the number counts, as it follows it: "radiologues en activité"
    amount: Amount | None = None
    amount_max: Amount | None = None  # upper end of a range
    unit: Unit | None = None
    basis: Basis | None = None
    status: Line = ""  # "libéral", "praticien hospitalier, échelon 1"
    population: Line = ""
    place: Line = ""
    observed: Observed = ""  # the date of the fact: year, month, day or school year (2025-2026)
    certainty: Certainty = Certainty.HIGH
    checked_on: date | None = None
    next_check: date | None = None
    note: Prose = ""
    sources: SourceRefs = ()

    labels: ClassVar[dict[str, str]] = {
        "topic": "sujet",
        "amount": "valeur",
        "amount_max": "valeur haute",
        "unit": "unité",
        "basis": "base",
        "status": "statut",
        "population": "population",
        "place": "territoire",
        "observed": "date du fait",
        "checked_on": "vérifié le",
        "next_check": "à revérifier le",
        "note": "à savoir",
    }


class Question(Part):
    """A question that young people ask, with a short answer."""

    question: Line = ""
    answer: Prose = ""
    answered_on: date | None = None
    sources: SourceRefs = ()

    labels: ClassVar[dict[str, str]] = {"question": "question", "answer": "réponse", "answered_on": "répondu le"}


class Key(Part):
    """Base of parts that something refers to, or that an address names."""

    key: Annotated[Id, Field()]
