"""Rule 9: a template receives by name. Every variable is resolved against what the page or component declares."""

import inspect
import re
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from careers.catalogue.changes import DayOfChanges
from careers.catalogue.pages import (
    comparison,
    domain,
    gallery,
    glossary,
    home,
    interests,
    names,
    path,
    plan,
    profession,
    profession_list,
    reach,
    search,
    skills,
    sources,
    step,
    testimonials,
    workplace,
)
from careers.components.environment import FRAME, LIBRARIES
from careers.components.registry import COMPONENTS
from careers.documents.kinds import part_of
from careers.documents.schema.page import Page
from tests.templates.names import Unresolved, environment, parsed, walk

ROOT = Path(__file__).parent.parent.parent / "templates"
PUBLIC = sorted(file for file in ROOT.rglob("*.html") if "desk" not in file.parts)
# What each page function hands to its template, read from the page functions' own annotations.
PAGES = {
    "home_show": {"page": home.HomePage, "linked_data": dict},
    "profession_list": {"page": profession_list.ProfessionListPage},
    "name_list": {"page": names.NameListPage},
    "interest_list": {"page": interests.InterestListPage},
    "interest_result": {"page": interests.InterestResultPage},
    "skill_list": {"page": skills.SkillListPage},
    "comparison_show": {"page": comparison.ComparisonPage},
    "profession_show": {"page": profession.ProfessionPage, "linked_data": dict},
    "profession_path": {"page": path.PathPage, "linked_data": dict},
    "domain_show": {"page": domain.DomainPage, "linked_data": dict},
    "workplace_list": {"groups": tuple[workplace.WorkplaceGroup, ...]},
    "workplace_show": {"page": workplace.WorkplacePage},
    "page_show": {"document": Page, "publisher": str},
    "term_list": {"page": glossary.GlossaryPage},
    "testimonial_list": {"page": testimonials.TestimonialListPage},
    "step_list": {"page": home.StepListPage},
    "step_reach": {"page": reach.ReachPage},
    "step_plan": {"page": plan.PlanPage},
    "step_show": {"page": step.StepPage, "linked_data": dict},
    "component_list": {"page": gallery.GalleryPage},
    "change_list": {"days": tuple[DayOfChanges, ...]},
    "search_show": {"page": search.SearchPage},
    "source_list": {"page": sources.SourceListPage},
}
# What a template may be made of: nothing is worked out there.
ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Extends, nodes.Include, nodes.Block, nodes.FilterBlock),
    *(
        nodes.If,
        nodes.For,
        nodes.With,
        nodes.Assign,
        nodes.Name,
        nodes.Const,
        nodes.Getattr,
        nodes.Getitem,
        nodes.Tuple,
    ),
    *(
        nodes.Filter,
        nodes.Test,
        nodes.Call,
        nodes.Keyword,
        nodes.Compare,
        nodes.Operand,
        nodes.And,
        nodes.Or,
        nodes.Not,
    ),
)


def handed_to_page(name: str) -> dict[str, object]:
    """What the table says, or by the name: `scale_list` receives `ScaleListPage` of `pages/scale.py`."""
    if name in PAGES:
        return dict(PAGES[name])
    kind, _, action = name.partition("_")
    called = {"show": "{Kind}Page", "list": "{Kind}ListPage"}[action]
    return {"page": part_of(kind, "careers.catalogue.pages.{kind}", called)}


def names_of(files) -> list[str]:
    return [str(file.relative_to(ROOT)) for file in files]


@pytest.mark.parametrize("file", sorted((ROOT / "components").glob("*.html")), ids=lambda file: file.stem)
def test_component_says_what_it_requires_and_is_drawn_by_a_function(file):
    assert file.read_text().startswith("{# ")
    assert file.stem in COMPONENTS or file.stem in DRAWN_INSIDE


# Pieces of other components, drawn once and kept by them.
DRAWN_INSIDE = {"profession_option", "facet_choice", "limit_words", "comparison_cell"}


def test_pieces_are_described_where_they_are_drawn():
    from careers.components import choosing

    assert all(inspect.isfunction(getattr(choosing, name)) for name in DRAWN_INSIDE)
    assert not DRAWN_INSIDE & set(COMPONENTS)


@pytest.mark.parametrize("name", COMPONENTS)
def test_component_takes_its_arguments_by_name_only(name):
    parameters = inspect.signature(COMPONENTS[name]).parameters.values()
    assert all(parameter.kind is parameter.KEYWORD_ONLY for parameter in parameters)


def test_misspelt_argument_is_an_error():
    with pytest.raises(TypeError, match="pour"):
        environment().from_string("{{ faces(pour=1, contre=2) }}").render()


def test_name_that_nobody_handed_over_is_an_error():
    with pytest.raises(jinja2.UndefinedError, match="titel"):
        environment().from_string("{% if titel %}x{% endif %}").render()


@pytest.mark.parametrize("name", names_of(PUBLIC))
def test_no_logic_past_if_and_for(name):
    template = parsed((ROOT / name).read_text())
    assert {type(one).__name__ for one in template.find_all(nodes.Node) if not isinstance(one, ALLOWED)} <= {
        "EvalContextModifier"
    }


@pytest.mark.parametrize("file", sorted((ROOT / "desk").rglob("*.html")), ids=lambda file: file.stem)
def test_desk_has_no_logic_past_if_and_for_either(file):
    known = {"if", "elif", "else", "for", "empty", "block", "extends", "include", "load", "url", "static", "csrf_token"}
    tags = {tag for tag in re.findall(r"{%\s*(\w+)", file.read_text()) if not tag.startswith("end")}
    assert tags <= known


@pytest.mark.parametrize("name", names_of(PUBLIC))
def test_includes_receive_nothing(name):
    assert not any(include.with_context for include in parsed((ROOT / name).read_text()).find_all(nodes.Include))


@pytest.mark.parametrize("name", [file.stem for file in sorted((ROOT / "careers").glob("*.html"))])
def test_every_variable_of_a_page_is_declared(name):
    walk(parsed((ROOT / "careers" / f"{name}.html").read_text()), handed_to_page(name) | dict.fromkeys(FRAME, object))


@pytest.mark.parametrize("name", [*names_of((ROOT / "layout").glob("*.html")), *names_of(ROOT.glob("*.html"))])
def test_frame_and_errors_know_only_the_frame(name):
    more = {"minutes": int} if name == "429.html" else {}
    walk(parsed((ROOT / name).read_text()), dict.fromkeys(FRAME, object) | more)


@pytest.mark.parametrize(
    ("source", "is_good"),
    [
        ("{{ page.document.title }}", True),
        ("{% if page.documnt %}x{% endif %}", False),
        ("{% for a in page.settings %}{{ a.titel }}{% endfor %}", False),
        ("{{ page.document.title|frensh }}", False),
        ("{{ faces(pour=page.document, cons=page.document) }}", False),
        ("{{ facets(pros=page.document) }}", False),
        ("{{ page.document.model_dump }}", False),
        ("{% if page.document.title == page.titel %}x{% endif %}", False),
    ],
)
def test_misspelt_variable_would_be_seen(source, is_good):
    if is_good:
        walk(parsed(source), dict(PAGES["profession_show"]))
    else:
        with pytest.raises((Unresolved, jinja2.TemplateAssertionError)):
            walk(parsed(source), dict(PAGES["profession_show"]))


@pytest.mark.parametrize("name", [file.stem for file in sorted((ROOT / "components").glob("*.html"))])
def test_every_name_of_a_component_is_handed_to_it(name):
    """The first word of each variable is a key of what the function returns."""
    walk(parsed((ROOT / "components" / f"{name}.html").read_text()), dict.fromkeys(handed_to(name), object))


def handed_to(name: str) -> set[str]:
    if name == "figure_line":
        return handed_to("figure")
    return set(re.findall(r'"(\w+)":', inspect.getsource(described(name))))


def described(name: str):
    """The function that says what the component's template receives."""
    return next(getattr(module, name) for module in LIBRARIES if hasattr(module, name))
