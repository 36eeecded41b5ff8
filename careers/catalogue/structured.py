"""What search engines read of a page (schema.org), as plain dictionaries. It says nothing that the page does not."""

from collections.abc import Iterable

from careers.catalogue.pages.profession import ProfessionPage
from careers.documents.vocabulary import Scheme
from careers.text import french

CONTEXT = "https://schema.org"


def crumbs(site: str, *places: tuple[str, str]) -> dict:
    """A breadcrumb trail of (name, path); `site` is the configured address."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": french(name), "item": f"{site}{path}"}
            for position, (name, path) in enumerate(places, start=1)
        ],
    }


def occupation(page: ProfessionPage, address: str) -> dict:
    """schema.org/Occupation; pay is left out: its one number would lose its passport."""
    document = page.document
    found = {
        "@type": "Occupation",
        "name": french(document.title),
        "alternateName": [french(one) for one in (*document.official_names, *document.synonyms)],
        "description": french(document.tagline),
        "url": address,
        "responsibilities": [french(task) for task in document.tasks],
        "skills": [french(skill.name) for skill in page.skills],
        "occupationalCategory": [f"{one.code} {one.label}" for one in document.codes if one.scheme == Scheme.ROME],
        "occupationLocation": {"@type": "Country", "name": "France"},
    }
    return {key: value for key, value in found.items() if value}


def questions(page: ProfessionPage) -> dict | None:
    """schema.org/FAQPage"""
    held = [
        {
            "@type": "Question",
            "name": french(view.question.question),
            "acceptedAnswer": {"@type": "Answer", "text": french(view.question.answer)},
        }
        for view in page.questions
    ]
    return {"@type": "FAQPage", "mainEntity": held} if held else None


def of_profession(page: ProfessionPage, site: str, list_path: str, own_path: str) -> dict:
    trail = crumbs(site, ("Métiers", list_path), (page.document.title, own_path))
    return graph((occupation(page, f"{site}{own_path}"), questions(page), trail))


def graph(parts: Iterable[dict | None]) -> dict:
    return {"@context": CONTEXT, "@graph": [part for part in parts if part]}
