"""TOML files ↔ documents. A file is the document: same fields, same order, what is empty left out."""

import difflib
import json
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import tomlkit
from pydantic import BaseModel, ValidationError

from careers.documents.schema import DOCUMENTS, Document, shape

FOLDERS = {kind: f"{kind}s" for kind in DOCUMENTS}
LONG_TEXT = 100


@dataclass(frozen=True)
class FileProblem:
    """What is wrong in a file: `field` is the path inside it, empty when it is the file as a whole."""

    file: str
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}{f', {self.field}' if self.field else ''} : {self.message}"


class BadFiles(Exception):
    def __init__(self, problems: list[FileProblem]):
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


def read_folder(folder: Path) -> dict[Path, Document]:
    """Every document below `folder`, by its file. Raises BadFiles with all the problems of all the files."""
    documents, problems = {}, []
    for kind, name in FOLDERS.items():
        for path in sorted((folder / name).glob("*.toml")):
            try:
                documents[path] = read_file(path, kind)
            except BadFiles as bad:
                problems += bad.problems
    problems += _unknown_folders(folder) + _doubles(documents)
    if problems:
        raise BadFiles(problems)
    return documents


def read_file(path: Path, kind: str) -> Document:
    """The document of one file; raises BadFiles."""
    name = f"{path.parent.name}/{path.name}"
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=_decimal)
    except UnicodeDecodeError:
        raise BadFiles(
            [FileProblem(name, "", "le fichier n’est pas en UTF-8 : enregistrez-le dans ce codage.")]
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise BadFiles(
            [FileProblem(name, "", f"ce n’est pas du TOML ({_where(error)}) : corrigez cette ligne.")]
        ) from None
    if problems := _faults_of_head(raw, path, kind, name):
        raise BadFiles(problems)
    try:
        document = DOCUMENTS[kind].from_json(json.dumps(raw, default=str))
    except ValidationError as error:
        raise BadFiles([_translated(name, DOCUMENTS[kind], one) for one in error.errors()]) from None
    if problems := [*_faults_of_rights(document, name), *_faults_of_form(raw, document, name)]:
        raise BadFiles(problems)
    return document


def _faults_of_rights(document: Document, name: str) -> list[FileProblem]:
    if not document.is_private:
        return []
    return [FileProblem(name, "telling", "un témoignage direct s’écrit dans la rédaction, jamais dans un fichier.")]


def write_text(document: Document) -> str:
    """The file of a document; reading it gives the document back."""
    return tomlkit.dumps(_table(document, {"kind": document.kind}))


def path_of(folder: Path, document: Document) -> Path:
    return folder / FOLDERS[document.kind] / f"{document.id}.toml"


# -- writing -------------------------------------------------------------------------------------------------------


def _table(value: BaseModel, head: dict) -> tomlkit.TOMLDocument:
    table = tomlkit.document()
    for name, held in head.items():
        table.add(name, held)
    defaults = {name: info.default for name, info in type(value).model_fields.items()}
    # In TOML tables come last: after the first one, a plain value would belong to it.
    for field in sorted(shape(type(value)), key=lambda field: field.form == "parts"):
        held = getattr(value, field.name)
        if held == defaults[field.name] or held in (None, "", ()):
            continue
        table.add(field.name, _parts(held) if field.form == "parts" else _written(held))
    return table


def _parts(parts: tuple) -> tomlkit.items.AoT:
    array = tomlkit.aot()
    for part in parts:
        table = tomlkit.table()
        table.update(_table(part, {}))
        array.append(table)
    return array


def _written(value):
    match value:
        case tuple():
            array = tomlkit.array()
            array.extend(str(one) for one in value)
            return array.multiline(sum(len(str(one)) for one in value) > LONG_TEXT)
        case Decimal():
            return (
                int(value)
                if value == value.to_integral_value()
                else tomlkit.item(float(value))
                if _is_exact(value)
                else str(value)
            )
        case bool() | int() | date():
            return value
    text = str(value)
    return tomlkit.string(text, multiline=True) if "\n" in text else tomlkit.string(text)


def _is_exact(value: Decimal) -> bool:
    """Does the shortest way of writing this float give the same decimal back?"""
    return Decimal(repr(float(value))) == value


def _decimal(text: str) -> Decimal | str:
    """A number as it is written; one beyond all measure stays a text, which the schema refuses with a sentence."""
    value = Decimal(text)
    return value if value.is_finite() and abs(value.adjusted()) < 30 else f"{text} : nombre démesuré"


# -- what can be wrong ---------------------------------------------------------------------------------------------


def _faults_of_head(raw: dict, path: Path, kind: str, name: str) -> list[FileProblem]:
    problems = []
    if raw.get("kind") != kind:
        problems.append(FileProblem(name, "kind", f'ce dossier contient des « {kind} » : écrivez kind = "{kind}".'))
    if raw.get("id") != path.stem:
        problems.append(FileProblem(name, "id", f'l’identifiant est le nom du fichier : écrivez id = "{path.stem}".'))
    return problems


def _faults_of_form(raw: dict, document: Document, name: str) -> list[FileProblem]:
    """A value that the schema had to mend (spaces, apostrophes, order) is told: file and row must be equal."""
    normal = tomllib.loads(write_text(document), parse_float=Decimal)
    return [
        FileProblem(
            name,
            field,
            f"la forme n’est pas la nôtre : écrivez {json.dumps(after, ensure_ascii=False, default=str)[:200]}.",
        )
        for field, before, after in _unequal(raw, normal, "")
    ]


def _unequal(raw, normal, path: str):
    """(field, as written, as it should be); what is written though empty is passed over."""
    if isinstance(raw, dict) and isinstance(normal, dict):
        for key, value in raw.items():
            if key in normal:
                yield from _unequal(value, normal[key], f"{path}.{key}" if path else key)
    elif isinstance(raw, list) and isinstance(normal, list) and len(raw) == len(normal):
        for position, (one, other) in enumerate(zip(raw, normal, strict=True)):
            yield from _unequal(one, other, f"{path}[{position}]")
    elif (raw.rstrip("\n") if isinstance(raw, str) else raw) != normal:
        yield path, raw, normal


def _unknown_folders(folder: Path) -> list[FileProblem]:
    known = ", ".join(FOLDERS.values())
    return [
        FileProblem(f"{path.parent.name}/{path.name}", "", f"ce dossier n’est pas connu : les dossiers sont {known}.")
        for path in sorted(folder.rglob("*.toml"))
        if path.parent.parent != folder or path.parent.name not in FOLDERS.values()
    ]


def _doubles(documents: dict[Path, Document]) -> list[FileProblem]:
    problems, ids, slugs = [], {}, {}
    for path, document in documents.items():
        name = f"{path.parent.name}/{path.name}"
        if (first := ids.setdefault(document.id, name)) != name:
            problems.append(
                FileProblem(name, "id", f"{first} a le même identifiant : un identifiant ne sert qu’une fois.")
            )
        if (first := slugs.setdefault((document.kind, document.slug), name)) != name:
            problems.append(FileProblem(name, "slug", f"{first} a la même adresse : choisissez-en une autre."))
    return problems


def _where(error: tomllib.TOMLDecodeError) -> str:
    found = re.search(r"at line (\d+), column (\d+)", str(error))
    return f"ligne {found[1]}, colonne {found[2]}" if found else "fin du fichier"


SENTENCES = {
    "missing": "ce champ est obligatoire : ajoutez-le.",
    "string_type": "il faut un texte, entre guillemets.",
    "int_type": "il faut un nombre entier, sans guillemets.",
    "bool_type": "écrivez true ou false, sans guillemets.",
    "date_from_datetime_parsing": "il faut une date : 2026-11-24, sans guillemets.",
    "date_parsing": "il faut une date : 2026-11-24, sans guillemets.",
    "date_type": "il faut une date : 2026-11-24, sans guillemets.",
    "decimal_parsing": "il faut un nombre, sans espace ni unité.",
    "decimal_type": "il faut un nombre, sans espace ni unité.",
    "tuple_type": "il faut une liste, entre crochets.",
    "model_type": "il faut une partie entre doubles crochets : [[…]].",
    "model_attributes_type": "il faut une partie entre doubles crochets : [[…]].",
}


def _translated(name: str, cls: type, error: dict) -> FileProblem:
    """A pydantic error as a French sentence."""
    path = _path(error["loc"])
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return FileProblem(name, path, f"ce champ n’existe pas. {_nearest(cls, error['loc'])}")
    if kind == "enum":
        return FileProblem(name, path, f"« {error['input']} » n’est pas dans la liste : {_codes(context)}.")
    if kind == "value_error":
        return FileProblem(name, path, f"{context['error']}.")
    if kind == "string_pattern_mismatch":
        return FileProblem(name, path, f"« {error['input']} » n’a pas la bonne forme ({context['pattern']}).")
    if kind in ("string_too_long", "too_long"):
        return FileProblem(name, path, f"c’est trop long : {context['max_length']} signes au plus.")
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = context.get("ge", context.get("le"))
        return FileProblem(
            name, path, f"le nombre sort des bornes ({'au moins' if 'ge' in context else 'au plus'} {bound})."
        )
    return FileProblem(name, path, SENTENCES.get(kind, f"la valeur « {str(error['input'])[:60]} » n’est pas admise."))


def _codes(context: dict) -> str:
    return str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")


def _path(loc: tuple) -> str:
    text = ""
    for one in loc:
        text += f"[{one}]" if isinstance(one, int) else f".{one}" if text else str(one)
    return text


def _nearest(cls: type, loc: tuple) -> str:
    """The field that was probably meant."""
    for one in loc[:-1]:
        held = next((field.holds for field in shape(cls) if field.name == one), None)
        cls = held if held is not None and isinstance(held, type) and issubclass(held, BaseModel) else cls
    names = [field.name for field in shape(cls)]
    near = difflib.get_close_matches(str(loc[-1]), names, n=1)
    return f"Vouliez-vous écrire {near[0]} ?" if near else f"Les champs sont : {', '.join(names)}."
