"""What makes a function a component: its keyword arguments are its contract, what it returns is all that its template sees."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.template import engines
from markupsafe import Markup

Context = dict[str, Any]

# Name in templates → the function that draws it.
COMPONENTS: dict[str, Callable[..., Markup]] = {}


def component(describe: Callable[..., Context]) -> Callable[..., Context]:
    """`{{ name(…) }}` draws templates/components/<name>.html from what `describe` returns."""

    @wraps(describe)
    def drawn(**arguments: Any) -> Markup:
        return draw(describe.__name__, describe(**arguments))

    COMPONENTS[describe.__name__] = drawn
    return describe


def drawn_by(describe: Callable[..., Context]) -> Callable[[Callable[..., Markup]], Callable[..., Markup]]:
    """The component whose arguments `describe` declares is drawn by this function: it keeps what it drew before."""

    def register(drawn: Callable[..., Markup]) -> Callable[..., Markup]:
        COMPONENTS[describe.__name__] = drawn
        return drawn

    return register


def draw(name: str, context: Context) -> Markup:
    return Markup(_template(name).render(context))  # noqa: S704 - made by a template that escapes


def draw_tight(name: str, context: Context) -> Markup:
    """Without the line end of its file: for what stands in the middle of a sentence or a hundred times on a page."""
    return draw(name, context).strip()


def _template(name: str):
    return engines["jinja2"].env.get_template(f"components/{name}.html")
