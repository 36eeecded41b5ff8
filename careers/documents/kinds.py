"""The kinds of roots: the one list. Everything else about a root stands in files of its own, found by the name of its kind.

A root called `scale` has

| what | called | in |
| --- | --- | --- |
| its document, with the French names of its fields | `Scale` | `careers/documents/schema/scale.py` |
| the rules that hold before it is published | each by its name | `careers/documents/checks/scale.py` |
| an example that each of these rules refuses | `REFUSED` | `tests/documents/refused/scale.py` |
| its rows, and their migration | `Scale` | `careers/models/scale.py` |
| what is kept of it in memory, and where it is read | `ScaleCard` | `careers/catalogue/cards/scale.py` |
| its forms at the desk | `ScaleAdmin` | `careers/admin/scale.py` |
| its page, if the card names one: public and previewed | `render_scale` | `careers/views/scales.py` |
| what the templates of its pages receive | `ScalePage`, `ScaleListPage` | `careers/catalogue/pages/scale.py` |

and a line for each address in `careers/urls.py`. Files, differences, history, log, feed and site map ask for nothing more.
"""

import importlib
from typing import Any

# In the order in which messages name them.
KINDS = (
    "profession",
    "step",
    "workplace",
    "source",
    "domain",
    "testimonial",
    "term",
    "page",
    "skill",
    "scale",
)


class MissingPart(ImportError):
    """A kind is in the list, and a file of it is not there, or does not hold what it should."""


def of_each_kind(module: str, name: str = "") -> dict[str, Any]:
    """Kind → its part; see `part_of`."""
    return {kind: part_of(kind, module, name) for kind in KINDS}


def part_of(kind: str, module: str, name: str = "") -> Any:
    """What the module of this kind calls `name`, or the module itself; in both, ``{kind}`` and ``{Kind}`` stand for the kind.

    Raises MissingPart with the file that is missing.
    """
    words = {"kind": kind, "Kind": kind.capitalize()}
    path, name = module.format(**words), name.format(**words)
    found = _module(kind, path)
    if not name:
        return found
    if not hasattr(found, name):
        raise MissingPart(f"{_said(kind)} {_file(path)} doit contenir « {name} ».")
    return getattr(found, name)


def _module(kind: str, path: str):
    try:
        return importlib.import_module(path)
    except ModuleNotFoundError as error:
        if not f"{path}.".startswith(f"{error.name}."):
            raise
        raise MissingPart(f"{_said(kind)} il manque le fichier {_file(path)}.") from None


def _said(kind: str) -> str:
    return f"« {kind} » est dans la liste de careers/documents/kinds.py :"


def _file(path: str) -> str:
    return f"{path.replace('.', '/')}.py"
