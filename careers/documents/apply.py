"""Documents → rows. All of them or none."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model

from careers.documents.labels import label
from careers.documents.schema import Document, FieldShape, shape
from careers.models import roots
from careers.models.base import Root


@dataclass(frozen=True)
class Problem:
    """Why a document cannot become a row: `field` is the schema's path, `message` the sentence for its author."""

    id: str
    field: str
    message: str


class Unappliable(Exception):
    def __init__(self, problems: list[Problem]):
        self.problems = problems
        super().__init__(" ; ".join(f"{one.id}, {one.field} : {one.message}" for one in problems))


@transaction.atomic
def apply(*documents: Document) -> list[Root]:
    """Create or rewrite the rows of these documents; they may refer to one another in any order.

    Raises Unappliable, with every problem found, before anything is written. The state of a row is kept; its revision
    rises by one.
    """
    if problems := [*_references_to_nothing(documents), *_slugs_taken(documents), *_ids_of_another_kind(documents)]:
        raise Unappliable(problems)
    # Free the slugs first: two documents of one change may swap theirs.
    for document in documents:
        roots()[document.kind].objects.filter(pk=document.id).update(slug=f"libere--{document.id}"[:80])
    rows = [_write_root(document) for document in documents]
    for row, document in zip(rows, documents, strict=True):
        _write_lists(row, document)
    return rows


def _write_root(document: Document) -> Root:
    model = roots()[document.kind]
    row = model.objects.filter(pk=document.id).first() or model(pk=document.id, revision=-1)
    for name, value in _columns(document).items():
        setattr(row, name, value)
    row.revision += 1
    try:
        row.validate_constraints()
    except ValidationError as error:
        raise Unappliable([Problem(document.id, "fiche", one) for one in error.messages]) from None
    row.save()
    return row


def _columns(value) -> dict:
    """The columns of a row: everything that is not a list of other rows."""
    return {
        (f"{field.name}_id" if field.form == "reference" else field.name): _column(getattr(value, field.name), field)
        for field in shape(type(value))
        if field.form not in ("parts", "references") and field.name != "id"
    }


def _column(value, field: FieldShape):
    """An empty optional code is "" in its column; other empty values are NULL."""
    is_code = field.form == "scalar" and hasattr(field.holds, "choices")
    return (value or "") if is_code else value


def _write_lists(row: Model, value) -> None:
    for field in shape(type(value)):
        held = getattr(value, field.name)
        if field.form == "references":
            getattr(row, field.name).set(held)
        elif field.form == "parts":
            _write_parts(row, field, held)


def _write_parts(row: Model, field: FieldShape, parts: Iterable) -> None:
    """Parts are written anew: their names may have changed places, and a unique name must be free before it is taken."""
    model = row._meta.get_field(field.name).related_model
    model._default_manager.filter(root=row).delete()
    parts = tuple(parts)
    written = model._default_manager.bulk_create(
        model(root=row, position=position, **_columns(part)) for position, part in enumerate(parts)
    )
    for inner in shape(field.holds):
        if inner.form == "references":
            _write_references_of_parts(model, inner.name, written, parts)
        elif inner.form == "parts":
            for one, part in zip(written, parts, strict=True):
                _write_parts(one, inner, getattr(part, inner.name))


def _write_references_of_parts(model: type[Model], name: str, written: list[Model], parts: tuple) -> None:
    """The rows between new parts and what they cite, all at once."""
    field = model._meta.get_field(name)
    own, cited = field.m2m_field_name(), field.m2m_reverse_field_name()
    through = field.remote_field.through
    through._default_manager.bulk_create(
        through(**{f"{own}_id": one.pk, f"{cited}_id": id})
        for one, part in zip(written, parts, strict=True)
        for id in getattr(part, name)
    )


def _references_to_nothing(documents: Iterable[Document]) -> list[Problem]:
    given = {(document.kind, document.id) for document in documents}
    cited = [(document, *found) for document in documents for found in document.references()]
    wanted: dict[str, set[str]] = {}
    for _, _, one, reference in cited:
        if (reference.kind, one) not in given:
            wanted.setdefault(reference.kind, set()).add(one)
    known = given | {
        (kind, pk)
        for kind, ids in wanted.items()
        for pk in roots()[kind].objects.filter(pk__in=ids).values_list("pk", flat=True)
    }
    return [
        Problem(
            document.id, path, f"« {one} » ne désigne rien : corrigez l’identifiant, ou ajoutez la fiche qu’il nomme."
        )
        for document, path, one, reference in cited
        if (reference.kind, one) not in known
    ]


def _slugs_taken(documents: Iterable[Document]) -> list[Problem]:
    problems, seen = [], {}
    given = {(document.kind, document.id) for document in documents}
    for document in documents:
        other = seen.setdefault((document.kind, document.slug), document.id)
        taken = (
            roots()[document.kind]
            .objects.filter(slug=document.slug)
            .exclude(pk=document.id)
            .values_list("pk", flat=True)
        )
        others = {pk for pk in taken if (document.kind, pk) not in given} | ({other} - {document.id})
        problems += [
            Problem(
                document.id,
                "slug",
                f"l’adresse « {document.slug} » est déjà celle de « {one} » : choisissez-en une autre.",
            )
            for one in sorted(others)
        ]
    return problems


def _ids_of_another_kind(documents: Iterable[Document]) -> list[Problem]:
    """Ids are the key of the log: one id belongs to one kind."""
    documents = list(documents)
    ids = [document.id for document in documents]
    taken = {
        (kind, pk)
        for kind, model in roots().items()
        for pk in model.objects.filter(pk__in=ids).values_list("pk", flat=True)
    }
    return [
        Problem(document.id, "id", f"cet identifiant est déjà celui d’une fiche « {model._meta.verbose_name} ».")
        for document in documents
        for kind, model in roots().items()
        if kind != document.kind and (kind, document.id) in taken
    ]


def field_label(owner: str, path: str) -> str:
    """« chiffres » for ``figures[2].sources``: the first word of the path, as the editor knows it."""
    return label(owner, path.split("[")[0].split(".")[0])
