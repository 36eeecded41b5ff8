"""The map of the whole network: every step, every profession, on one picture."""

from dataclasses import dataclass

from careers.catalogue.cards import DomainCard, ProfessionCard
from careers.catalogue.catalogue import Catalogue
from careers.documents.schema.step import Step
from careers.documents.vocabulary import StepFamily
from careers.paths.poster import poster
from careers.paths.poster.model import Asked, Bar, Plate, Poster, Profession, Ring
from careers.text import duration, on_a_plate


@dataclass(frozen=True)
class RingLink:
    """A station that leads to its page; `name` is what a screen reader says."""

    ring: Ring
    slug: str
    name: str


@dataclass(frozen=True)
class BarLink:
    bar: Bar
    slug: str
    name: str


@dataclass(frozen=True)
class PlateLink:
    plate: Plate
    slug: str
    name: str


@dataclass(frozen=True)
class Correspondence:
    """A number of the map, and the step to which it leads."""

    number: int
    step: Step


@dataclass(frozen=True)
class PlanPage:
    """`poster` is None while no step is published."""

    poster: Poster | None
    rings: tuple[RingLink, ...]
    bars: tuple[BarLink, ...]
    plates: tuple[PlateLink, ...]
    lines: tuple[DomainCard, ...]
    correspondences: tuple[Correspondence, ...]


def plan_page(catalogue: Catalogue) -> PlanPage:
    """Laid out once for each catalogue: everything on it is of one generation."""
    if "plan" not in catalogue.drawings:
        catalogue.drawings["plan"] = _plan_page(catalogue)
    return catalogue.drawings["plan"]


def _plan_page(catalogue: Catalogue) -> PlanPage:
    if not catalogue.step_documents:
        return PlanPage(None, (), (), (), (), ())
    drawn, steps = poster(_asked(catalogue)), catalogue.step_documents
    names = {change.number: change.name for change in drawn.changes}
    shown = {plate.line for plate in drawn.plates}
    return PlanPage(
        poster=drawn,
        rings=tuple(
            RingLink(one, steps[one.step_id].slug, _said(steps[one.step_id], one, names)) for one in drawn.rings
        ),
        bars=tuple(BarLink(one, steps[one.step_id].slug, f"{steps[one.step_id].title}, porte") for one in drawn.bars),
        plates=tuple(_plate_link(catalogue, one) for one in drawn.plates),
        lines=tuple(card for card in catalogue.domains if card.line_class in shown),
        correspondences=tuple(Correspondence(change.number, steps[change.step_id]) for change in drawn.changes),
    )


def _asked(catalogue: Catalogue) -> Asked:
    cards = (card for card in catalogue.professions if isinstance(card, ProfessionCard))
    return Asked(
        network=catalogue.network,
        professions=[
            Profession(
                card.id,
                on_a_plate(card.title),
                catalogue.openings.get(card.id, ()),
                card.domain.line_class if card.domain else "",
            )
            for card in cards
        ],
        bands={family.value: family.label for family in StepFamily},
        family={id: (step.family or StepFamily.ACCESS).value for id, step in catalogue.step_documents.items()},
        school=StepFamily.SCHOOL.value,
    )


def _plate_link(catalogue: Catalogue, plate: Plate) -> PlateLink:
    card = catalogue.card(plate.profession_id)
    length = f", {duration(card.half_years_min)} après le bac" if card.half_years_min else ""
    return PlateLink(plate, card.slug, f"Métier : {card.title}{length}")


def _said(step: Step, ring: Ring, names: dict[int, str]) -> str:
    """« IFSI, 3 ans, correspondances : Passerelle, IFCS »."""
    length = duration(step.half_years_min, step.half_years_max) if step.half_years_max else "porte"
    changes = [names[int(label.lines[0].words)] for label in ring.changes]
    word = "correspondances" if len(changes) > 1 else "correspondance"
    return ", ".join([step.title, length, *([f"{word} : {', '.join(changes)}"] if changes else [])])
