"""Every component with made-up words, for who writes the code: an imaginary trade, so that nobody takes it for a fact."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from careers.catalogue.cards import DomainCard, SourceCard
from careers.catalogue.pages.figures import FigureView, QuestionView
from careers.catalogue.pages.profession import SettingView
from careers.catalogue.pages.testimonials import TestimonialView
from careers.documents.schema.figure import Figure, Question
from careers.documents.schema.profession import Profession, Setting
from careers.documents.schema.step import Step
from careers.documents.schema.testimonial import Testimonial
from careers.documents.vocabulary import LineFamily, Nature, Standing, Telling, Topic, Unit

DAY = date(2026, 11, 24)
SOURCE = SourceCard(
    "s", "s", "Annales de l’essai", 0, "", "Annales de l’essai", "Institut de l’essai", "", "2025", Nature.DATA, DAY
)


@dataclass(frozen=True)
class GalleryPage:
    domains: tuple[DomainCard, ...]
    figures: tuple[FigureView, ...]
    settings: tuple[SettingView, ...]
    questions: tuple[QuestionView, ...]
    testimonials: tuple[TestimonialView, ...]
    pros: tuple[str, ...]
    cons: tuple[str, ...]
    sources: tuple[SourceCard, ...]
    document: Profession
    announced: Step
    contents: tuple[tuple[str, str], ...]
    stations: tuple[int, ...]


def gallery_page() -> GalleryPage:
    return GalleryPage(
        domains=tuple(_domain(letter, family) for letter, family in zip("AEL", LineFamily, strict=True)),
        figures=(
            _figure(is_old=False, is_due=False),
            _figure(is_old=False, is_due=True),
            _figure(is_old=True, is_due=False),
        ),
        settings=(_setting(1, "À l’atelier"), _setting(2, "À domicile")),
        questions=(QuestionView(Question(question="Faut-il savoir voler ?", answer="Non."), (SOURCE,)),),
        testimonials=(_voice(Telling.DIRECT), _voice(Telling.REPORTED)),
        pros=("On recommence autant que l’on veut.", "L’atelier est calme."),
        cons=("On se trompe souvent.", "Il y a de la poussière."),
        sources=(SOURCE,),
        document=Profession(id="essai", slug="essai", title_epicene="essayiste", written_on=DAY, written_from="rien"),
        announced=Step(
            id="essai",
            slug="essai",
            name="Année d’essai",
            standing=Standing.ANNOUNCED,
            standing_note="Rien n’est décidé.",
        ),
        contents=(("lignes", "Lignes"), ("chiffres", "Chiffres")),
        stations=(0, 2, 6),
    )


def _domain(letter: str, family: LineFamily) -> DomainCard:
    return DomainCard(letter, "essai", f"Ligne {letter}", 0, "", letter, "Essais", family, f"line-{letter.lower()}")


def _figure(*, is_old: bool, is_due: bool) -> FigureView:
    figure = Figure(
        topic=Topic.HEADCOUNT,
        label="essayeuses et essayeurs",
        amount=Decimal(1234),
        unit=Unit.PEOPLE,
        population="personnes qui essaient",
        place="Atelier central",
        observed="2025",
        checked_on=DAY,
        note="Nombre imaginaire.",
    )
    return FigureView(figure, (SOURCE,), is_old, is_due)


def _setting(number: int, title: str) -> SettingView:
    setting = Setting(key=f"essai-{number}", title=title, summary="On essaie tout le jour.")
    return SettingView(
        number, setting, title, None, (("Matin", "On essaie."), ("Soir", "On range.")), ("salarié du privé",)
    )


def _voice(telling: Telling) -> TestimonialView:
    words = Testimonial(
        id="essai",
        slug="essai",
        telling=telling,
        role="essayiste",
        likes="Essayer.",
        hard="Recommencer.",
        origin="un essai",
        collected_on=DAY if telling == Telling.DIRECT else None,
    )
    return TestimonialView(words, None, None, telling == Telling.REPORTED)
