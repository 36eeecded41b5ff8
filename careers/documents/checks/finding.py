"""Findings, and the registry of the rules that yield them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from careers.catalogue.landscape import Landscape
from careers.documents.labels import label
from careers.documents.schema import DOCUMENTS


@dataclass(frozen=True)
class Finding:
    """`field` is the French name of what is concerned; `message` says what is wrong, `advice` what to do."""

    grade: Literal["error", "debt"]
    id: str
    field: str
    message: str
    advice: str
    rule: str = ""


@dataclass(frozen=True)
class Context:
    landscape: Landscape
    before: Landscape
    withdrawn: tuple[str, ...]
    today: date | None


@dataclass
class Registry:
    """Rules on one document, by kind ("*": every kind), and rules on the change as a whole."""

    by_kind: dict[str, list[Callable]] = field(default_factory=dict)
    for_change: list[Callable] = field(default_factory=list)

    def for_kind(self, kind: str) -> list[Callable]:
        return [*self.by_kind.get("*", ()), *self.by_kind.get(kind, ())]

    @property
    def names(self) -> set[str]:
        rules = [rule for rules in self.by_kind.values() for rule in rules]
        return {rule.__name__ for rule in [*rules, *self.for_change]}


RULES = Registry()


def rule(*kinds: str) -> Callable:
    """Register a rule on documents of these kinds; it yields (grade, field name, message, advice)."""

    def register(function: Callable) -> Callable:
        def findings(document, context: Context) -> Iterator[Finding]:
            for grade, name, message, advice in function(document, context):
                yield Finding(grade, document.id, _shown(document, name), message, advice, function.__name__)

        findings.__name__ = function.__name__
        for kind in kinds:
            RULES.by_kind.setdefault(kind, []).append(findings)
        return findings

    return register


def rule_on_field(name: str) -> Callable:
    """Register a rule on the documents of every kind that has this field."""
    return rule(*(kind for kind, document in DOCUMENTS.items() if name in document.model_fields))


def rule_on_change(function: Callable) -> Callable:
    """Register a rule on the whole change; it yields findings."""
    RULES.for_change.append(function)
    return function


def _shown(document, name: str) -> str:
    """A field's French name; a name that is no field is shown as it is (« chiffres, 2 : radiologues »)."""
    try:
        return label(type(document).__name__, name)
    except KeyError:
        return name


def missing(document, *names: str) -> Iterator[tuple[str, str, str, str]]:
    """What a rule yields of the fields that are empty and may not be."""
    for name in names:
        if not getattr(document, name):
            yield ERROR, name, "ce champ manque.", "Remplissez-le avant de publier."


def item(name: str, position: int, title: str) -> str:
    """« chiffres, n° 2 (radiologues en activité) »"""
    return f"{name}, n° {position + 1}{f' ({title})' if title else ''}"


ERROR, DEBT = "error", "debt"
