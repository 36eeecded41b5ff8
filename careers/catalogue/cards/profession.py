"""The card of a profession: what it is found and chosen by."""

from dataclasses import dataclass
from typing import Self

from careers.catalogue.cards.card import Card, head
from careers.catalogue.cards.domain import DomainCard
from careers.catalogue.reading import Stored
from careers.catalogue.traits import Traits, traits_of
from careers.documents.schema.profession import Profession


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
    pages = ("profession_show", "profession_path")
    list_page = "profession_list"
    announced = "métier"

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

    @classmethod
    def of(cls, document: Profession, stored: Stored) -> Self:
        """Without its line and its length: these depend on other documents, and are set when the catalogue is folded."""
        return cls(
            *head(document, stored),
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
