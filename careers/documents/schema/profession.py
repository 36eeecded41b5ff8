"""The document of a profession (métier)."""

from datetime import date
from typing import Annotated, ClassVar, Literal

from careers.documents.schema.base import Document, Id, Line, Lines, Part, Prose, Reference, Sorted, SourceRefs
from careers.documents.schema.figure import Figure, Key, Question
from careers.documents.vocabulary import Activity, Certainty, Contact, Demand, Employment, Nights, Scheme, Section


class Setting(Key):
    """The profession in one workplace: another life, told moment by moment (indicative)."""

    workplace: Annotated[Id | None, Reference("workplace", required=True)] = None
    title: Line = ""  # short, for the switch: "À l’hôpital"
    summary: Prose = ""
    rhythm: Prose = ""
    team: Line = ""
    contact: Contact | None = None
    contact_note: Line = ""
    nights: Nights | None = None
    nights_note: Line = ""
    employer: Line = ""
    employments: Annotated[tuple[Employment, ...], Sorted] = ()
    morning: Prose = ""
    afternoon: Prose = ""
    evening: Prose = ""
    night: Prose = ""
    weekend: Prose = ""
    sources: SourceRefs = ()

    labels: ClassVar[dict[str, str]] = {
        "workplace": "lieu",
        "title": "titre court",
        "rhythm": "rythme",
        "team": "équipe",
        "contact": "contact avec les patients",
        "contact_note": "précision sur le contact",
        "nights": "nuits et gardes",
        "nights_note": "précision sur les nuits et gardes",
        "employer": "employeur",
        "employments": "statuts",
        "morning": "matin",
        "afternoon": "après-midi",
        "evening": "soir",
        "night": "nuit",
        "weekend": "week-end",
    }


class Specialty(Part):
    name: Line = ""
    description: Prose = ""
    step: Annotated[Id | None, Reference("step")] = None
    profession: Annotated[Id | None, Reference("profession")] = None


class RankedSkill(Part):
    """A skill of the shared vocabulary, and what it means in this job."""

    skill: Annotated[Id | None, Reference("skill", required=True)] = None
    note: Line = ""

    labels: ClassVar[dict[str, str]] = {"skill": "qualité", "note": "dans ce métier"}


class Confusion(Part):
    """« À ne pas confondre avec » : the other job, and the sentence that tells them apart."""

    name: Line = ""
    profession: Annotated[Id | None, Reference("profession")] = None
    difference: Prose = ""

    labels: ClassVar[dict[str, str]] = {"difference": "différence"}


class ProfessionTarget(Part):
    """A step that opens the profession; the `closing` gates (thesis, Order) are then crossed, in the links' order."""

    step: Annotated[Id | None, Reference("step", required=True)] = None
    label: Line = ""
    closing: Annotated[tuple[Id, ...], Sorted, Reference("step", required=True)] = ()

    labels: ClassVar[dict[str, str]] = {"closing": "portes finales"}


class Related(Part):
    profession: Annotated[Id | None, Reference("profession")] = None
    why: Line = ""

    labels: ClassVar[dict[str, str]] = {"why": "pourquoi"}


class CatalogueCode(Part):
    """The profession in an outside catalogue."""

    scheme: Scheme
    code: Line = ""
    label: Line = ""
    version: Line = ""
    certainty: Certainty = Certainty.HIGH

    labels: ClassVar[dict[str, str]] = {"scheme": "catalogue", "code": "code", "version": "version"}


class Profession(Document):
    version: ClassVar[int] = 2  # 1: skills were lines of their own
    kind: Literal["profession"] = "profession"

    title_feminine: Line = ""
    title_masculine: Line = ""
    title_epicene: Line = ""  # only where it is a real word
    domain: Annotated[Id | None, Reference("domain", required=True)] = None
    official_names: Lines = ()
    synonyms: Lines = ()
    familiar_names: Lines = ()
    patient_words: Lines = ()
    misspellings: Lines = ()

    tagline: Line = ""  # at most 160 characters
    brief: Prose = ""  # « en bref », at most 90 words
    description: Prose = ""
    tasks: Lines = ()  # by frequency
    settings: tuple[Setting, ...] = ()
    specialties: tuple[Specialty, ...] = ()
    skills: tuple[RankedSkill, ...] = ()  # ranked
    confusions: tuple[Confusion, ...] = ()
    pros: Lines = ()
    cons: Lines = ()
    activities: Annotated[tuple[Activity, ...], Sorted] = ()  # what one really does there, for the interests
    demands: Annotated[tuple[Demand, ...], Sorted] = ()  # what one has to bear
    scales: Annotated[tuple[Id, ...], Sorted, Reference("scale", required=True)] = ()
    figures: tuple[Figure, ...] = ()
    questions: tuple[Question, ...] = ()
    outlook: Prose = ""
    outlook_sources: SourceRefs = ()
    targets: tuple[ProfessionTarget, ...] = ()
    related: tuple[Related, ...] = ()
    codes: tuple[CatalogueCode, ...] = ()

    general_knowledge: Annotated[tuple[Section, ...], Sorted] = ()  # sections to be read by a professional
    valid_on: date | None = None  # the day on which the facts were read

    labels: ClassVar[dict[str, str]] = {
        "title_feminine": "titre au féminin",
        "title_masculine": "titre au masculin",
        "title_epicene": "titre épicène",
        "domain": "ligne",
        "official_names": "noms officiels",
        "synonyms": "synonymes",
        "familiar_names": "noms familiers",
        "patient_words": "mots des patients",
        "misspellings": "fautes de frappe (cachées)",
        "tagline": "accroche",
        "brief": "en bref",
        "tasks": "tâches",
        "settings": "lieux d’exercice",
        "specialties": "spécialités",
        "skills": "qualités",
        "activities": "ce que l’on y fait",
        "demands": "ce qu’il faut supporter",
        "scales": "grilles",
        "confusions": "à ne pas confondre avec",
        "pros": "ce qui plaît",
        "cons": "ce qui pèse",
        "outlook": "avenir du métier",
        "outlook_sources": "sources sur l’avenir",
        "targets": "étapes qui ouvrent le métier",
        "related": "métiers proches",
        "codes": "codes des catalogues",
        "general_knowledge": "rubriques sans source, à relire",
    }

    @property
    def title(self) -> str:
        """« radiologue », « infirmière ou infirmier de bloc opératoire »: feminine first, both in full."""
        if self.title_epicene:
            return self.title_epicene
        return both_forms(self.title_feminine, self.title_masculine) or self.id


def both_forms(feminine: str, masculine: str) -> str:
    """« manipulatrice ou manipulateur en électroradiologie »: the words that both end with are said once."""
    forms = [form.split() for form in dict.fromkeys((feminine, masculine)) if form]
    if len(forms) < 2:
        return " ".join(forms[0]) if forms else ""
    end: list[str] = []
    while min(map(len, forms)) > 1 and forms[0][-1] == forms[1][-1]:
        end.insert(0, forms[0][-1])
        forms = [form[:-1] for form in forms]
    return " ".join([*forms[0], "ou", *forms[1], *end])
