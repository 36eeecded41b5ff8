"""Rules 1 and 2: URL name = view = template = test, and `urls.py` is the site map."""

import ast
import re
from pathlib import Path

import pytest

from careers import urls

ROOT = Path(__file__).parent.parent
TESTS = "\n".join(file.read_text() for file in (ROOT / "tests").rglob("test_*.py"))


@pytest.mark.parametrize("pattern", urls.urlpatterns, ids=lambda pattern: pattern.name)
def test_one_name_in_five_places(pattern):
    assert re.fullmatch(r"[a-z]+(_[a-z]+)+", pattern.name)
    assert pattern.callback.__name__ == pattern.name
    if not pattern.name.endswith(("_map", "_feed", "_file")):
        assert (ROOT / "templates" / "careers" / f"{pattern.name}.html").is_file()
    assert re.search(rf"def test_{pattern.name}\b", TESTS), f"pas de test « test_{pattern.name}… »"


def test_site_map_is_literal():
    tree = ast.parse((ROOT / "careers" / "urls.py").read_text())
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert calls
    assert all(isinstance(call.args[0], ast.Constant) for call in calls)
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.For | ast.ListComp)]


# `published.py` holds the decorator that looks pages up, no view.
VIEWS = sorted(set((ROOT / "careers" / "views").glob("*.py")) - {ROOT / "careers" / "views" / "published.py"})


@pytest.mark.parametrize("file", VIEWS, ids=lambda file: file.name)
def test_views_are_short(file):
    """Rule 4: a view validates, looks up, renders, in 15 lines at most."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.FunctionDef):
            first = node.body[0]
            docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
            length = node.end_lineno - (first.end_lineno if docstring else node.lineno) + 1
            assert length <= 15, f"{file.name} {node.name} : {length} lignes"
