"""Rule 9: a template receives by name. Every variable is resolved against what the page or component declares."""

import dataclasses
import importlib
import inspect
import pkgutil
import re
import types
import typing
from pathlib import Path

import pytest
from django.template import engines
from django.template.base import FilterExpression, Variable
from django.template.defaulttags import ForNode, WithNode
from django.urls.base import get_callable  # noqa: F401 - forces the URL machinery to load

from careers import templatetags
from careers.documents.kinds import part_of

ROOT = Path(__file__).parent.parent.parent / "templates"
MODULES = [
    importlib.import_module(f"careers.templatetags.{module.name}")
    for module in pkgutil.iter_modules(templatetags.__path__)
]
COMPONENTS = {
    name: function
    for module in MODULES
    for name, function in inspect.getmembers(module, inspect.isfunction)
    if (ROOT / "components" / f"{name}.html").is_file()
}


@pytest.mark.parametrize("file", sorted((ROOT / "components").glob("*.html")), ids=lambda file: file.stem)
def test_component_says_what_it_requires_and_has_a_tag(file):
    assert file.read_text().startswith("{# ")
    assert file.stem in COMPONENTS


@pytest.mark.parametrize("name", COMPONENTS)
def test_component_takes_its_arguments_by_name_only(name):
    parameters = inspect.signature(COMPONENTS[name]).parameters.values()
    assert all(parameter.kind is parameter.KEYWORD_ONLY for parameter in parameters)


def test_misspelt_argument_is_an_error():
    from django.template import TemplateSyntaxError

    with pytest.raises(TemplateSyntaxError):
        engines["django"].from_string("{% load components %}{% faces pour=1 contre=2 %}")


@pytest.mark.parametrize("file", sorted(ROOT.rglob("*.html")), ids=lambda file: str(file.relative_to(ROOT)))
def test_no_logic_past_if_and_for(file):
    tags = set(re.findall(r"{%\s*(\w+)", file.read_text()))
    known = {
        "if",
        "elif",
        "else",
        "endif",
        "for",
        "empty",
        "endfor",
        "block",
        "endblock",
        "extends",
        "include",
        "load",
        "with",
        "explained",
        "json_ld",
        "endexplained",
        "endwith",
        "url",
        "static",
    }
    admin_only = {"csrf_token"} if "admin" in file.parts else set()
    assert tags - known - set(COMPONENTS) - admin_only <= {"localize", "endlocalize"}


@pytest.mark.parametrize("file", sorted((ROOT / "careers").glob("*.html")), ids=lambda file: file.stem)
def test_includes_declare_what_goes_in(file):
    for include in re.findall(r"{%\s*include[^%]*%}", file.read_text()):
        assert " only " in include


class Unresolved(AssertionError):
    pass


def roots_of(template) -> dict[str, object]:
    """The types that a page hands to its template, read from the page functions' own annotations."""
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
    from careers.documents.schema.page import Page

    pages = {
        "home_show": {"page": home.HomePage},
        "profession_list": {"page": profession_list.ProfessionListPage},
        "name_list": {"page": names.NameListPage},
        "interest_list": {"page": interests.InterestListPage},
        "interest_result": {"page": interests.InterestResultPage},
        "skill_list": {"page": skills.SkillListPage},
        "comparison_show": {"page": comparison.ComparisonPage},
        "profession_show": {"page": profession.ProfessionPage, "linked_data": dict},
        "profession_path": {"page": path.PathPage},
        "domain_show": {"page": domain.DomainPage},
        "workplace_list": {"groups": tuple[workplace.WorkplaceGroup, ...]},
        "workplace_show": {"page": workplace.WorkplacePage},
        "page_show": {"document": Page, "publisher": str},
        "term_list": {"page": glossary.GlossaryPage},
        "testimonial_list": {"page": testimonials.TestimonialListPage},
        "step_list": {"page": home.StepListPage},
        "step_reach": {"page": reach.ReachPage},
        "step_plan": {"page": plan.PlanPage},
        "step_show": {"page": step.StepPage},
        "component_list": {"page": gallery.GalleryPage},
        "change_list": {"days": tuple[DayOfChanges, ...]},
        "search_show": {"page": search.SearchPage},
        "source_list": {"page": sources.SourceListPage},
    }
    return pages.get(template) or {"page": page_of(template)}


def page_of(template: str) -> type:
    """By its name: `scale_list` receives `ScaleListPage` of `pages/scale.py`."""
    kind, _, action = template.partition("_")
    return part_of(kind, "careers.catalogue.pages.{kind}", {"show": "{Kind}Page", "list": "{Kind}ListPage"}[action])


def attribute(held, name: str):
    """The type of `held.name`; Unresolved when no type on offer has it."""
    options = (
        [one for one in typing.get_args(held) if one is not types.NoneType]
        if isinstance(held, types.UnionType)
        else [held]
    )
    for option in options:
        origin = typing.get_origin(option)
        if origin is tuple and name.isdigit():
            return typing.get_args(option)[int(name)]
        if dataclasses.is_dataclass(option) or hasattr(option, "model_fields"):
            hints = typing.get_type_hints(option)
            if name in hints:
                return hints[name]
            member = inspect.getattr_static(option, name, None)
            if isinstance(member, property):
                return typing.get_type_hints(member.fget).get("return", object)
            if member is not None:
                return object
        elif option is object or hasattr(option, name) or name in ("label", "value"):
            return object
    raise Unresolved(f"{held} n’a pas « {name} »")


def element(held, count: int) -> list:
    """The types of the names that a loop over `held` fills."""
    arguments = typing.get_args(held)
    inner = arguments[0] if arguments else object
    if count == 1:
        return [inner]
    return list(typing.get_args(inner)) if typing.get_args(inner) else [object] * count


def resolve(expression: FilterExpression, scope: dict):
    variable = expression.var
    if not isinstance(variable, Variable) or variable.lookups is None:
        return object
    first, *rest = variable.lookups
    if first in ("forloop", "True", "False", "None"):
        return object
    if first not in scope:
        raise Unresolved(f"« {first} » n’est pas déclaré")
    held = scope[first]
    for name in rest:
        held = attribute(held, name)
    return held


def walk(nodes, scope: dict):
    """Resolve every variable below these nodes, inside if and for too."""
    for node in nodes:
        inner = dict(scope)
        if isinstance(node, ForNode):
            held = resolve(node.sequence, scope)
            inner |= dict(zip(node.loopvars, element(held, len(node.loopvars)), strict=True))
        elif isinstance(node, WithNode):
            inner |= {name: resolve(value, scope) for name, value in node.extra_context.items()}
        for value in vars(node).values():
            check(value, scope)
        if getattr(node, "asvar", None):
            scope[node.asvar] = object
        for name in node.child_nodelists:
            if hasattr(node, name):
                walk(getattr(node, name) or (), inner)
        for condition, nodelist in getattr(node, "conditions_nodelists", ()):
            check_condition(condition, scope)
            walk(nodelist, scope)


def check(value, scope):
    if isinstance(value, FilterExpression):
        resolve(value, scope)
        for _, arguments in value.filters:
            for is_lookup, argument in arguments:
                if is_lookup and argument.lookups and argument.lookups[0] in scope:
                    held = scope[argument.lookups[0]]
                    for name in argument.lookups[1:]:
                        held = attribute(held, name)
                elif is_lookup:
                    raise Unresolved(f"argument de filtre « {argument} » non déclaré")
    elif isinstance(value, list | tuple):
        for one in value:
            check(one, scope)
    elif isinstance(value, dict):
        for one in value.values():
            check(one, scope)


def check_condition(condition, scope):
    for side in ("first", "second"):
        if (inner := getattr(condition, side, None)) is not None:
            check_condition(inner, scope)
    if (value := getattr(condition, "value", None)) is not None:
        check(value, scope)


def compiled(name):
    return engines["django"].get_template(name).template.nodelist


@pytest.mark.parametrize("name", [file.stem for file in sorted((ROOT / "careers").glob("*.html"))])
def test_every_variable_of_a_page_is_declared(name):
    walk(compiled(f"careers/{name}.html"), roots_of(name) | {"is_preview": bool, "canonical": str})


@pytest.mark.parametrize(
    ("source", "is_good"),
    [
        ("{{ page.document.title }}", True),
        ("{% if page.documnt %}x{% endif %}", False),
        ("{% for a in page.settings %}{{ a.titel }}{% endfor %}", False),
    ],
)
def test_misspelt_variable_would_be_seen(source, is_good):
    nodes = engines["django"].from_string(source).template.nodelist
    if is_good:
        walk(nodes, roots_of("profession_show"))
    else:
        with pytest.raises(Unresolved):
            walk(nodes, roots_of("profession_show"))


@pytest.mark.parametrize("name", COMPONENTS)
def test_every_name_of_a_component_is_handed_to_it(name):
    """The first word of each variable is a key of what the tag returns, or a loop's own."""
    source = inspect.getsource(COMPONENTS[name])
    handed = set(re.findall(r'"(\w+)":', source)) | set(inspect.signature(COMPONENTS[name]).parameters)
    if name == "figure_line":
        handed |= {"figure", "amount"}
    walk(compiled(f"components/{name}.html"), dict.fromkeys(handed, object))
