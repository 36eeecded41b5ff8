"""`make serve`: the site as in production, on this machine: settings without debug, hashed static files, granian."""

import os
import subprocess
import sys
from pathlib import Path

from scripts.run import manage, name_the_site, port, prepare, say, say_where, setting

WORKERS = 2
# Of each worker: while one thread waits for the database, the other answers from memory. More only fight for the interpreter.
BLOCKING_THREADS = 2
WITHOUT_HTTPS = """
Sans HTTPS : ce qui part d’ici se lit en chemin. C’est bon pour cette machine, pas pour une mise en ligne. Il manque :
  HTTPS=oui dans .env : cookies de la rédaction et adresses en https, promesse d’un an aux navigateurs ;
  devant le site, un serveur qui parle https et pose X-Forwarded-Proto (.env.example le dit)."""
WITH_HTTPS = """
HTTPS=oui : le site attend devant lui un serveur qui parle https et pose X-Forwarded-Proto. Demandé en http, il renvoie vers https."""


def command(port: int, application: str = "portal.wsgi:application") -> list[str]:
    """What starts the application server."""
    return [
        *(str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--no-ws", "--http", "1"),
        *("--host", "127.0.0.1", "--port", str(port)),
        *("--workers", str(WORKERS), "--blocking-threads", str(BLOCKING_THREADS)),
        *("--log-level", "warning"),
        application,
    ]


def check() -> None:
    """Django's own list of what production needs, whole; without https, all but the lines that ask for it."""
    has_https = setting("HTTPS", "non") == "oui"
    settings = "portal.settings" if has_https else "portal.without_https"
    manage("check", "--deploy", "--fail-level", "WARNING", "--settings", settings, stdout=subprocess.DEVNULL)
    say(WITH_HTTPS if has_https else WITHOUT_HTTPS)


def main() -> None:
    os.environ["DEBUG"] = "non"
    chosen = port("make serve")
    name_the_site(chosen)
    check()
    prepare()
    say_where(chosen)
    words = command(chosen)
    os.execv(words[0], words)


if __name__ == "__main__":
    main()
