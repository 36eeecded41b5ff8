"""Rules 5 and 12: one writer of the log, small files and functions, names that say something, docstrings where others call."""

import ast
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent
CODE = sorted(
    path
    for folder in ("careers", "portal", "scripts", "bench")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
)


def functions():
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef):
                yield path.relative_to(ROOT), node, node.end_lineno - node.lineno + 1


def test_files_are_short():
    assert [(str(path), lines) for path in CODE if (lines := path.read_text().count("\n")) > 300] == []


def test_functions_are_short():
    sizes = sorted(size for *_, size in functions())
    assert sizes[len(sizes) // 2] <= 9
    assert [(str(path), node.name, size) for path, node, size in functions() if size > 40] == []


def test_names_say_something():
    empty = {"utils", "util", "helpers", "helper", "misc", "common", "stuff"}
    assert [path for path in CODE if set(path.with_suffix("").relative_to(ROOT).parts) & empty] == []


def test_every_module_says_what_it_is():
    silent = [path for path in CODE if path.read_text().strip() and not ast.get_docstring(ast.parse(path.read_text()))]
    assert silent == []


def test_log_has_one_writer():
    """Rule 5: only `careers.publishing` writes the log, its head and its pointers."""
    writes = re.compile(
        r"\b(Publication|Live|Head)\.(objects|_base_manager)\b[^\n]*\.(create|update|delete|bulk_create|update_or_create|get_or_create)\b"
    )
    writers = {path.relative_to(ROOT).parts[:2] for path in CODE if writes.search(path.read_text())}
    assert writers == {("careers", "publishing")}


def test_verbs_of_the_writer_take_keywords():
    import inspect

    from careers import publishing

    for verb in (publishing.publish, publishing.withdraw, publishing.restore, publishing.erase):
        parameters = inspect.signature(verb).parameters
        assert parameters["author"].kind is inspect.Parameter.KEYWORD_ONLY


def test_project_names_no_machine():
    """No path of one machine, no secret, no address of a package registry."""
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    wrong = re.compile(r"(?<![\w.])/(?:work|root|home)/\w|pypi\.org|npmjs\.|SECRET_KEY=\w{20}")
    found = []
    for name in files:
        path = ROOT / name
        if path.suffix in (".py", ".md", ".sh", ".toml", ".html", ".css", ".txt", "") and path.is_file():
            found += [
                name
                for line in path.read_text(errors="ignore").splitlines()
                if wrong.search(line) and "re.compile" not in line
            ]
    assert found == []
