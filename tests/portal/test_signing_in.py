"""Five wrong passwords close the desk for a quarter of an hour, and little is kept of it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.core.management import call_command
from django.test import Client

from tests.publishing.test_concurrency import python

LOGIN = "/administration/login/"


def attempt(password="faux", name="cheffe", address="192.0.2.1", **headers):
    client = Client(REMOTE_ADDR=address, headers=headers)
    return client.post(LOGIN, {"username": name, "password": password, "next": "/administration/"})


def right(**options):
    return attempt("mot-de-passe-de-test", **options)


def closed(count=5, **options):
    return [attempt(**options).status_code for _ in range(count)]


def test_fifth_wrong_password_closes_and_says_so(publisher):
    assert closed() == [200, 200, 200, 200, 429]
    answer = right()
    assert (answer.status_code, answer["Retry-After"]) == (429, "900")
    page = answer.content.decode()
    assert "Trop d’essais" in page and "15&nbsp;minutes" in page and "mot de passe" in page


def test_four_wrong_passwords_close_nothing_and_a_right_one_forgets_them(publisher):
    closed(4)
    assert right().status_code == 302
    assert not AccessAttempt.objects.exists()
    assert closed(4) == [200] * 4


def test_another_browser_is_the_same_person(publisher):
    for number in range(5):
        attempt(**{"user-agent": f"Essai/{number}", "x-forwarded-for": f"198.51.100.{number}"})
    assert right().status_code == 429


def test_guesses_from_elsewhere_do_not_shut_the_editor_out(publisher):
    closed(address="198.51.100.7")
    assert right().status_code == 302


def test_behind_a_server_of_ours_the_address_is_the_one_that_it_added(publisher, settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    for number in range(5):
        attempt(**{"x-forwarded-for": f"10.0.0.{number}, 198.51.100.7"})
    assert right(**{"x-forwarded-for": "198.51.100.7"}).status_code == 429
    assert right(**{"x-forwarded-for": "198.51.100.7, 192.0.2.9"}).status_code == 302


def test_name_of_nobody_is_closed_as_well(db):
    """The answer does not tell which accounts exist."""
    assert closed(name="personne") == [200, 200, 200, 200, 429]


def test_closed_for_a_quarter_of_an_hour_after_the_last_wrong_password(publisher):
    closed()
    later(timedelta(minutes=14))
    assert right().status_code == 429
    later(timedelta(minutes=2))
    assert right().status_code == 302


def later(time: timedelta):
    for one in AccessAttempt.objects.all():
        AccessAttempt.objects.filter(pk=one.pk).update(attempt_time=one.attempt_time - time)


def test_what_is_kept_tells_nothing_without_the_secret(publisher):
    for _ in range(2):
        attempt("mon-mot-de-passe", **{"user-agent": "Navigateur", "accept": "text/html"})
    (kept,) = AccessAttempt.objects.values()
    written = str(list(kept.values()))
    for word in ("cheffe", "192.0.2", "Navigateur", "text/html", "mon-mot", "csrf", "administration"):
        assert word not in written
    right()
    assert not AccessLog.objects.exists() and not AccessFailureLog.objects.exists()


def test_logs_of_the_server_name_nobody(publisher, caplog):
    closed()
    assert caplog.text and "cheffe" not in caplog.text and "192.0.2" not in caplog.text


def test_tidy_deletes_old_attempts(publisher):
    attempt()
    call_command("tidy", verbosity=0)
    assert AccessAttempt.objects.count() == 1
    later(timedelta(minutes=16))
    call_command("tidy", verbosity=0)
    assert not AccessAttempt.objects.exists()


@pytest.mark.parametrize("name", ["", " ", "x\0y", "é" * 5000, "\ud800"])
def test_odd_name_is_answered(db, name):
    assert attempt(name=name.encode(errors="replace").decode()).status_code == 200


# As in several workers: each process tries three times, from the same address.
TRY = (
    "import django; django.setup()\n"
    "from django.test import Client\n"
    "for _ in range(3):\n"
    "    client = Client(REMOTE_ADDR='192.0.2.1', headers={'host': '127.0.0.1'})\n"
    "    print(client.post('/administration/login/', {'username': 'x', 'password': 'faux'}).status_code)\n"
)


def test_attempts_in_several_processes_are_all_counted(database):
    with ThreadPoolExecutor(4) as threads:
        told = list(threads.map(lambda _: python(database, TRY), range(4)))
    statuses = sorted(" ".join(told).split())
    assert statuses.count("200") <= 4 and statuses.count("429") >= 8
    assert python(database, TRY).split() == ["429"] * 3


def test_public_pages_ask_nothing_of_it(public, django_assert_num_queries):
    public.get("/")
    with django_assert_num_queries(1):
        public.get("/")
