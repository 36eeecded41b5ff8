"""The map of the whole network, on its coordinates: on random networks and on the health network of the facts."""

import gzip
from functools import cache
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from careers.paths.map.model import Box
from careers.paths.network import Link, Network, Step, Target
from careers.paths.poster import poster
from careers.paths.poster.model import Asked, Poster, Profession
from careers.paths.poster.times import Times
from tests.facts import facts_catalogue, profession_documents

NAMES = ["PASS", "DFGSM", "Licence de santé publique", "École de puériculture", "Institut", "D"]
FAMILIES = {"lycee": "lycée", "acces": "accès", "soins": "soins infirmiers", "medecine": "médecine"}


def faults(drawn: Poster) -> list[str]:
    """Words on words, on plates, under tracks, or out of the frame; tracks that go back in time."""
    labels = [*drawn.labels()]
    plates = [plate.box for plate in drawn.plates]
    inside = {id(plate.label) for plate in drawn.plates} | {id(ring.number) for ring in drawn.rings}
    free = [label for label in labels if id(label) not in inside]
    strokes = [box for stroke in drawn.strokes for box in _boxes(stroke.points)]
    strokes += [Box(bar.x - 2, top, bar.x + 2, bottom) for bar in drawn.bars for top, bottom in bar.spans]
    found = [f"{a} sur {b}" for a, b in combinations(labels, 2) if a.box.meets(b.box)]
    found += [f"{one} sur un métier" for one in free for plate in plates if one.box.meets(plate)]
    found += [f"{one} sous un trait" for one in free for stroke in strokes if one.box.meets(stroke)]
    found += [f"{a} et {b}" for a, b in combinations(plates, 2) if a.meets(b)]
    frame = Box(0, 0, drawn.width, drawn.height)
    found += [f"{one} hors du cadre" for one in [*(label.box for label in labels), *plates] if not _holds(frame, one)]
    return found + [
        f"{stroke} recule" for stroke in drawn.strokes if any(b[0] < a[0] for a, b in pairwise(stroke.points))
    ]


def _holds(frame: Box, box: Box) -> bool:
    return frame.left <= box.left and frame.top <= box.top and box.right <= frame.right and box.bottom <= frame.bottom


def _boxes(points):
    for (x, y), (to_x, to_y) in pairwise(points):
        left, right, top, bottom = min(x, to_x), max(x, to_x), min(y, to_y), max(y, to_y)
        yield Box(left - 2 * (x == to_x), top - 2 * (y == to_y), right + 2 * (x == to_x), bottom + 2 * (y == to_y))


@st.composite
def asked(draw, most=12):
    """Random acyclic networks with families, bridges and professions behind closing gates."""
    count = draw(st.integers(2, most))
    ids = [f"s{n:02}" for n in range(count)]
    steps, family = [], {}
    for number, one in enumerate(ids):
        school, length = number < 2, draw(st.integers(0, 6))
        steps.append(Step(one, draw(st.sampled_from(NAMES)), length, length, after_bac=not school))
        family[one] = "lycee" if school else draw(st.sampled_from(["acces", "soins", "medecine"]))
    pairs = [(a, b) for n, a in enumerate(ids) for b in ids[n + 1 :]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=24))
    network = Network.build(steps, [Link(a, b, draw(st.sampled_from(["normal", "bridge"]))) for a, b in chosen])
    opened = draw(st.lists(st.sampled_from(ids), unique=True, max_size=6))
    jobs = [Profession(f"m{n}", draw(st.sampled_from(NAMES)), (Target(one),), "line-a") for n, one in enumerate(opened)]
    return Asked(network, jobs, FAMILIES, family, "lycee")


@settings(max_examples=300, deadline=None)
@given(asked())
def test_no_network_makes_a_faulty_poster(network):
    drawn = poster(network)
    assert faults(drawn) == []
    assert {ring.step_id for ring in drawn.rings} == set(network.network.steps)
    assert len(drawn.plates) == len(network.professions)


@settings(max_examples=100, deadline=None)
@given(asked())
def test_every_link_is_a_track_or_a_correspondence(network):
    drawn, times = poster(network), Times(network)
    numbers = {change.step_id: change.number for change in drawn.changes}
    offered = {ring.step_id: {label.lines[0].words for label in ring.changes} for ring in drawn.rings}
    by_number = {(one, to) for one, held in offered.items() for to, number in numbers.items() if str(number) in held}
    assert by_number <= {(link.origin, link.to) for link in times.links}
    assert all((link.origin, link.to) in by_number or (link.origin, link.to) in times.tracks for link in times.links)


# -- the whole health network ---------------------------------------------------------------------------------------


@cache
def page():
    from careers.catalogue.pages.plan import plan_page

    return plan_page(facts_catalogue())


def test_poster_of_the_health_network_has_no_fault():
    assert faults(page().poster) == []


def test_poster_shows_every_step_and_every_profession():
    drawn, catalogue = page().poster, facts_catalogue()
    shown = {ring.step_id for ring in drawn.rings} | {bar.step_id for bar in drawn.bars}
    assert shown == {
        step.id for step in catalogue.step_documents.values() if step.standing != "ended" and not step.part_of
    }
    assert {plate.profession_id for plate in drawn.plates} == {document.id for document in profession_documents()}


def test_poster_has_the_shape_of_a_sheet_and_few_crossings():
    drawn = page().poster
    assert 1.2 <= drawn.width / drawn.height <= 1.75
    assert drawn.crossings <= 60 and len(drawn.changes) <= 12


def test_page_of_the_poster_is_light(settings):
    from django.template.loader import render_to_string

    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    html = render_to_string("careers/step_plan.html", {"page": page()})
    assert len(gzip.compress(html.encode())) < 30_000
    assert html.count('<a href="/formations/') > 100 and html.count('<a href="/metiers/') >= 71


def test_the_same_network_gives_the_same_poster():
    from careers.catalogue.pages.plan import _asked

    assert poster(_asked(facts_catalogue())) == page().poster
