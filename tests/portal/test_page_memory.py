"""What the page memory answers itself, and what it leaves to Django."""

import threading

import pytest

from tests.portal.remembering import HTML, Counting, ask, remembering, small


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


def test_memory_is_off_in_tests_and_while_writing_code(settings):
    assert settings.PAGE_MEMORY_BYTES == 0
    asked = Counting(small())
    memory = remembering(asked, settings, limit=0)
    ask(memory), ask(memory)
    assert asked.count == 2


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


def test_nothing_is_held_while_django_works(settings, today, declaring_nothing):
    """A slow page does not keep another reader waiting for a page that is remembered."""
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
