"""Real workers, asked all the time while changes are published: none answers what was no longer live when it was asked."""

import contextlib
import gzip
import http.client
import re
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import brotli
import pytest

from bench.machine import cpu_seconds
from bench.server import ROOT, granian
from tests.publishing.test_concurrency import SETUP, python

PAGE = "/metiers/essai-metier/"
ENCODINGS = ["br", "gzip", "identity"]
DECODERS = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
PUBLICATIONS = 40
FIRST = SETUP + "publishing.publish(*samples.world(tagline='Version 0.'), comment='', author='a')"
# Says of each publication that it has returned.
PUBLISH = SETUP + (
    "import time\n"
    f"for n in range(1, {PUBLICATIONS + 1}):\n"
    "    publishing.publish(samples.profession(tagline=f'Version {n}.'), comment='', author='a')\n"
    "    print(n, flush=True)\n"
    "    time.sleep(0.08)\n"
)


class Journal:
    """Which version was live from when on, as the publisher tells it."""

    def __init__(self):
        self.returned = [(time.monotonic(), 0)]

    def note(self, version: int) -> None:
        self.returned.append((time.monotonic(), version))

    def live(self, late: float = 0.0) -> int:
        """The last version whose publication had returned so many seconds ago."""
        moment = time.monotonic() - late
        return max(version for when, version in self.returned if when <= moment)


class Client(threading.Thread):
    """A visitor who asks again and again, and counts the answers older than what was live when it asked."""

    def __init__(self, address: str, journal: Journal, number: int, late: float = 0.0):
        super().__init__()
        self.connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=30)
        self.headers = {"Accept-Encoding": ENCODINGS[number % 3]}
        self.asks_again = number % 2 == 0
        self.journal, self.late = journal, late
        self.count, self.known, self.faults, self.stale, self.versions = 0, 0, [], [], {}
        self.is_over = threading.Event()

    def run(self) -> None:
        while not self.is_over.is_set():
            try:
                self.ask()
            except Exception as fault:  # noqa: BLE001 - a thread's fault must be told by the test
                self.faults.append(repr(fault))
                return

    def ask(self) -> None:
        expected = self.journal.live(self.late)
        self.connection.request("GET", PAGE, headers=self.headers)
        response = self.connection.getresponse()
        body, tag = response.read(), response.headers["ETag"]
        if response.status == 200:
            text = DECODERS[response.headers["Content-Encoding"]](body).decode()
            self.versions[tag] = int(re.search(r"Version (\d+)\.", text)[1])
        self.count, self.known = self.count + 1, self.known + (response.status == 304)
        if self.versions[tag] < expected:
            self.stale.append((self.versions[tag], expected))
        if self.asks_again:
            self.headers["If-None-Match"] = tag
        if self.count % 20 == 0:
            self.connection.close()  # another connection, another worker
        time.sleep(0.002)  # the publisher needs a processor too


@pytest.fixture
def hosts(database, tmp_path):
    """Two hosts on one database, as in production, with two workers each; the publisher is on the first."""
    python(database, FIRST)
    production = database | {"DEBUG": "non", "SECRET_KEY": "x" * 50, "PAGE_MEMORY": "8"}
    here, there = (production | {"VAR_DIR": str(tmp_path / name)} for name in ("un", "deux"))
    subprocess.run([sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"], cwd=ROOT, env=here, check=True)
    (tmp_path / "deux").mkdir()
    (tmp_path / "deux" / "static").symlink_to(tmp_path / "un" / "static")
    return here, there


def publish_all(env, journal):
    process = subprocess.Popen([sys.executable, "-c", PUBLISH], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        journal.note(int(line))
    assert process.wait(60) == 0


def test_no_answer_is_older_than_a_publication_that_has_returned(hosts):
    journal = Journal()
    with contextlib.ExitStack() as stack:
        here, there = (stack.enter_context(granian(env, "portal.wsgi:application", PAGE)) for env in hosts)
        before = [cpu_seconds([pid]) for pid in (*here.workers, *there.workers)]
        clients = [Client(here.address, journal, number) for number in range(8)]
        clients += [Client(there.address, journal, number, late=1.0) for number in range(6)]
        for client in clients:
            client.start()
        publish_all(hosts[0], journal)
        time.sleep(1.1)
        for client in clients:
            client.is_over.set()
        for client in clients:
            client.join(30)
        after = [cpu_seconds([pid]) for pid in (*here.workers, *there.workers)]
    assert [client.faults for client in clients if client.faults] == []
    assert [client.stale for client in clients if client.stale] == []
    # Each client has seen the last version, most answers came from memory, and every worker has worked.
    assert {max(client.versions.values()) for client in clients} == {PUBLICATIONS}
    assert sum(client.count for client in clients) > 20 * PUBLICATIONS
    assert any(client.known for client in clients)
    assert len(before) == 4 and all(now > then for then, now in zip(before, after, strict=True))


class Forgetter(BaseHTTPRequestHandler):
    """A server that has not heard of any publication."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("ETag", '"un"')
        self.end_headers()
        self.wfile.write(b"Version 0.")

    def log_message(self, *words):
        pass


def test_the_client_would_see_an_old_answer():
    server = HTTPServer(("127.0.0.1", 0), Forgetter)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    journal = Journal()
    client = Client(f"http://127.0.0.1:{server.server_port}", journal, 0)
    client.ask()
    assert client.stale == []
    journal.note(3)
    client.ask()
    server.shutdown()
    assert client.stale == [(0, 3)]
