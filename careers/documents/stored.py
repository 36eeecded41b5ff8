"""Documents of the log, read again quickly: they were validated when they were written.

A text that has exactly the fields of the current schema is taken field by field, without the normalisation that it has
been through; anything else (an earlier version, a field added since) goes through `upgrade.read`, and costs ten times as much.
"""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from careers.documents.schema import DOCUMENTS, Document, FieldShape, shape
from careers.documents.upgrade import read
from careers.documents.vocabulary import Code


class NotAsWritten(ValueError):
    """The text is not what the current schema writes."""


class Recalled(NamedTuple):
    """A document, and its digest as the current schema computes it."""

    document: Document
    digest: str


def recall(kind: str, version: int, text: str, digest: str) -> Recalled:
    """The document of an entry of the log, whose `digest` was that of `text`. Raises what `upgrade.read` raises."""
    try:
        if version != DOCUMENTS[kind].version:
            raise NotAsWritten
        return Recalled(_made(DOCUMENTS[kind], json.loads(text)), digest)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        document = read(kind, version, text)
        return Recalled(document, document.digest())


_STATE = {"__pydantic_extra__": None, "__pydantic_private__": None}


class _Plan(NamedTuple):
    """The names of a class's fields, and how to make the values that JSON writes as something else."""

    names: set[str]
    makers: tuple[tuple[str, Callable], ...]


def _made(cls: type[BaseModel], raw: dict) -> BaseModel:
    names, makers = _plan(cls)
    if raw.keys() != names:
        raise NotAsWritten
    for name, make in makers:
        raw[name] = make(raw[name])
    made = cls.__new__(cls)
    # As pickle does it: a third of the time of model_construct, which looks at aliases and defaults that we do not have.
    made.__setstate__({**_STATE, "__dict__": raw, "__pydantic_fields_set__": names})
    return made


@cache
def _plan(cls: type[BaseModel]) -> _Plan:
    makers = ((field.name, make) for field in shape(cls) if (make := _maker(field)) is not None)
    return _Plan(set(cls.model_fields), tuple(makers))


def _maker(field: FieldShape) -> Callable | None:
    """None for what JSON holds as it is: texts, whole numbers, yes and no, one reference."""
    holds = field.holds
    match field.form:
        case "parts":
            return lambda parts: tuple(_made(holds, part) for part in parts)
        case "codes":
            return lambda codes: tuple(holds(code) for code in codes)
        case "lines" | "references":
            return tuple
    make = _scalar_maker(holds)
    return (lambda value: None if value is None else make(value)) if make and field.is_optional else make


def _scalar_maker(holds: type) -> Callable | None:
    if issubclass(holds, Code):
        return holds
    return {date: date.fromisoformat, Decimal: Decimal}.get(holds)
