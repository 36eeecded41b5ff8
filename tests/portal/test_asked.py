"""What counts as the same page: encoding, parameters, host, http or https."""

import pytest

from portal import asked as module
from portal.asked import Readings
from tests.portal.remembering import Counting, ask, remembering, small


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


def test_unknown_host_is_refused_before_the_memory(memory):
    ask(memory)
    for host in ("autre.example", "testserver.autre.example", "testserver@autre.example", "", "[", "x" * 5000):
        assert ask(memory, host=host).status == 400, host


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


def test_https_and_http_do_not_share_a_page(django, settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SECURE_HSTS_SECONDS = 60
    asked = Counting()
    memory = remembering(asked, settings)
    assert "Strict-Transport-Security" not in ask(memory).headers
    for _ in range(2):
        assert "Strict-Transport-Security" in ask(memory, **{"x-forwarded-proto": "https"}).headers
    assert asked.count == 2


# -- readings ------------------------------------------------------------------------------------------------------------


ORDINARY = {"REQUEST_METHOD": "GET", "PATH_INFO": "/metiers/", "QUERY_STRING": "", "HTTP_HOST": "testserver"}


@pytest.fixture
def read(monkeypatch):
    """The environments that were read, not just known again."""
    read, ordinary = [], module._asked
    monkeypatch.setattr(module, "_asked", lambda environ: read.append(environ) or ordinary(environ))
    return read


def test_the_same_words_are_read_once(read):
    readings = Readings()
    first, second = readings(dict(ORDINARY)), readings(dict(ORDINARY))
    assert first is second and first.path == "/metiers/" and len(read) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REQUEST_METHOD", "POST"),
        ("PATH_INFO", "/nulle/part/"),
        ("QUERY_STRING", "a=%00"),
        ("SCRIPT_NAME", "/ailleurs"),
        ("HTTP_HOST", "autre.example"),
        ("HTTP_COOKIE", "a=b"),
        ("HTTP_AUTHORIZATION", "Basic x"),
        ("HTTP_RANGE", "bytes=0-1"),
    ],
)
def test_one_word_is_enough_to_be_refused_however_well_the_others_are_known(read, name, value):
    readings = Readings()
    assert readings(ORDINARY) is not None
    for _ in range(2):
        assert readings(ORDINARY | {name: value}) is None
    assert len(readings.known) == 1 and len(read) == 3


def test_encoding_and_scheme_are_words_too(settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    readings = Readings()
    forms = ({}, {"HTTP_ACCEPT_ENCODING": "br"}, {"wsgi.url_scheme": "https"}, {"HTTP_X_FORWARDED_PROTO": "https"})
    found = [readings(ORDINARY | one) for one in forms]
    assert [(one.encoding, one.is_secure) for one in found] == [("", False), ("br", False), ("", True), ("", True)]
    assert [readings(ORDINARY | one) for one in forms] == found
    assert readings(ORDINARY | {"wsgi.url_scheme": "https", "HTTP_X_FORWARDED_PROTO": "http"}).is_secure is False


def test_readings_are_bounded():
    readings = Readings(most=10)
    for number in range(95):
        assert readings(ORDINARY | {"QUERY_STRING": f"utm={number}"}).query == ""
    assert len(readings.known) == 5


@pytest.mark.parametrize("name", ["HTTP_ACCEPT_ENCODING", "QUERY_STRING"])
def test_long_words_are_read_and_not_held(name):
    readings = Readings()
    assert readings(ORDINARY | {name: "x" * 700}) is not None
    assert readings(ORDINARY | {name: "x" * 70}) is not None
    assert [len(words) for words in readings.known] == [len(module.WORDS)] and len(readings.known) == 1


def test_long_host_fills_no_table():
    before = module._is_our_host.cache_info().currsize
    assert Readings()(ORDINARY | {"HTTP_HOST": "x" * 5000}) is None
    assert module._is_our_host.cache_info().currsize == before
