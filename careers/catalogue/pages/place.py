"""Where a reader stands, as an address says it: « pass », « metier.aide-soignant », « bac-general.obtenu ».

No slug holds a full stop, so that the three forms are never taken for one another.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from careers.catalogue.catalogue import Catalogue
from careers.documents.vocabulary import StepFamily
from careers.paths.network import Step, Target

JOB, DONE = "metier.", ".obtenu"


@dataclass(frozen=True)
class Place:
    """`steps` are the starts: one step, or those of which any opens the reader's job. `is_done`: they are behind.

    `school_year` is that of entry into the step or, when it is done or takes no time, into what follows.
    """

    token: str
    name: str
    steps: tuple[str, ...]
    is_done: bool
    takes_time: bool
    half_years_max: int
    profession_id: str = ""
    school_year: int = 0

    def in_year(self, school_year: int) -> "Place":
        return replace(self, school_year=school_year)

    @property
    def is_job(self) -> bool:
        return bool(self.profession_id)

    @property
    def first_year_ago(self) -> int:
        """How many years ago one may have entered the step and still be there."""
        return max(1, -(-self.half_years_max // 2)) if self.takes_time else 0


@dataclass(frozen=True)
class Choice:
    """`short` is the name where there is no room for `name`."""

    token: str
    name: str
    short: str


@dataclass(frozen=True)
class ChoiceGroup:
    label: str
    choices: tuple[Choice, ...]


def place_of(catalogue: Catalogue, token: str) -> Place | None:
    """The place that a token names; old slugs still do. None when it names nothing live."""
    if token.startswith(JOB):
        id = catalogue.landscape.slug_owner("profession", token.removeprefix(JOB))
        return job_place(catalogue, id) if catalogue.card(id) else None
    is_done = token.endswith(DONE)
    step = catalogue.step_documents.get(catalogue.landscape.slug_owner("step", token.removesuffix(DONE)))
    return step_place(catalogue, step.part_of or step.id, is_done=is_done) if step else None


def step_place(catalogue: Catalogue, step_id: str, *, is_done: bool = False) -> Place:
    document = catalogue.step_documents[step_id]
    takes_time = not is_done and not document.is_gate
    name = step_name(document)
    return Place(
        token=document.slug + (DONE if is_done else ""),
        name=f"{name}, déjà obtenu" if is_done else name,
        steps=(step_id,),
        is_done=is_done,
        takes_time=takes_time,
        half_years_max=document.half_years_max,
    )


def job_place(catalogue: Catalogue, profession_id: str) -> Place:
    card = catalogue.card(profession_id)
    steps = tuple(dict.fromkeys(target.step for target in catalogue.openings.get(profession_id, ())))
    return Place(JOB + card.slug, card.title, steps, True, False, 0, profession_id)


def step_name(document) -> str:
    """Classes are named in full: « 2de » alone says too little in a list."""
    return document.name if document.family == StepFamily.SCHOOL and document.name else document.title


def choice_groups(
    catalogue: Catalogue, targets: Iterable[Target] | None = None, but: str = ""
) -> tuple[ChoiceGroup, ...]:
    """Where one may say that one stands: school, studies, jobs (`but` that one); with targets, only what leads there."""
    wanted = None if targets is None else catalogue.network.leading_to(target.step for target in targets)
    open_steps = [step for step in _open_steps(catalogue) if wanted is None or step.id in wanted]
    groups = (
        ChoiceGroup("Au collège et au lycée", tuple(_school(catalogue, open_steps))),
        ChoiceGroup("Le bac est déjà derrière moi", tuple(_with_bac(catalogue, open_steps))),
        *_studies(catalogue, open_steps),
        ChoiceGroup("Je travaille déjà comme…", tuple(_jobs(catalogue, wanted, but))),
    )
    return tuple(group for group in groups if group.choices)


def school_choices(catalogue: Catalogue) -> tuple[Choice, ...]:
    return tuple(_school(catalogue, _open_steps(catalogue)))


def _open_steps(catalogue: Catalogue) -> list[Step]:
    """The steps in force that lead somewhere, each one after those that lead to it."""
    network = catalogue.network
    steps = (network.steps[one] for one in network.order if network.after(one))
    return [step for step in steps if step.standing == "in_force"]


def _school(catalogue: Catalogue, steps: list[Step]) -> Iterator[Choice]:
    """Classes, those that are the farthest from the bac first; then the gate for people who have no bac."""
    to_bac = catalogue.network.half_years_to_bac
    before_bac = [step for step in steps if not step.after_bac]
    for step in sorted(before_bac, key=lambda step: (not step.is_school, step.half_years_min - to_bac.get(step.id, 0))):
        document = catalogue.step_documents[step.id]
        yield Choice(document.slug, step_name(document), document.title)


def _with_bac(catalogue: Catalogue, steps: list[Step]) -> Iterator[Choice]:
    """The classes that end with the bac: those that lead out of school."""
    network = catalogue.network
    for step in steps:
        if step.is_school and any(network.steps[link.to].after_bac for link in network.after(step.id)):
            place = step_place(catalogue, step.id, is_done=True)
            yield Choice(place.token, place.name, place.name)


def _studies(catalogue: Catalogue, steps: list[Step]) -> Iterator[ChoiceGroup]:
    """By family. Gates are passed, one does not stand there, but for the bridges that many diplomas open."""
    by_family: dict[StepFamily, list[Choice]] = {}
    for step in steps:
        if step.after_bac and (step.half_years_max or _is_bridge(catalogue, step)):
            document = catalogue.step_documents[step.id]
            by_family.setdefault(document.family, []).append(Choice(document.slug, document.title, document.title))
    for family in StepFamily:
        if family in by_family:
            yield ChoiceGroup(f"En études : {family.label}", tuple(by_family[family]))


def _is_bridge(catalogue: Catalogue, step: Step) -> bool:
    return any(link.kind == "bridge" for link in catalogue.network.after(step.id))


def _jobs(catalogue: Catalogue, wanted: frozenset[str] | None, but: str) -> Iterator[Choice]:
    opening_steps = frozenset(target.step for targets in catalogue.openings.values() for target in targets)
    for card in catalogue.professions:
        steps = {target.step for target in catalogue.openings.get(card.id, ())}
        leads = opening_steps & catalogue.network.reached_from(*steps) if wanted is None else steps & wanted
        if leads and card.id != but:
            yield Choice(JOB + card.slug, card.title, card.title)
