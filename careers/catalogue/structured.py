"""What search engines read of a page (schema.org), as plain dictionaries. It says nothing that the page does not.

`site` is the configured address.
"""

from collections.abc import Iterable

from django.urls import reverse

from careers.catalogue.addresses import address_of
from careers.catalogue.pages.domain import DomainPage
from careers.catalogue.pages.figures import QuestionView
from careers.catalogue.pages.path import PathPage
from careers.catalogue.pages.profession import ProfessionPage
from careers.catalogue.pages.step import StepPage
from careers.documents.schema.step import Step
from careers.documents.vocabulary import Scheme
from careers.text import french

CONTEXT = "https://schema.org"


def crumbs(site: str, *places: tuple[str, str]) -> dict:
    """A breadcrumb trail of (name, path)."""
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


def questions(views: Iterable[QuestionView]) -> dict | None:
    """schema.org/FAQPage"""
    held = [
        {
            "@type": "Question",
            "name": french(view.question.question),
            "acceptedAnswer": {"@type": "Answer", "text": french(view.question.answer)},
        }
        for view in views
    ]
    return {"@type": "FAQPage", "mainEntity": held} if held else None


def way(page: PathPage, site: str) -> dict | None:
    """schema.org/HowTo: the stops of the main way from school, in order. Nothing while the path is being written."""
    stops = [stop.station.step for stop in (*page.school, *page.spine)]
    if not stops:
        return None
    title = page.document.title
    found = {
        "@type": "HowTo",
        "name": french(f"Comment devenir {title} ?"),
        "description": french(f"Les études pour devenir {title}, étape par étape."),
        "step": [
            {
                "@type": "HowToStep",
                "position": position,
                "name": french(step.title),
                "text": french(step.summary),
                "url": f"{site}{reverse('step_show', args=[step.slug])}",
            }
            for position, step in enumerate(stops, start=1)
        ],
    }
    if page.opening:
        found["totalTime"] = lasting(page.opening.half_years_min)
    return found


def programme(step: Step, address: str) -> dict | None:
    """schema.org/EducationalOccupationalProgram; None for a gate, which is no training."""
    if not step.half_years_max:
        return None
    found = {
        "@type": "EducationalOccupationalProgram",
        "name": french(step.name or step.title),
        "alternateName": french(step.short_name),
        "description": french(step.summary),
        "url": address,
        "timeToComplete": lasting(step.half_years_min) if step.half_years_min == step.half_years_max else "",
        "educationalCredentialAwarded": french(step.diploma),
        "programPrerequisites": french(step.entry_note),
        "numberOfCredits": step.credits,
    }
    return {key: value for key, value in found.items() if value}


def lasting(half_years: int) -> str:
    """A duration as ISO 8601 writes it: « P6Y », « P2Y6M »."""
    years, half = divmod(half_years, 2)
    return f"P{f'{years}Y' if years else ''}{'6M' if half else ''}" if half_years else "P0D"


def of_profession(page: ProfessionPage, site: str) -> dict:
    own = reverse("profession_show", args=[page.document.slug])
    trail = crumbs(site, ("Métiers", reverse("profession_list")), (page.document.title, own))
    return graph((occupation(page, f"{site}{own}"), questions(page.questions), trail))


def of_path(page: PathPage, site: str) -> dict:
    """A reader's own place is nobody else's: the way from there is left out."""
    document = page.document
    trail = crumbs(
        site,
        ("Métiers", reverse("profession_list")),
        (document.title, reverse("profession_show", args=[document.slug])),
        ("Comment le devenir", reverse("profession_path", args=[document.slug])),
    )
    return graph((None if page.journey else way(page, site), trail))


def of_step(page: StepPage, site: str) -> dict:
    own = reverse("step_show", args=[page.document.slug])
    trail = crumbs(site, ("Études", reverse("step_list")), (page.document.title, own))
    return graph((programme(page.document, f"{site}{own}"), questions(page.questions), trail))


def of_domain(page: DomainPage, site: str) -> dict:
    """schema.org/ItemList: the professions of a line, in its order."""
    own = reverse("domain_show", args=[page.document.slug])
    trail = crumbs(site, ("Métiers", reverse("profession_list")), (page.document.name, own))
    listed = [
        {"@type": "ListItem", "position": position, "name": french(card.title), "url": f"{site}{address_of(card)}"}
        for position, card in enumerate(page.professions, start=1)
    ]
    return graph(({"@type": "ItemList", "itemListElement": listed} if listed else None, trail))


def of_site(site: str) -> dict:
    """schema.org/WebSite, with where to search it."""
    action = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{site}{reverse('search_show')}?q={{search_term_string}}"},
        "query-input": "required name=search_term_string",
    }
    found = {"@type": "WebSite", "name": "Itinéraires", "url": f"{site}{reverse('home_show')}", "inLanguage": "fr"}
    return graph((found | {"potentialAction": action},))


def graph(parts: Iterable[dict | None]) -> dict:
    return {"@context": CONTEXT, "@graph": [part for part in parts if part]}
