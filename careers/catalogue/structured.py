"""What search engines read of a page (schema.org), as plain dictionaries. It says nothing that the page does not."""

from collections.abc import Callable, Iterable

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


def way(page: PathPage, site: str, step_path: Callable[[str], str]) -> dict | None:
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
                "url": f"{site}{step_path(step.slug)}",
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


def of_profession(page: ProfessionPage, site: str, list_path: str, own_path: str) -> dict:
    trail = crumbs(site, ("Métiers", list_path), (page.document.title, own_path))
    return graph((occupation(page, f"{site}{own_path}"), questions(page.questions), trail))


def of_path(page: PathPage, site: str, trail: dict, step_path: Callable[[str], str]) -> dict:
    """`step_path` gives the path of a step's page from its slug. A reader's own place is nobody else's: left out."""
    return graph((None if page.journey else way(page, site, step_path), trail))


def of_step(page: StepPage, address: str, trail: dict) -> dict:
    return graph((programme(page.document, address), questions(page.questions), trail))


def of_domain(page: DomainPage, site: str, trail: dict, profession_path: Callable[[str], str]) -> dict:
    """schema.org/ItemList: the professions of a line, in its order."""
    listed = [
        {
            "@type": "ListItem",
            "position": position,
            "name": french(card.title),
            "url": f"{site}{profession_path(card.slug)}",
        }
        for position, card in enumerate(page.professions, start=1)
    ]
    return graph(({"@type": "ItemList", "itemListElement": listed} if listed else None, trail))


def of_site(site: str, home_path: str, search_path: str) -> dict:
    """schema.org/WebSite, with where to search it."""
    action = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{site}{search_path}?q={{search_term_string}}"},
        "query-input": "required name=search_term_string",
    }
    found = {"@type": "WebSite", "name": "Itinéraires", "url": f"{site}{home_path}", "inLanguage": "fr"}
    return graph((found | {"potentialAction": action},))


def graph(parts: Iterable[dict | None]) -> dict:
    return {"@context": CONTEXT, "@graph": [part for part in parts if part]}
