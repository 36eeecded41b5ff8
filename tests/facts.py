"""A catalogue of the whole health network, from the fact files where they are beside the project: for tests of drawings.

Only shapes matter here: which steps follow which, how long they are, how long their names are. What is shown on the site
is in `content/`; nothing of this file is.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from careers.catalogue.catalogue import Catalogue, folded
from careers.catalogue.pages.opening import Opening, opening
from careers.catalogue.reading import Pointers, Stored
from careers.documents.schema import Document
from careers.text import slugify
from tests.samples import domain, profession, source, step

FOLDER = Path(__file__).parent.parent.parent / "shared" / "facts"
PROFESSIONS = ("profession_radiologue", "professions_medecins", "professions_autres")
SHORT = {
    "bac-general": "Bac général",
    "bac-techno-st2s": "Bac ST2S",
    "bac-pro-assp": "Bac pro ASSP",
    "mmopk": "Classement MMOPK",
    "edn-ecos": "EDN + ECOS",
    "passerelle-sante": "Passerelle",
    "these-medecine": "Thèse",
    "dea-medecine": "Inscription à l’Ordre",
    "ifsi-de-infirmier": "IFSI",
    "brancardier-poste": "Embauche directe",
    "licence-sante-staps": "L1 santé, STAPS ou sciences",
    "assistant-medical-cqp": "CQP",
    "secretaire-medical": "Secrétariat médical",
    "licence-toute-mention": "Licence",
    "voie-unique-2027": "Voie unique",
}
SCHOOL = {
    "troisieme": ("3e", ["seconde", "bac-pro-assp", "bac-pro-prothese-dentaire"]),
    "seconde": ("2de", ["premiere-generale", "premiere-st2s"]),
    "premiere-generale": ("1re générale", ["bac-general"]),
    "premiere-st2s": ("1re ST2S", ["bac-techno-st2s"]),
    "sans-bac": ("Sans le bac, ou au travail", []),
}
LINES = {
    "médecine": ("A", "round"),
    "maïeutique": ("B", "round"),
    "odontologie": ("C", "round"),
    "pharmacie": ("D", "round"),
    "soins infirmiers": ("E", "square"),
    "rééducation": ("F", "square"),
    "médico-technique": ("G", "square"),
    "appareillage": ("H", "square"),
    "aides-soins": ("J", "square"),
    "psychologie et divers": ("K", "cut"),
    "animal": ("L", "cut"),
    "administratif et gestion": ("M", "cut"),
}
PRESENT = 2026  # the school year in which the facts were read
YEARS = re.compile(r"[\d.]+")


def read(name: str):
    yaml = pytest.importorskip("yaml")
    path = FOLDER / f"{name}.yaml"
    if not path.is_file():
        pytest.skip("les faits ne sont pas à côté du projet")
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def catalogue_from(documents: Iterable[Document]) -> Catalogue:
    """A catalogue without a database."""
    stored = [(document, Stored(number, document.digest())) for number, document in enumerate(documents)]
    pointers = Pointers({document.id: one.number for document, one in stored})
    return folded(("faits", 1), stored, pointers, None)


def opened(catalogue: Catalogue, document: Document) -> Opening | None:
    """The routes from school to the profession."""
    return opening(catalogue, document, PRESENT)


@cache
def facts_catalogue() -> Catalogue:
    return catalogue_from(_documents())


@cache
def profession_documents() -> tuple[Document, ...]:
    return tuple(document for document in _documents() if document.kind == "profession")


@cache
def _documents() -> tuple[Document, ...]:
    nodes = {node["id"]: node for node in read("training_nodes")["nodes"]}
    raw = [one for name in PROFESSIONS for one in read(name)["professions"]]
    specialties = {one["id"]: one["des"] for one in raw if "des-medecine" in one["routes"][0]["nodes"]}
    links = _links(nodes, raw, specialties)
    steps = [_school(id, *rest, links) for id, rest in SCHOOL.items()]
    steps += [
        _step(node, links) for node in nodes.values() if node["id"] not in ("des-medecine", *_generic_phases(nodes))
    ]
    steps += [_specialty(id, des, links) for id, des in specialties.items()]
    domains = [
        domain(slugify(name), letter=letter, name=name, family=family) for name, (letter, family) in LINES.items()
    ]
    return (source(), *domains, *steps, *(_profession(one, nodes) for one in raw))


def _generic_phases(nodes) -> list[str]:
    return [one for one, node in nodes.items() if node["part_of"]]


def _links(nodes, raw, specialties) -> dict[str, dict[str, str]]:
    """For each step what follows it, and by which kind of link."""
    links: dict[str, dict[str, str]] = {one: {} for one in [*SCHOOL, *nodes]}
    for one, (_, following) in SCHOOL.items():
        links[one] |= dict.fromkeys(following, "normal")
    pairs = [(one, to) for one, node in nodes.items() for to in node["next"]]
    pairs += [pair for one in raw for route in one["routes"] for pair in pairwise(route["nodes"])]
    left_out = {"des-medecine", *_generic_phases(nodes)}
    for origin, to in pairs:
        if not {origin, to} & left_out:
            links[origin].setdefault(to, "second_chance" if (origin, to) == ("pass", "las2") else "normal")
    links["bac-general"]["voie-unique-2027"] = "normal"
    entered = {to for following in links.values() for to in following}
    links["sans-bac"] |= dict.fromkeys(sorted(set(nodes) - entered - left_out - {"passerelle-sante"}), "normal")
    for id in specialties:
        links["edn-ecos"][f"des-{id}"] = "normal"
    return links


def _written(links: dict[str, str]) -> list[dict]:
    return [{"to": to, "link_kind": kind} for to, kind in links.items()]


def _school(id: str, name: str, _following, links) -> Document:
    length = 0 if id == "sans-bac" else 2
    return step(
        id, short_name=name, family="lycee", after_bac=False, half_years_min=length, half_years_max=length,
        links=_written(links[id]),
    )  # fmt: skip


def _step(node, links) -> Document:
    school, id = node["family"] == "lycee", node["id"]
    length = {"lycee": 6 if "pro" in id else 2}.get(node["family"], _half_years(node))
    return step(
        id,
        name=node["official_name"],
        short_name=SHORT.get(id) or node["acronym"] or node["official_name"],
        family=node["family"],
        after_bac=not school,
        half_years_min=length,
        half_years_max=length,
        standing={"voie-unique-2027": "announced", "de-sage-femme-ancien": "ended"}.get(id, "in_force"),
        links=_written(links[id]),
    )


def _half_years(node) -> int:
    found = YEARS.search(str(node["duration_years"] if node["duration_years"] is not None else 1))
    return round(2 * float(found.group())) if found else 0


def _specialty(id: str, des: dict, links) -> Document:
    length = 2 * int(des.get("years") or 4)
    following = [{"to": "these-medecine"}, {"to": "dea-medecine"}]
    return step(
        f"des-{id}", short_name=f"DES {id.replace('-', ' ')}", family="medecine", half_years_min=length, half_years_max=length,
        links=following,
    )  # fmt: skip


def _profession(one, nodes) -> Document:
    titles = one["titles"]
    targets = {_target(one, route["nodes"], nodes): None for route in one["routes"]}
    return profession(
        f"metier-{one['id']}",  # some have the id of the step that opens them
        title_feminine=re.split(r" \(|/", titles["feminine"])[0].strip(),
        title_masculine=re.split(r" \(|/", titles["masculine"])[0].strip(),
        domain=slugify(one["domain"].split(" / ")[-1] if "biologie" not in one["domain"] else "médecine"),
        targets=[{"step": target, "closing": closing} for target, closing in targets],
    )


def _target(one, route: list[str], nodes) -> tuple[str, tuple[str, ...]]:
    """The last step that takes time, and the gates after it."""
    kept = [id for id in route if not nodes[id]["part_of"]]
    last = max((n for n, id in enumerate(kept) if _takes_time(nodes[id])), default=len(kept) - 1)
    name = f"des-{one['id']}" if kept[last] == "des-medecine" else kept[last]
    return name, tuple(sorted(kept[last + 1 :]))


def _takes_time(node) -> bool:
    return node["family"] != "lycee" and bool(_half_years(node))
