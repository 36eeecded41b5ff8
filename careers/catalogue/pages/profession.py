"""The page of a profession."""

from dataclasses import dataclass
from datetime import date

from careers.catalogue.cards import DomainCard, ProfessionCard, SourceCard, StepCard, WorkplaceCard
from careers.catalogue.catalogue import Catalogue
from careers.catalogue.pages.domain import professions_on
from careers.catalogue.pages.figures import (
    FigureGroup,
    FigureView,
    QuestionView,
    figure_groups,
    figure_views,
    question_views,
    sources_of,
)
from careers.catalogue.pages.opening import Opening, opening
from careers.catalogue.pages.testimonials import TestimonialView, testimonial_views
from careers.documents.schema.profession import CatalogueCode, Confusion, Profession, RankedSkill, Setting, Specialty
from careers.documents.vocabulary import Employment
from careers.paths.calendar import school_year_of


@dataclass(frozen=True)
class SettingView:
    """One life of the job. `number` counts from 1: the switch without script needs it."""

    number: int
    setting: Setting
    title: str
    workplace: WorkplaceCard | None
    moments: tuple[tuple[str, str], ...]
    employments: tuple[str, ...]


@dataclass(frozen=True)
class SpecialtyView:
    specialty: Specialty
    step: StepCard | None
    profession: ProfessionCard | None


@dataclass(frozen=True)
class ConfusionView:
    confusion: Confusion
    profession: ProfessionCard | None


@dataclass(frozen=True)
class SkillView:
    """A skill as the page tells it: the shared name, and what it means here."""

    name: str
    note: str


@dataclass(frozen=True)
class ScaleView:
    name: str
    slug: str
    summary: str
    figures: tuple[FigureView, ...]


@dataclass(frozen=True)
class RelatedView:
    why: str
    profession: ProfessionCard


@dataclass(frozen=True)
class ProfessionPage:
    document: Profession
    domain: DomainCard | None
    opening: Opening | None
    employments: tuple[str, ...]
    workplaces: tuple[str, ...]
    settings: tuple[SettingView, ...]
    specialties: tuple[SpecialtyView, ...]
    skills: tuple[SkillView, ...]
    confusions: tuple[ConfusionView, ...]
    figures: tuple[FigureGroup, ...]
    scales: tuple[ScaleView, ...]
    questions: tuple[QuestionView, ...]
    testimonials: tuple[TestimonialView, ...]
    related: tuple[RelatedView, ...]
    codes: tuple[CatalogueCode, ...]
    before: ProfessionCard | None
    after: ProfessionCard | None
    sources: tuple[SourceCard, ...]
    to_review: frozenset[str]
    contents: tuple[tuple[str, str], ...]
    today: date


def profession_page(catalogue: Catalogue, document: Profession, today: date) -> ProfessionPage:
    """Everything that the document says, with what it cites; what is not live is left out."""
    settings = tuple(_setting(catalogue, number, setting) for number, setting in enumerate(document.settings, start=1))
    related = _related(catalogue, document)
    before, after = _on_the_line(catalogue, document)
    testimonials = testimonial_views(catalogue, today, document.id)
    return ProfessionPage(
        document=document,
        domain=catalogue.card(document.domain),
        opening=opening(catalogue, document, school_year_of(today)),
        employments=_employments(document),
        workplaces=tuple(dict.fromkeys(view.workplace.name for view in settings if view.workplace)),
        settings=settings,
        specialties=tuple(_specialty(catalogue, one) for one in document.specialties),
        skills=tuple(_skill(catalogue, one) for one in document.skills),
        confusions=tuple(ConfusionView(one, catalogue.card(one.profession)) for one in document.confusions),
        figures=figure_groups(figure_views(catalogue, document.figures, today)),
        scales=tuple(_scale(catalogue, one, today) for one in document.scales if catalogue.card(one)),
        questions=question_views(catalogue, document.questions),
        testimonials=testimonials,
        related=related,
        codes=document.codes,
        before=before,
        after=after,
        sources=sources_of(catalogue, sorted(_cited_sources(document))),
        to_review=frozenset(section.value for section in document.general_knowledge),
        contents=_contents(document, has_related=bool(related), has_voices=bool(testimonials)),
        today=today,
    )


def _setting(catalogue: Catalogue, number: int, setting: Setting) -> SettingView:
    workplace = catalogue.card(setting.workplace)
    moments = (
        ("Matin", setting.morning),
        ("Après-midi", setting.afternoon),
        ("Soir", setting.evening),
        ("Nuit", setting.night),
        ("Week-end", setting.weekend),
    )
    return SettingView(
        number=number,
        setting=setting,
        title=setting.title or (workplace.name if workplace else setting.key),
        workplace=workplace,
        moments=tuple((name, text) for name, text in moments if text),
        employments=tuple(one.label for one in setting.employments),
    )


def _specialty(catalogue: Catalogue, specialty: Specialty) -> SpecialtyView:
    return SpecialtyView(specialty, catalogue.card(specialty.step), catalogue.card(specialty.profession))


def _skill(catalogue: Catalogue, one: RankedSkill) -> SkillView:
    card = catalogue.card(one.skill)
    return SkillView(card.title, one.note) if card else SkillView(one.note, "")


def _scale(catalogue: Catalogue, id: str, today: date) -> ScaleView:
    document = catalogue.card(id).document
    views = figure_views(catalogue, document.figures, today)
    return ScaleView(document.name, document.slug, document.summary, views)


def _related(catalogue: Catalogue, document: Profession) -> tuple[RelatedView, ...]:
    cards = ((one, catalogue.card(one.profession)) for one in document.related)
    return tuple(RelatedView(one.why, card) for one, card in cards if card)


def _on_the_line(catalogue: Catalogue, document: Profession) -> tuple[ProfessionCard | None, ProfessionCard | None]:
    """The professions before and after this one on its line, in the order of the line's page."""
    line = professions_on(catalogue, document.domain)
    place = next((place for place, card in enumerate(line) if card.id == document.id), None)
    if place is None:
        return None, None
    return line[place - 1] if place else None, line[place + 1] if place + 1 < len(line) else None


def _employments(document: Profession) -> tuple[str, ...]:
    held = {employment for setting in document.settings for employment in setting.employments}
    return tuple(employment.label for employment in Employment if employment in held)


def _cited_sources(document: Profession) -> set[str]:
    return {one for _, one, reference in document.references() if reference.kind == "source"}


def _contents(document: Profession, *, has_related: bool, has_voices: bool) -> tuple[tuple[str, str], ...]:
    """(anchor, heading) of the sections that have something to say, in the order of the page."""
    sections = (
        ("consiste", "En quoi ça consiste", document.description or document.tasks),
        ("journee", "Une journée, selon le lieu", document.settings),
        ("specialites", "Spécialités", document.specialties),
        ("qualites", "Ce que le métier demande", document.skills),
        ("confondre", "À ne pas confondre", document.confusions),
        ("chiffres", "Les chiffres", document.figures or document.scales),
        ("faces", "Ce qui plaît, ce qui pèse", document.pros or document.cons),
        ("temoignage", "Témoignage, à deux faces", has_voices),
        ("questions", "Questions", document.questions),
        ("avenir", "Et demain ?", document.outlook),
        ("proches", "Métiers proches", has_related),
        ("sources", "Sources", True),
    )
    return tuple((anchor, heading) for anchor, heading, content in sections if content)
