"""The rows that staff edit, the log, the inbox. The reading side imports `careers.models.publication` and `.inbox` only."""

from careers.models.base import Root
from careers.models.domain import Domain
from careers.models.draft import Draft
from careers.models.inbox import MissedWord
from careers.models.loaded import LoadedFile
from careers.models.page import Page
from careers.models.profession import Profession
from careers.models.publication import Head, Live, Publication
from careers.models.scale import Scale
from careers.models.skill import Skill
from careers.models.source import Source
from careers.models.term import Term
from careers.models.testimonial import Testimonial
from careers.models.training import Step
from careers.models.workplace import Workplace


def roots() -> dict[str, type[Root]]:
    """Kind → model, one for each kind of document."""
    return {
        model.kind: model
        for model in (Profession, Step, Workplace, Source, Domain, Testimonial, Term, Page, Skill, Scale)
    }


__all__ = [
    "Domain",
    "Draft",
    "Head",
    "Live",
    "LoadedFile",
    "MissedWord",
    "Page",
    "Profession",
    "Publication",
    "Root",
    "Scale",
    "Skill",
    "Source",
    "Step",
    "Term",
    "Testimonial",
    "Workplace",
    "roots",
]
