"""The rows that staff edit, the log, the inbox. The reading side imports `careers.models.publication` and `.inbox` only."""

from careers.documents.kinds import of_each_kind
from careers.models.base import Root
from careers.models.draft import Draft
from careers.models.inbox import MissedWord
from careers.models.loaded import LoadedFile
from careers.models.page import Page
from careers.models.profession import Profession
from careers.models.publication import Head, Live, Publication
from careers.models.source import Source
from careers.models.step import Step
from careers.models.testimonial import Testimonial

# Django must meet every model while this package is loaded: those that nobody imports by name too.
ROOTS: dict[str, type[Root]] = of_each_kind("careers.models.{kind}", "{Kind}")


def roots() -> dict[str, type[Root]]:
    """Kind → model, one for each kind of document."""
    return ROOTS


__all__ = [
    "Draft",
    "Head",
    "Live",
    "LoadedFile",
    "MissedWord",
    "Page",
    "Profession",
    "Publication",
    "Root",
    "Source",
    "Step",
    "Testimonial",
    "roots",
]
