"""`python -m bench.start PATH`: seconds of processor from nothing to the first page of a worker, on the present database."""

import io
import sys
import time

from portal.wsgi import application


def first_page(path: str) -> str:
    """The status of the page."""
    started: list = []
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "HTTP_HOST": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
    }
    b"".join(application(environ, lambda *words: started.append(words)))
    return started[0][0]


if __name__ == "__main__":
    if (status := first_page(sys.argv[1])) != "200 OK":
        sys.exit(f"{sys.argv[1]} : {status}")
    # Of the whole process, its imports included.
    sys.stdout.write(str(time.process_time()))
