"""The document of a step (étape de formation): a shared station of the network."""

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from careers.documents.schema.base import Document, Id, Line, Part, Prose, Reference, Sorted, SourceRefs, Year
from careers.documents.schema.figure import Figure, Question
from careers.documents.vocabulary import Apprenticeship, Certainty, Entry, LinkKind, Standing, StepFamily

HalfYears = Annotated[int, Field(ge=0, le=40)]


class StepLink(Part):
    """This step → another one."""

    to: Annotated[Id | None, Reference("step", required=True)] = None
    link_kind: LinkKind = LinkKind.NORMAL
    condition: Line = ""
    experience_years: Annotated[int, Field(ge=0, le=20)] = 0
    certainty: Certainty = Certainty.HIGH
    sources: SourceRefs = ()

    labels: ClassVar[dict[str, str]] = {
        "to": "vers",
        "link_kind": "nature",
        "condition": "condition",
        "experience_years": "années d’exercice demandées",
    }


class Deadline(Part):
    """A date of one session, or a rule that returns each year; the next session is never deduced."""

    label: Line = ""
    day: date | None = None
    day_end: date | None = None
    school_year: Year | None = None  # the school year of entry that the date is for: 2026 = 2026-2027
    every_year: Line = ""  # "chaque année, de décembre à mars"
    sources: SourceRefs = ()

    labels: ClassVar[dict[str, str]] = {
        "day": "jour",
        "day_end": "jusqu’au",
        "school_year": "rentrée visée",
        "every_year": "chaque année",
    }


class Step(Document):
    kind: Literal["step"] = "step"

    name: Line = ""
    short_name: Line = ""
    family: StepFamily | None = None
    level: Line = ""  # "bac + 3"
    diploma: Line = ""
    credits: Annotated[int, Field(ge=0, le=600)] | None = None
    half_years_min: HalfYears = 0  # 0 and 0: a gate
    half_years_max: HalfYears = 0
    after_bac: bool = True  # does its length count in the years after the bac?
    part_of: Annotated[Id | None, Reference("step", required=True)] = None
    phase_number: Annotated[int, Field(ge=1, le=12)] | None = None
    standing: Standing = Standing.IN_FORCE
    valid_from: Year | None = None  # first school year in which it can be entered
    valid_until: Year | None = None  # last one
    standing_note: Prose = ""

    summary: Line = ""
    description: Prose = ""  # what one does there
    place: Line = ""
    entries: Annotated[tuple[Entry, ...], Sorted] = ()
    entry_note: Prose = ""
    apprenticeship: Apprenticeship | None = None  # None: not known
    apprenticeship_note: Line = ""
    gives: Prose = ""
    if_stopped: Prose = ""  # what one can do who stops here
    if_failed: Prose = ""
    pay_note: Line = ""

    links: tuple[StepLink, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    figures: tuple[Figure, ...] = ()
    questions: tuple[Question, ...] = ()
    general_knowledge: bool = False  # do some of its texts rest on no source? the page says so
    valid_on: date | None = None  # the day on which the facts were read

    labels: ClassVar[dict[str, str]] = {
        "name": "nom officiel",
        "short_name": "nom court",
        "level": "niveau",
        "diploma": "diplôme",
        "credits": "crédits (ECTS)",
        "half_years_min": "durée minimale en semestres",
        "half_years_max": "durée maximale en semestres",
        "after_bac": "compte après le bac",
        "part_of": "phase de",
        "phase_number": "rang de la phase",
        "standing": "validité",
        "valid_from": "première rentrée",
        "valid_until": "dernière rentrée",
        "standing_note": "précision sur la validité",
        "place": "où",
        "entries": "entrée",
        "entry_note": "comment on y entre",
        "apprenticeship": "apprentissage",
        "apprenticeship_note": "précision sur l’apprentissage",
        "gives": "ce que ça donne",
        "if_stopped": "si l’on s’arrête là",
        "if_failed": "si ça ne marche pas",
        "pay_note": "rémunération",
        "general_knowledge": "textes en partie sans source, à relire",
        "links": "suites",
        "deadlines": "dates",
    }

    @property
    def title(self) -> str:
        return self.short_name or self.name or self.id

    @property
    def is_gate(self) -> bool:
        return self.half_years_max == 0
