"""Cards: what the catalogue keeps in memory of each live document."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from careers.catalogue.reading import Stored
from careers.catalogue.traits import Traits, traits_of
from careers.documents.schema.domain import Domain
from careers.documents.schema.page import Page
from careers.documents.schema.profession import Profession
from careers.documents.schema.scale import Scale
from careers.documents.schema.skill import Skill
from careers.documents.schema.source import Source
from careers.documents.schema.step import Step
from careers.documents.schema.term import Term
from careers.documents.schema.testimonial import Testimonial
from careers.documents.schema.workplace import Workplace
from careers.documents.vocabulary import LineFamily, Nature, StepFamily, Telling, WorkplaceFamily


@dataclass(frozen=True)
class Card:
    """`entry` is the number of the log entry that holds the document; `digest` that of the document."""

    kind: ClassVar[str]
    id: str
    slug: str
    title: str
    entry: int
    digest: str


@dataclass(frozen=True)
class DomainCard(Card):
    kind = "domain"
    letter: str
    name: str
    family: LineFamily | None
    line_class: str


@dataclass(frozen=True)
class SourceCard(Card):
    kind = "source"
    name: str
    publisher: str
    address: str
    published: str
    nature: Nature | None
    read_on: date | None


@dataclass(frozen=True)
class WorkplaceCard(Card):
    kind = "workplace"
    name: str
    locative: str
    family: WorkplaceFamily | None
    summary: str


@dataclass(frozen=True)
class StepCard(Card):
    kind = "step"
    name: str
    short_name: str
    family: StepFamily | None
    summary: str
    half_years_min: int
    half_years_max: int


@dataclass(frozen=True)
class SettingCard:
    """One life of a profession, as the page of its workplace tells it."""

    key: str
    title: str
    workplace_id: str | None
    summary: str


@dataclass(frozen=True)
class SearchWords:
    """What a profession is found by, besides its titles. `questions` are in the order of its page."""

    official_names: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    familiar_names: tuple[str, ...] = ()
    patient_words: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    has_figures: bool = False


@dataclass(frozen=True)
class ProfessionCard(Card):
    """`half_years_min` is that of the most ordinary route in force after the bac, None while there is no route."""

    kind = "profession"
    title_feminine: str
    title_masculine: str
    tagline: str
    domain_id: str | None
    settings: tuple[SettingCard, ...]
    traits: Traits = Traits()
    words: SearchWords = SearchWords()
    domain: DomainCard | None = None
    half_years_min: int | None = None
    station_half_years: tuple[int, ...] = ()


@dataclass(frozen=True)
class PageCard(Card):
    kind = "page"
    summary: str
    menu_rank: int


@dataclass(frozen=True)
class TermCard(Card):
    kind = "term"
    document: Term


@dataclass(frozen=True)
class SkillCard(Card):
    kind = "skill"
    definition: str


@dataclass(frozen=True)
class ScaleCard(Card):
    """Few and shared: the card holds the figures, so that a profession's page need not read them one by one."""

    kind = "scale"
    document: Scale


@dataclass(frozen=True)
class TestimonialCard(Card):
    """Short and few: the card holds the words, so that the pages of professions need not read them one by one."""

    kind = "testimonial"
    document: Testimonial

    def is_shown(self, today: date) -> bool:
        """Direct words are shown while the consent lasts."""
        until = self.document.consent_until
        return self.document.telling == Telling.REPORTED or (until is not None and today <= until)


def page_card(document: Page, entry: Stored) -> PageCard:
    return PageCard(*_head(document, entry), document.summary, document.menu_rank)


def term_card(document: Term, entry: Stored) -> TermCard:
    return TermCard(*_head(document, entry), document)


def skill_card(document: Skill, entry: Stored) -> SkillCard:
    return SkillCard(*_head(document, entry), document.definition)


def scale_card(document: Scale, entry: Stored) -> ScaleCard:
    return ScaleCard(*_head(document, entry), document)


def testimonial_card(document: Testimonial, entry: Stored) -> TestimonialCard:
    return TestimonialCard(*_head(document, entry), document)


def domain_card(document: Domain, entry: Stored) -> DomainCard:
    return DomainCard(*_head(document, entry), document.letter, document.name, document.family, document.line_class)


def source_card(document: Source, entry: Stored) -> SourceCard:
    return SourceCard(
        *_head(document, entry),
        document.name,
        document.publisher,
        document.address,
        document.published,
        document.nature,
        document.read_on,
    )


def workplace_card(document: Workplace, entry: Stored) -> WorkplaceCard:
    return WorkplaceCard(*_head(document, entry), document.name, document.locative, document.family, document.summary)


def step_card(document: Step, entry: Stored) -> StepCard:
    return StepCard(
        *_head(document, entry),
        document.name,
        document.short_name,
        document.family,
        document.summary,
        document.half_years_min,
        document.half_years_max,
    )


def profession_card(document: Profession, entry: Stored) -> ProfessionCard:
    """Without its line and its length: these depend on other documents, and are set when the catalogue is folded."""
    return ProfessionCard(
        *_head(document, entry),
        document.title_feminine,
        document.title_masculine,
        document.tagline,
        document.domain,
        tuple(SettingCard(one.key, one.title, one.workplace, one.summary) for one in document.settings),
        traits=traits_of(document),
        words=search_words(document),
    )


def search_words(document: Profession) -> SearchWords:
    return SearchWords(
        document.official_names,
        document.synonyms,
        document.familiar_names,
        document.patient_words,
        document.misspellings,
        tuple(one.name for one in document.specialties if one.name),
        tuple(one.description for one in document.specialties if one.description),
        document.tasks,
        tuple(one.question for one in document.questions),
        bool(document.figures or document.scales),
    )


def _head(document, entry: Stored) -> tuple:
    return document.id, document.slug, document.title, entry.number, entry.digest


CARD_OF = {
    "domain": domain_card,
    "source": source_card,
    "workplace": workplace_card,
    "step": step_card,
    "profession": profession_card,
    "testimonial": testimonial_card,
    "term": term_card,
    "page": page_card,
    "skill": skill_card,
    "scale": scale_card,
}
