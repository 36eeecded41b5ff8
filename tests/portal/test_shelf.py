"""Answers as they are kept: their ETags, their bounds, and threads together."""

import threading

import pytest

from portal.asked import Asked
from portal.shelf import FIXED_COST, Answer, Shelf
from tests.portal.remembering import HTML, Counting, ask, remembering, small


def test_each_encoding_has_its_etag(memory):
    tags = {ask(memory, "/", **{"accept-encoding": one}).headers["ETag"] for one in ("br", "gzip", "")}
    assert len(tags) == 3 and not [tag for tag in tags if not tag.startswith('"')]


@pytest.mark.parametrize("form", ["{}", "W/{}", '"autre", {}', "*"])
def test_known_page_is_a_304(memory, form):
    tag = ask(memory).headers["ETag"]
    again = ask(memory, **{"if-none-match": form.format(tag)})
    assert (again.status, again.raw, again.headers["ETag"]) == (304, b"", tag)
    assert again.headers["Vary"] and "Content-Security-Policy" in again.headers
    assert "Content-Length" not in again.headers


def test_another_page_is_no_304(memory):
    assert ask(memory, **{"if-none-match": '"autre"'}).status == 200


def test_a_flood_of_parameters_pushes_out_no_page_without(settings, today, declaring):
    asked = Counting(small())
    memory = remembering(asked, settings, limit=100_000, ask=lambda: ("l", 1))
    ask(memory, "/metiers/")
    for number in range(200):
        ask(memory, f"/metiers/?depuis={number}")
    count = asked.count
    ask(memory, "/metiers/")
    assert asked.count == count


def test_memory_is_bounded_and_forgets_the_least_lately_used(settings, today, declaring_nothing):
    asked = Counting(small())
    memory = remembering(asked, settings, limit=100_000, ask=lambda: ("l", 1))
    for number in range(300):
        ask(memory, "/gardee/"), ask(memory, f"/{number}/")
    shelf = memory.shelves.plain
    assert 0 < shelf.size <= 50_000 and shelf.size == sum(answer.cost for answer in shelf.answers.values())
    count = asked.count
    ask(memory, "/gardee/")
    assert asked.count == count
    ask(memory, "/0/")
    assert asked.count == count + 1


def test_page_too_big_to_keep_is_shown(settings, today):
    memory = remembering(small(), settings, limit=4_000, ask=lambda: ("l", 1))
    assert ask(memory).text == "une page"
    assert not memory.shelves.plain.answers


def test_threads_together(settings, today, declaring_nothing):
    memory, wrong = remembering(small(), settings, limit=60_000, ask=lambda: ("l", 1)), []

    def visit():
        for number in range(500):
            if ask(memory, f"/{number % 23}/").text != "une page":
                wrong.append(number)

    threads = [threading.Thread(target=visit) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    shelf = memory.shelves.plain
    assert not wrong and shelf.size == sum(answer.cost for answer in shelf.answers.values()) <= shelf.limit


def shelf_of(count):
    """A shelf that is full, with pages 0 to count - 1."""
    shelf = Shelf(count * (FIXED_COST + 10))
    for number in range(count):
        put(shelf, number)
    return shelf


def put(shelf, number):
    shelf.put(Asked(f"/{number}/", "", "", False), Answer(b"0123456789", "", [HTML]))


def standing(shelf):
    return [int(asked.path.strip("/")) for asked in shelf.answers]


def test_what_was_wanted_gets_a_second_chance_and_no_third():
    shelf = shelf_of(5)
    shelf.get(Asked("/0/", "", "", False))
    put(shelf, 5)
    assert standing(shelf) == [2, 3, 4, 0, 5]
    for number in range(6, 10):
        put(shelf, number)
    assert standing(shelf) == [5, 6, 7, 8, 9]


def test_when_all_are_wanted_the_oldest_goes():
    shelf = shelf_of(5)
    for number in range(5):
        shelf.get(Asked(f"/{number}/", "", "", False))
    put(shelf, 5)
    assert standing(shelf) == [1, 2, 3, 4, 5]


def test_a_server_may_change_the_list_that_it_is_handed(memory):
    def spoiling(environ, start_response):
        return memory(environ, lambda status, headers: (start_response(status, list(headers)), headers.clear()))

    first, second = ask(spoiling), ask(spoiling)
    assert first.headers == second.headers and "ETag" in second.headers
