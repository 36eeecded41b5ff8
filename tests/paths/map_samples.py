"""A small network with one of each thing that a map draws."""

from functools import cache

from careers.paths.map import layout
from careers.paths.map.model import MapLayout
from careers.paths.network import Link, Network, Step, Target
from careers.paths.routes import routes


@cache
def chain_and_detours() -> Network:
    """bac → a (1 year) → gate → c (3 years); b beside a; d a year more; e a bridge; x announced."""
    steps = [
        Step("bac", "Bac général", 2, 2, after_bac=False),
        *(Step(one, one.upper(), 2, 2) for one in "abd"),
        Step("x", "X", 2, 2, standing="announced"),
        Step("c", "C", 6, 6),
        Step("gate", "Classement"),
        Step("e", "Passerelle"),
    ]
    pairs = ["bac a", "bac b", "bac x", "a gate", "b gate", "x gate", "a d", "d gate", "gate c", "e c"]
    return Network.build(steps, [Link(*pair.split()) for pair in pairs])


def drawn(*here, **options) -> MapLayout:
    network = chain_and_detours()
    found = routes(network, [Target("c")]).routes
    main = next(route for route in found if route.ids == ("bac", "a", "gate", "c"))
    return layout(network, [main, *(one for one in found if one != main)], title="Essayeuse", here=here, **options)
