"""Small complete documents for tests. Their words are about an imaginary trade, so that nobody takes them for facts."""

import json

from careers.documents.schema import DOCUMENTS, Document

DAY = "2026-11-24"


def make(kind: str, **fields) -> Document:
    return DOCUMENTS[kind].from_json(json.dumps({"kind": kind, **fields}, default=str))


def changed(document: Document, **fields) -> Document:
    """The document with other values, read again so that everything is validated."""
    raw = json.loads(document.to_json()) | fields
    return type(document).from_json(json.dumps(raw, default=str))


def source(id="essai-source", **fields):
    return make(
        "source",
        **{
            "id": id,
            "slug": id,
            "name": "Une source",
            "nature": "data",
            "read_on": DAY,
            "address": "https://example.org/",
        }
        | fields,
    )


def domain(id="essai-domaine", **fields):
    return make("domain", **{"id": id, "slug": id, "letter": "Z", "name": "Essais", "family": "cut"} | fields)


def workplace(id="essai-lieu", **fields):
    return make(
        "workplace", **{"id": id, "slug": id, "name": "Atelier", "locative": "à l’atelier", "family": "office"} | fields
    )


def step(id="essai-etape", **fields):
    base = {"id": id, "slug": id, "name": f"Étape {id}", "short_name": id, "family": "acces", "summary": "Une étape."}
    return make("step", **base | {"entries": ["file"], "sources": ["essai-source"], "valid_on": DAY} | fields)


def figure(**fields):
    base = {"topic": "headcount", "label": "personnes", "amount": 12, "unit": "people", "population": "tout le monde"}
    passport = {
        "place": "France",
        "observed": "2025",
        "checked_on": DAY,
        "next_check": "2027-11-24",
        "sources": ["essai-source"],
    }
    return base | passport | fields


def profession(id="essai-metier", **fields):
    base = {
        "id": id,
        "slug": id,
        "title_feminine": "essayeuse",
        "title_masculine": "essayeur",
        "domain": "essai-domaine",
        "tagline": "Essaie des choses.",
        "brief": "On essaie, puis on recommence.",
        "pros": ["essayer", "réussir"],
        "cons": ["échouer", "recommencer"],
        "targets": [{"step": "essai-etape"}],
        "sources": ["essai-source"],
    }
    return make("profession", **base | fields)


def world(**of_profession) -> list[Document]:
    """A profession and everything that it requires: school → step → profession."""
    school = step("essai-lycee", half_years_min=2, half_years_max=2, after_bac=False, links=[{"to": "essai-etape"}])
    return [
        source(),
        domain(),
        workplace(),
        school,
        step(half_years_min=6, half_years_max=6),
        profession(**of_profession),
    ]


def with_(document, *others):
    """The world of samples, with this document in the place of the one that has its id."""
    ids = {document.id, *(one.id for one in others)}
    return [*(one for one in world() if one.id not in ids), document, *others]


def reported(id="essai-voix", **fields):
    base = {
        "id": id,
        "slug": id,
        "role": "essayeuse",
        "profession": "essai-metier",
        "origin": "un essai",
        "likes": "Essayer.",
    }
    return make("testimonial", **base | {"hard": "Recommencer."} | fields)


def direct(**fields):
    dates = {"collected_on": DAY, "consent_on": DAY, "consent_until": "2027-11-24"}
    return reported(**{"telling": "direct", "origin": ""} | dates | fields)


def term(id="essai-mot", **fields):
    return make("term", **{"id": id, "slug": id, "name": "ESS", "definition": "Un essai."} | fields)


def page(id="essai-page", **fields):
    return make(
        "page",
        **{"id": id, "slug": id, "name": "Une page", "summary": "Un résumé.", "body": "## Un titre\n\nDu texte."}
        | fields,
    )


def skill(id="essai-qualite", **fields):
    return make("skill", **{"id": id, "slug": id, "name": "essayer encore", "definition": "Recommencer."} | fields)


def scale(id="essai-grille", **fields):
    base = {"id": id, "slug": id, "name": "Une grille", "summary": "Tout le monde.", "figures": [figure()]}
    return make("scale", **base | fields)
