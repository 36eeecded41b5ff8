"""Generated networks: small ones with every feature, and wide ones on which a careless search would never end."""

import random

from hypothesis import strategies as st

from careers.paths.network import Link, Network, Step, Target
from careers.paths.search import KINDS

STANDINGS = ["in_force", "in_force", "in_force", "announced", "ended"]


@st.composite
def steps(draw, id):
    length = draw(st.integers(0, 6))
    valid_from = draw(st.none() | st.integers(2024, 2034))
    valid_until = draw(st.none() | st.integers(valid_from or 2024, 2036))
    return Step(
        id,
        id,
        length,
        length + draw(st.integers(0, 2)),
        draw(st.booleans()),
        draw(st.sampled_from(STANDINGS)),
        valid_from,
        valid_until,
    )


@st.composite
def networks(draw, most=9, is_dated=False):
    """Random acyclic networks: links lead from lower to higher numbers."""
    ids = [f"s{n:03}" for n in range(draw(st.integers(2, most)))]
    made = [draw(steps(one)) if is_dated else plain(draw(steps(one))) for one in ids]
    pairs = [(a, b) for n, a in enumerate(ids) for b in ids[n + 1 :]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=24))
    kinds = st.sampled_from(KINDS)
    return Network.build(made, [Link(a, b, draw(kinds), draw(st.integers(0, 2))) for a, b in chosen])


def plain(step):
    return Step(step.id, step.id, step.half_years_min, step.half_years_max, step.after_bac)


def wide(count, links_each=4, seed=7, dated=0):
    """A ladder: more ways than could ever be listed, `dated` steps of it with a first or a last school year."""
    chance = random.Random(seed)
    ids = [f"s{n:04}" for n in range(count)]
    made = [Step(one, one, chance.randint(0, 6), chance.randint(6, 8), n > 3) for n, one in enumerate(ids)]
    for n in chance.sample(range(4, count - 1), dated):
        limit = {"valid_from": chance.randint(2027, 2040)} if n % 2 else {"valid_until": chance.randint(2027, 2040)}
        made[n] = Step(made[n].id, made[n].id, made[n].half_years_min, made[n].half_years_max, **limit)
    links = [
        Link(one, ids[to], experience_years=chance.choice([0, 0, 0, 2]))
        for n, one in enumerate(ids)
        for to in sorted({n + 1, *(n + chance.randint(1, 12) for _ in range(links_each - 1))})
        if to < count
    ]
    return Network.build(made, links), [Target(ids[-1])], ids[0]
