"""Rule 3 and the table of who may import whom."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOW = {
    "careers.text",
    "careers.french_search",
    "careers.french_sound",
    "careers.asking",
    "careers.privacy",
    "careers.paths",
    "careers.documents.schema",
    "careers.documents.vocabulary",
    "careers.documents.labels",
}
READING = LOW | {
    "careers.models.publication",
    "careers.models.inbox",
    "careers.documents.upgrade",
    "careers.documents.stored",
    "careers.catalogue",
    "careers.markdown",
}
ALLOWED = {
    "careers/text.py": set(),
    "careers/french_sound.py": set(),
    "careers/french_search.py": {"careers.text", "careers.french_sound"},
    "careers/asking.py": {"careers.french_search"},
    "careers/privacy.py": {"careers.french_search", "careers.text"},
    "careers/paths": {"careers.paths"},
    "careers/documents/vocabulary.py": set(),
    "careers/documents/schema": {"careers.documents.schema", "careers.documents.vocabulary"},
    "careers/catalogue": READING,
    "careers/views": READING | {"careers.views"},
    "careers/components": READING | {"careers.components"},
    "careers/templatetags": {"careers.components", "careers.templatetags"},
    "careers/models": LOW | {"careers.models"},
}
WITHOUT_DJANGO = (
    "careers/text.py",
    "careers/french_sound.py",
    "careers/french_search.py",
    "careers/asking.py",
    "careers/privacy.py",
    "careers/paths",
    "careers/documents/schema",
    "careers/documents/vocabulary.py",
)


def files_of(place: str) -> list[Path]:
    path = ROOT / place
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def imports(file: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file} : import relatif"
            found += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return found


def is_allowed(module: str, allowed: set[str]) -> bool:
    """Allowed are a listed module, what is below it, and the packages above it (their names are in the import)."""
    return any(module == one or module.startswith(f"{one}.") or one.startswith(f"{module}.") for one in allowed)


@pytest.mark.parametrize("place", ALLOWED)
def test_layer_imports_only_what_it_may(place):
    wrong = {
        f"{file.relative_to(ROOT)} → {module}"
        for file in files_of(place)
        for module in imports(file)
        if module.startswith("careers") and not is_allowed(module, ALLOWED[place])
    }
    assert files_of(place), f"{place} n’existe pas"
    assert not wrong


@pytest.mark.parametrize("place", WITHOUT_DJANGO)
def test_low_layer_knows_no_django(place):
    assert not [
        f"{file} → {module}" for file in files_of(place) for module in imports(file) if module.startswith("django")
    ]


def test_a_forbidden_import_would_be_seen():
    assert not is_allowed("careers.models.profession", READING)
    assert is_allowed("careers.models.publication", READING)
