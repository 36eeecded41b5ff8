"""`make serve`: the site as in production, on this machine: settings without debug, hashed static files, granian."""

import sys
from pathlib import Path

WORKERS = 2
# Of each worker: while one thread waits for the database, the other answers from memory. More only fight for the interpreter.
BLOCKING_THREADS = 2


def command(port: int, application: str = "portal.wsgi:application") -> list[str]:
    """What starts the application server."""
    return [
        *(str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--no-ws", "--http", "1"),
        *("--host", "127.0.0.1", "--port", str(port)),
        *("--workers", str(WORKERS), "--blocking-threads", str(BLOCKING_THREADS)),
        application,
    ]
