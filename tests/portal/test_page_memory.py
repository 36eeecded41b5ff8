"""The page memory, around the real application and around small ones that misbehave on purpose."""

import gzip
import threading
from datetime import date

import brotli
import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import OperationalError, close_old_connections
from django.test import RequestFactory

from careers.catalogue.catalogue import live_generation
from careers.publishing import publish, withdraw
from careers.views.published import ANSWERED_FROM, AnsweredFrom
from portal import page_memory as module
from portal.freshness import Freshness
from portal.page_memory import PageMemory
from tests.samples import changed, profession, world

BY = {"comment": "essai", "author": "test"}
DAY = date(2026, 11, 24)


class Answered:
    """What came back, its body as it went out and as it reads."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.raw = int(status[:3]), dict(headers), b"".join(body)
        assert len(self.headers) == len(headers), "un en-tête est en double"
        self.encoding = self.headers.get("Content-Encoding")

    @property
    def text(self):
        read = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[self.encoding]
        return read(self.raw).decode()


def ask(application, path="/", method="GET", host="testserver", **headers):
    # A request ends by handing its connection back; here that one holds the transaction of the test.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    environ = RequestFactory().generic(method, path, headers={"host": host, **headers}).environ
    started = []
    body = application(environ, lambda *words: started.append(words))
    answered = Answered(*started[0], body)
    getattr(body, "close", lambda: None)()
    return answered


class Counting:
    """An application that counts how often it is asked."""

    def __init__(self, application=None):
        self.application, self.count = application or WSGIHandler(), 0

    def __call__(self, environ, start_response):
        self.count += 1
        return self.application(environ, start_response)


def remembering(application, settings, limit=4_000_000, **freshness):
    return PageMemory(application, limit=limit, freshness=Freshness(settings.STAMP, **freshness))


@pytest.fixture
def django(db):
    return Counting()


@pytest.fixture
def memory(django, settings):
    return remembering(django, settings)


# -- what is answered from memory ----------------------------------------------------------------------------------------


def test_repeated_page_never_reaches_django(memory, django):
    first, second = ask(memory), ask(memory)
    assert django.count == 1
    assert (first.status, first.headers, first.raw) == (second.status, second.headers, second.raw)
    assert "Un métier, et le chemin pour y aller" in second.text


def test_repeated_page_costs_no_query(memory, django_assert_num_queries):
    ask(memory)
    with django_assert_num_queries(0):
        ask(memory)


def test_page_from_memory_has_every_header_of_the_first(memory, public):
    ordinary = public.get("/metiers/radiologue/").headers
    ask(memory, "/metiers/radiologue/")
    remembered = ask(memory, "/metiers/radiologue/").headers
    assert {name: value for name, value in ordinary.items() if name != "Content-Length"}.items() <= remembered.items()


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br;q=0.5, gzip", "gzip"),
        ("*", "br"),
        ("identity", None),
        ("", None),
        ("br;q=0", None),
        ("br;q=beaucoup", None),
    ],
)
def test_encoding_is_negotiated(memory, accepted, encoding):
    for _ in range(2):
        page = ask(memory, "/metiers/", **{"accept-encoding": accepted})
        assert (page.encoding, page.headers["Vary"]) == (encoding, "Accept-Encoding")
        assert "</html>" in page.text
        assert int(page.headers["Content-Length"]) == len(page.raw)


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


def test_head_has_the_headers_and_no_body(memory, django):
    for _ in range(2):
        head = ask(memory, "/metiers/", "HEAD")
        assert (head.status, head.raw) == (200, b"")
    page = ask(memory, "/metiers/")
    assert django.count == 1 and page.headers == head.headers and page.raw


@pytest.mark.parametrize("path", ["/sitemap.xml", "/robots.txt"])
def test_what_machines_read_is_remembered(memory, django, path):
    assert ask(memory, path).raw == ask(memory, path).raw
    assert django.count == 1


# -- what is not -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "method", "headers"),
    [
        ("/metiers/inconnu/", "GET", {}),
        ("/nulle/part/", "GET", {}),
        ("/metiers", "GET", {}),
        ("/administration/login/", "GET", {}),
        ("/", "POST", {}),
        ("/", "GET", {"cookie": "a=b"}),
        ("/", "GET", {"authorization": "Basic x"}),
        ("/?a=%00", "GET", {}),
        ("/metiers/?a=" + "b" * 2000, "GET", {}),
        ("/metiers/" + "a" * 400 + "/", "GET", {}),
    ],
)
def test_is_always_asked_of_django(memory, django, path, method, headers):
    statuses = [ask(memory, path, method, **headers).status for _ in range(2)]
    assert django.count == 2 and statuses[0] == statuses[1]
    assert not memory.shelves.plain.answers and not memory.shelves.with_parameters.answers


def test_unknown_host_is_refused_before_the_memory(memory):
    ask(memory)
    for host in ("autre.example", "testserver.autre.example", "testserver@autre.example", "", "[", "x" * 5000):
        assert ask(memory, host=host).status == 400, host


def test_memory_is_off_in_tests_and_while_writing_code(settings):
    assert settings.PAGE_MEMORY_BYTES == 0
    asked = Counting(small())
    memory = remembering(asked, settings, limit=0)
    ask(memory), ask(memory)
    assert asked.count == 2


def small(status="200 OK", headers=(("Content-Type", "text/html"),), generation=("l", 1), day=DAY):
    """An application of one page."""

    def application(environ, start_response):
        environ[ANSWERED_FROM] = AnsweredFrom(generation, day)
        start_response(status, list(headers))
        return [b"une page"]

    return application


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setattr(module, "today", lambda: DAY)


HTML = ("Content-Type", "text/html; charset=utf-8")


@pytest.mark.parametrize(
    ("status", "headers", "is_kept"),
    [
        ("200 OK", [HTML], True),
        ("200 OK", [("Content-Type", "application/json")], True),
        ("200 OK", [("Content-Type", "application/ld+json")], True),
        ("200 OK", [("Content-Type", "image/svg+xml")], True),
        ("200 OK", [("Content-Type", "application/atom+xml; charset=utf-8")], True),
        ("200 OK", [("Content-Type", "text/plain")], True),
        ("200 OK", [("Content-Type", "image/png")], False),
        ("200 OK", [("Content-Type", "text/htmlx")], False),
        ("200 OK", [], False),
        ("200 OK", [HTML, ("Set-Cookie", "a=b")], False),
        ("200 OK", [HTML, ("Vary", "Cookie")], False),
        ("200 OK", [HTML, ("Vary", "Accept-Encoding")], True),
        ("200 OK", [HTML, ("Cache-Control", "no-store")], False),
        ("200 OK", [HTML, ("Cache-Control", "private, max-age=0")], False),
        ("200 OK", [HTML, ("Content-Encoding", "gzip")], False),
        ("404 Not Found", [HTML], False),
        ("301 Moved Permanently", [HTML, ("Location", "/x/")], False),
        ("500 Internal Server Error", [HTML], False),
    ],
)
def test_only_plain_pages_are_kept(settings, today, status, headers, is_kept):
    asked = Counting(small(status, headers))
    memory = remembering(asked, settings, ask=lambda: ("l", 1))
    first, second = ask(memory), ask(memory)
    assert asked.count == (1 if is_kept else 2)
    assert (first.status, first.raw) == (second.status, second.raw) == (int(status[:3]), b"une page")


def test_page_without_word_from_its_view_is_not_kept(settings, today):
    def silent(environ, start_response):
        start_response("200 OK", [HTML])
        return [b"une page"]

    asked = Counting(silent)
    memory = remembering(asked, settings, ask=lambda: ("l", 1))
    ask(memory), ask(memory)
    assert asked.count == 2


# -- parameters --------------------------------------------------------------------------------------------------------


@pytest.fixture
def declaring(monkeypatch):
    """Every page declares `depuis` and `rentree`, in this order."""
    monkeypatch.setattr(module, "_parameters_of", lambda path: ("depuis", "rentree"))


def test_undeclared_parameters_are_dropped(memory, django):
    for path in ("/metiers/", "/metiers/?utm_source=x", "/metiers/?a=1&a=2"):
        ask(memory, path)
    assert django.count == 1


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("depuis=a&rentree=b", "rentree=b&depuis=a", True),
        ("depuis=a", "depuis=a&x=1", True),
        ("depuis=%61", "depuis=a", True),
        ("depuis=", "", False),
        ("depuis=a", "depuis=b", False),
        ("depuis=a&depuis=b", "depuis=b", False),
        ("depuis=a&depuis=b", "depuis=b&depuis=a", False),
        ("depuis=é", "depuis=%C3%A9", True),
        ("depuis=%ff", "depuis=%fe", True),
    ],
)
def test_key_is_the_declared_parameters_in_their_order(settings, today, declaring, one, other, is_same):
    asked = Counting(small())
    memory = remembering(asked, settings, ask=lambda: ("l", 1))
    ask(memory, f"/?{one}"), ask(memory, f"/?{other}")
    assert asked.count == (1 if is_same else 2)


def test_a_flood_of_parameters_pushes_out_no_page_without(settings, today, declaring):
    asked = Counting(small())
    memory = remembering(asked, settings, limit=100_000, ask=lambda: ("l", 1))
    ask(memory, "/metiers/")
    for number in range(200):
        ask(memory, f"/metiers/?depuis={number}")
    count = asked.count
    ask(memory, "/metiers/")
    assert asked.count == count


# -- bounds and threads --------------------------------------------------------------------------------------------------


def test_memory_is_bounded_and_forgets_the_least_lately_used(settings, today, monkeypatch):
    monkeypatch.setattr(module, "_parameters_of", lambda path: ())
    asked = Counting(small())
    memory = remembering(asked, settings, limit=100_000, ask=lambda: ("l", 1))
    for number in range(300):
        ask(memory, "/gardee/"), ask(memory, f"/{number}/")
    shelf = memory.shelves.plain
    assert 0 < shelf.size <= 50_000 and shelf.size == sum(map(module._cost, shelf.answers.values()))
    count = asked.count
    ask(memory, "/gardee/")
    assert asked.count == count
    ask(memory, "/0/")
    assert asked.count == count + 1


def test_page_too_big_to_keep_is_shown(settings, today):
    memory = remembering(small(), settings, limit=4_000, ask=lambda: ("l", 1))
    assert ask(memory).text == "une page"
    assert not memory.shelves.plain.answers


def test_threads_together(settings, today, monkeypatch):
    monkeypatch.setattr(module, "_parameters_of", lambda path: ())
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
    assert not wrong and shelf.size == sum(map(module._cost, shelf.answers.values())) <= shelf.limit


def test_nothing_is_held_while_django_works(settings, today, monkeypatch):
    """A slow page does not keep another reader waiting for a page that is remembered."""
    monkeypatch.setattr(module, "_parameters_of", lambda path: ())
    inside, go_on = threading.Event(), threading.Event()
    quick = small()

    def application(environ, start_response):
        if environ["PATH_INFO"] == "/lente/":
            inside.set()
            assert go_on.wait(10)
        return quick(environ, start_response)

    memory = remembering(application, settings, ask=lambda: ("l", 1))
    ask(memory, "/vive/")
    slow = threading.Thread(target=ask, args=(memory, "/lente/"))
    slow.start()
    assert inside.wait(10) and ask(memory, "/vive/").status == 200
    go_on.set()
    slow.join()


# -- freshness -----------------------------------------------------------------------------------------------------------


def test_page_is_kept_under_the_generation_that_it_shows(settings, today):
    """A publication goes by between the look at the head and the view's: the new page is not kept as the old one's."""
    live = [("l", 1)]
    asked = Counting(small(generation=("l", 2)))
    memory = remembering(asked, settings, ask=lambda: live[0], most=0)
    ask(memory)
    ask(memory)
    assert asked.count == 2
    live[0] = ("l", 2)
    ask(memory), ask(memory)
    assert asked.count == 3


def test_page_of_an_earlier_generation_is_never_kept_as_the_new_one(settings, today):
    asked = Counting(small(generation=("l", 1)))
    memory = remembering(asked, settings, ask=lambda: ("l", 2))
    ask(memory), ask(memory)
    assert asked.count == 2


def test_another_line_with_the_same_number_is_another_generation(settings, today):
    live = [("avant", 1)]
    asked = Counting(small(generation=("avant", 1)))
    memory = remembering(asked, settings, ask=lambda: live[0], most=0)
    ask(memory)
    live[0] = ("apres", 1)
    ask(memory)
    assert asked.count == 2


def test_another_day_is_another_page(settings, monkeypatch):
    days = [DAY]
    monkeypatch.setattr(module, "today", lambda: days[0])
    asked = Counting(small())
    memory = remembering(asked, settings, ask=lambda: ("l", 1))
    ask(memory), ask(memory)
    assert asked.count == 1
    days[0] = date(2026, 11, 25)
    ask(memory)
    assert asked.count == 2


def test_page_made_across_midnight_is_not_kept(memory, today, monkeypatch):
    from careers.views import published

    days = iter([DAY, date(2026, 11, 25)])
    monkeypatch.setattr(published.timezone, "localdate", lambda: next(days))
    ask(memory, "/robots.txt")
    assert not memory.shelves.plain.answers


def test_publication_is_seen_at_once(memory, django_capture_on_commit_callbacks):
    def published(*documents):
        with django_capture_on_commit_callbacks(execute=True):
            publish(*documents, **BY)

    published(*world())
    assert "Essaie des choses." in ask(memory, "/metiers/essai-metier/").text
    published(changed(profession(), tagline="Essaie encore."))
    assert "Essaie encore." in ask(memory, "/metiers/essai-metier/").text
    with django_capture_on_commit_callbacks(execute=True):
        withdraw("essai-metier", **BY)
    assert ask(memory, "/metiers/essai-metier/").status == 404


def test_words_of_an_earlier_generation_leave_the_memory(memory, django_capture_on_commit_callbacks):
    """What is erased is not kept: the next request empties the shelves."""
    ask(memory), ask(memory, "/metiers/")
    with django_capture_on_commit_callbacks(execute=True):
        publish(*world(), **BY)
    ask(memory, "/sources/")
    assert [asked.path for asked in memory.shelves.plain.answers] == ["/sources/"]


def test_stamp_that_cannot_be_written_does_not_undo_a_publication(
    db, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.STAMP = tmp_path / "nulle" / "part"
    before = live_generation()
    with django_capture_on_commit_callbacks(execute=True):
        publish(*world(), **BY)
    assert live_generation()[1] == before[1] + 1


def test_database_that_does_not_answer_is_told_by_django(settings, django):
    def down():
        raise OperationalError("database is locked")

    memory = remembering(django, settings, ask=down)
    assert ask(memory).status == 200 and django.count == 1
    assert not memory.shelves.plain.answers


def test_https_and_http_do_not_share_a_page(memory, django, settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SECURE_HSTS_SECONDS = 60
    memory.application = Counting()
    assert "Strict-Transport-Security" not in ask(memory).headers
    for _ in range(2):
        assert "Strict-Transport-Security" in ask(memory, **{"x-forwarded-proto": "https"}).headers
    assert memory.application.count == 2


# -- the view's side -------------------------------------------------------------------------------------------------------


def test_view_is_handed_the_declared_parameters_only(rf):
    from django.http import HttpResponse

    from careers.views.published import remembered

    @remembered("b", "a")
    def view(request):
        return HttpResponse(f"{request.GET.urlencode()} {request.get_full_path()}")

    assert view(rf.get("/?z=1&a=2&b=3&b=4")).content.decode() == "b=3&b=4&a=2 /?b=3&b=4&a=2"
    assert view(rf.get("/?z=1")).content.decode() == " /"


def test_every_public_view_says_what_it_reads():
    from careers.urls import urlpatterns

    assert [one.name for one in urlpatterns if not isinstance(getattr(one.callback, "parameters", None), tuple)] == []
