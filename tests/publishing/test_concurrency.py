"""Two publishers at once, and a publisher that is killed: in processes of their own, on a database of their own."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings as project
from django.db import connection

ROOT = Path(__file__).parent.parent.parent
SETUP = "import django, sys; django.setup(); from careers import publishing; from tests import samples; "
PUBLISH = SETUP + (
    "who = sys.argv[1]\n"
    "for n in range(12):\n"
    "    publishing.publish(samples.source(f'essai-{who}-{n}'), comment='', author=who)\n"
)
# Says where it is, then waits inside the transaction to be killed.
KILLED = SETUP + (
    "import time\n"
    "from careers.publishing import log\n"
    "ordinary, count = log._append, []\n"
    "def slow(*args):\n"
    "    ordinary(*args); count.append(1)\n"
    "    if len(count) == 3: print('au milieu', flush=True); time.sleep(60)\n"
    "log._append = slow\n"
    "publishing.publish(*[samples.source(f'essai-tue-{n}') for n in range(6)], comment='', author='a')\n"
)
COUNT = SETUP + (
    "from careers.models.publication import Head, Live, Publication\n"
    "changes = sorted(Publication.objects.filter(subject__startswith='essai-').values_list('change', flat=True))\n"
    "print(Live.objects.filter(pk__startswith='essai-').count(), len(changes), len(set(changes)), Head.objects.get().number)\n"
)


@pytest.fixture
def database(tmp_path, django_db_blocker):
    """The environment of a fresh, migrated database that other processes may share."""
    env = os.environ | {
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "DEBUG": "oui",
        "PYTHONPATH": str(ROOT),
        "VAR_DIR": str(tmp_path),
    }
    if connection.vendor == "sqlite":
        yield from _migrated(env | {"DATABASE_URL": f"sqlite:///{tmp_path / 'essai.sqlite3'}"})
        return
    name = f"essai_{os.getpid()}"
    base = project.DATABASES["default"]
    address = f"postgres://{base['USER']}:{base['PASSWORD']}@{base['HOST']}:{base['PORT'] or 5432}"
    admin = [
        sys.executable,
        "-c",
        "import psycopg2, sys\nc = psycopg2.connect(sys.argv[1])\nc.autocommit = True\nc.cursor().execute(sys.argv[2])",
    ]
    subprocess.run([*admin, f"{address}/postgres", f"CREATE DATABASE {name}"], check=True)
    try:
        yield from _migrated(env | {"DATABASE_URL": f"{address}/{name}"})
    finally:
        subprocess.run([*admin, f"{address}/postgres", f"DROP DATABASE {name} WITH (FORCE)"], check=True)


def _migrated(env):
    subprocess.run([sys.executable, "manage.py", "migrate", "--verbosity", "0"], cwd=ROOT, env=env, check=True)
    python(env, SETUP + "publishing.publish(samples.source('essai-premiere'), comment='', author='a')")
    yield env


def python(env, code, *words):
    done = subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def counted(env):
    return tuple(map(int, python(env, COUNT).split()))


def test_two_publishers_at_once_are_one_after_the_other(database):
    both = [subprocess.Popen([sys.executable, "-c", PUBLISH, who], cwd=ROOT, env=database) for who in ("un", "deux")]
    assert [one.wait(120) for one in both] == [0, 0]
    assert counted(database) == (25, 25, 25, 25)


def test_publication_killed_in_the_middle_leaves_nothing(database):
    assert killed_in_the_middle(database, KILLED) == (1, 1, 1, 1)


def killed_in_the_middle(env, code):
    """Kill -9 the process once it says that it is in the middle; what is then in the log."""
    process = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "au milieu\n"
    process.send_signal(signal.SIGKILL)
    process.wait(30)
    deadline = time.monotonic() + 10
    while True:
        try:
            return counted(env)
        except AssertionError:  # the server has not yet noticed that its client is gone
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


LOAD_KILLED = SETUP + (
    "import time\n"
    "from pathlib import Path\n"
    "from careers.loading import load\n"
    "def wait(*args, **kwargs): print('au milieu', flush=True); time.sleep(60)\n"
    "load.note_ancestors = wait\n"
    "load.load(Path('content'))\n"
)
ROWS = SETUP + (
    "from careers.models import LoadedFile, Profession, Source, Step\n"
    "print(Profession.objects.count(), Step.objects.count(), Source.objects.count(), LoadedFile.objects.count())\n"
)


def test_load_killed_in_the_middle_leaves_nothing(database):
    assert killed_in_the_middle(database, LOAD_KILLED) == (1, 1, 1, 1)
    assert python(database, ROWS).split() == ["0", "0", "0", "0"]
