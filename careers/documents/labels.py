"""The French name of every field of the schema, for forms, differences and messages.

A class of the schema names its own fields (`labels`); what many classes have is named here.
"""

from functools import cache

from careers.documents.schema import DOCUMENTS, shapes

COMMON = {
    "id": "identifiant",
    "slug": "adresse",
    "key": "repère",
    "written_on": "rédigé le",
    "written_from": "rédigé à partir de",
    "reviewed_on": "relu le",
    "reviewed_by": "relu par (fonction)",
    "certainty": "certitude",
    "sources": "sources",
    "valid_on": "faits relevés le",
    "name": "nom",
    "label": "libellé",
    "summary": "résumé",
    "description": "description",
    "family": "famille",
    "figures": "chiffres",
    "questions": "questions",
    "profession": "métier",
    "step": "étape",
}


def label(shape_name: str, field: str) -> str:
    """The French name of `field` in the schema class called `shape_name`; KeyError when it has none."""
    own = _labels()[shape_name]
    return own[field] if field in own else COMMON[field]


@cache
def _labels() -> dict[str, dict[str, str]]:
    return {cls.__name__: cls.labels for document in DOCUMENTS.values() for cls in shapes(document)}
