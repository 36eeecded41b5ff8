"""Databases that only measures use: made, filled, dropped."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg2

ROOT = Path(__file__).parent.parent
POSTGRESQL = os.environ.get("BENCH_POSTGRESQL", "postgres://postgres@127.0.0.1:5432")


def vendors_that_answer() -> tuple[str, ...]:
    """SQLite, and PostgreSQL where it answers."""
    with suppress(psycopg2.OperationalError):
        psycopg2.connect(f"{POSTGRESQL}/postgres", connect_timeout=2).close()
        return "SQLite", "PostgreSQL"
    return ("SQLite",)


@contextmanager
def scratch(vendor: str) -> Iterator[dict[str, str]]:
    """The environment of a migrated, empty database with its own folder of data, as in production."""
    folder = Path(tempfile.mkdtemp(prefix="itineraires-bench-"))
    env = os.environ | {
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "PYTHONPATH": str(ROOT),
        "DEBUG": "non",
        "HTTPS": "non",
        "SECRET_KEY": "seulement-pour-mesurer-" + "0" * 30,
        "ALLOWED_HOSTS": "127.0.0.1",
        "VAR_DIR": str(folder),
    }
    try:
        with _database(vendor, folder) as address:
            env["DATABASE_URL"] = address
            manage(env, "migrate", "--verbosity", "0")
            manage(env, "collectstatic", "--noinput", "--verbosity", "0")
            yield env
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _database(vendor: str, folder: Path) -> Iterator[str]:
    if vendor == "SQLite":
        yield f"sqlite:///{folder / 'mesure.sqlite3'}"
        return
    name = f"itineraires_bench_{os.getpid()}"
    _at_the_server(f"CREATE DATABASE {name}")
    try:
        yield f"{POSTGRESQL}/{name}"
    finally:
        _at_the_server(f"DROP DATABASE {name} WITH (FORCE)")


def _at_the_server(statement: str) -> None:
    connection = psycopg2.connect(f"{POSTGRESQL}/postgres")
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(statement)
    connection.close()


def manage(env: dict[str, str], *words: str) -> None:
    subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=env, check=True, stdout=subprocess.DEVNULL)


def told_by(env: dict[str, str], module: str, *words: str) -> str:
    """What `python -m module` prints, run on this database."""
    done = subprocess.run([sys.executable, "-m", module, *words], cwd=ROOT, env=env, check=True, stdout=subprocess.PIPE)
    return done.stdout.decode()
