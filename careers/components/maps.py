"""The maps, drawn by the server as SVG: a wrong or missing argument is an error, as with every component."""

from careers.catalogue.pages.path_map import PathMap
from careers.catalogue.pages.plan import PlanPage
from careers.components.registry import Context, component
from careers.paths.map.model import Label


@component
def path_map(*, map: PathMap) -> Context:
    """The map of a path, with the way past it, and what it cannot show in words."""
    return {"map": map, "layout": map.layout}


@component
def poster(*, page: PlanPage) -> Context:
    """The map of the whole network."""
    return {"page": page, "poster": page.poster}


# How heavy the words of each kind are; a colour for where there is no style sheet.
WEIGHTS = {"name": 600, "gate-name": 700, "here-name": 700, "terminus-name": 700}


@component
def map_label(*, label: Label) -> Context:
    colour = "#fff" if label.kind == "terminus-name" else "#0b1638"
    return {"label": label, "weight": WEIGHTS.get(label.kind), "colour": colour}
