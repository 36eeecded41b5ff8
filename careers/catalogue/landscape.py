"""Who is live and who cites whom: what the checks are held against, as it is or as it would be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property

from pydantic import BaseModel

from careers.documents.schema import Document, FieldShape, shape
from careers.documents.schema.profession import Profession
from careers.documents.schema.step import Step
from careers.paths import network as paths
from careers.paths.calendar import school_year_of


@dataclass(frozen=True)
class Entry:
    """A live id: what it requires, what it cites loosely."""

    id: str
    kind: str
    slug: str
    title: str
    required: frozenset[str]
    loose: frozenset[str]


def entry_of(document: Document) -> Entry:
    required, loose = set(), set()
    _note_cited(document, required, loose)
    return Entry(document.id, document.kind, document.slug, document.title, frozenset(required), frozenset(loose))


def _note_cited(value: BaseModel, required: set[str], loose: set[str]) -> None:
    """What `Document.references` tells, without the places: a worker that starts asks it of thousands of documents."""
    for field in _citing_fields(type(value)):
        held = getattr(value, field.name)
        if field.form == "parts":
            for part in held:
                _note_cited(part, required, loose)
        elif held:
            (required if field.reference.required else loose).update((held,) if field.form == "reference" else held)


@cache
def _citing_fields(cls: type[BaseModel]) -> tuple[FieldShape, ...]:
    return tuple(
        field for field in shape(cls) if field.reference or (field.form == "parts" and _citing_fields(field.holds))
    )


@dataclass(frozen=True)
class Landscape:
    """`slugs` says for every (kind, slug) ever used which id has it; `openings` the targets of each profession."""

    entries: Mapping[str, Entry]
    steps: Mapping[str, Step]
    targets: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
    slugs: Mapping[tuple[str, str], str]

    def entry(self, id: str) -> Entry | None:
        return self.entries.get(id)

    def slug_owner(self, kind: str, slug: str) -> str | None:
        return self.slugs.get((kind, slug))

    @cached_property
    def citing(self) -> Mapping[str, frozenset[str]]:
        """id → the ids of the documents that cite it, in either way."""
        found: dict[str, set[str]] = {}
        for entry in self.entries.values():
            for cited in entry.required | entry.loose:
                found.setdefault(cited, set()).add(entry.id)
        return {one: frozenset(ids) for one, ids in found.items()}

    def cited_by(self, id: str) -> frozenset[str]:
        return self.citing.get(id, frozenset())

    @cached_property
    def network(self) -> paths.Network:
        """Raises paths.NetworkError when the live steps make no network: checks tell it to the editor."""
        return build_network(self.steps.values())

    def openings(self) -> dict[str, tuple[paths.Target, ...]]:
        """Each profession's targets, the closing gates in the order of the links."""
        return {one: ordered_targets(self.network, targets) for one, targets in self.targets.items()}

    def with_changes(self, documents: Iterable[Document], withdrawn: Iterable[str] = ()) -> "Landscape":
        """The landscape as it would be. The documents are gone through once; steps alone are kept."""
        gone = set(withdrawn)
        entries = {one: entry for one, entry in self.entries.items() if one not in gone}
        steps = {one: step for one, step in self.steps.items() if one not in gone}
        targets = {one: target for one, target in self.targets.items() if one not in gone}
        slugs = dict(self.slugs)
        for document in documents:
            entries[document.id] = entry_of(document)
            slugs.setdefault((document.kind, document.slug), document.id)
            if isinstance(document, Step):
                steps[document.id] = document
            elif isinstance(document, Profession):
                targets[document.id] = targets_of(document)
        return replace(self, entries=entries, steps=steps, targets=targets, slugs=slugs)


EMPTY = Landscape({}, {}, {}, {})


def targets_of(document: Profession) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((target.step, target.closing) for target in document.targets if target.step)


def ordered_targets(network: paths.Network, targets) -> tuple[paths.Target, ...]:
    """Targets that the network has; those whose gates are no chain are left out (a check refuses them)."""
    found = []
    for step, closing in targets:
        chain = network.chain(step, closing) if step in network.steps else None
        if chain is not None:
            found.append(paths.Target(step, chain))
    return tuple(found)


def build_network(documents: Iterable[Step]) -> paths.Network:
    documents = list(documents)
    return paths.Network.build(map(_step, documents), (link for one in documents for link in _links(one)))


def _step(document: Step) -> paths.Step:
    return paths.Step(
        id=document.id,
        name=document.title,
        half_years_min=document.half_years_min,
        half_years_max=document.half_years_max,
        after_bac=document.after_bac,
        standing=document.standing.value,
        valid_from=document.valid_from,
        valid_until=document.valid_until,
        part_of=document.part_of,
        known_until=_known_until(document),
    )


def _known_until(document: Step) -> int:
    """The last school year of which its rule says something: that in which it was read, or a date that it gives itself."""
    read = document.valid_on or document.written_on
    years = (school_year_of(read) if read else 0, document.valid_from, document.valid_until)
    return max(year for year in years if year is not None)


def _links(document: Step) -> Iterable[paths.Link]:
    for link in document.links:
        if link.to:
            yield paths.Link(document.id, link.to, link.link_kind.value, link.experience_years, link.condition)
