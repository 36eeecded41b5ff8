"""Servers that the measures start, each on a port of its own, and stop."""

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path

from bench import machine
from scripts.serve import command

ROOT = Path(__file__).parent.parent
PATIENCE = 60  # seconds until a server must have answered


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A context: a server that answers at `address`, and the processes that work for it."""

    def __init__(self, words: list[str], port: int, *, env: Mapping[str, str] | None = None, path: str = "/"):
        self.words, self.env, self.path = words, env, path
        self.address = f"http://127.0.0.1:{port}"

    def __enter__(self) -> "Server":
        self.process = subprocess.Popen(
            self.words, cwd=ROOT, env=self.env, start_new_session=True, stdout=subprocess.DEVNULL
        )
        self._wait()
        return self

    def __exit__(self, *error) -> None:
        os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    @property
    def workers(self) -> list[int]:
        return machine.children(self.process.pid)

    def cpu_seconds(self) -> float:
        return machine.cpu_seconds([self.process.pid, *self.workers])

    def megabytes(self) -> float:
        """Of the worker that weighs most."""
        return max(machine.megabytes(pid) for pid in self.workers)

    def _wait(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                urllib.request.urlopen(f"{self.address}{self.path}", timeout=5).close()
                return
            except urllib.error.HTTPError:
                return
            except OSError:
                time.sleep(0.02)
        raise RuntimeError(f"le serveur n’a pas démarré : {' '.join(self.words)}")


def granian(env: Mapping[str, str], application: str, path: str = "/") -> Server:
    """The application as `make serve` serves it."""
    port = free_port()
    return Server(command(port, application), port, env=env, path=path)


def nginx(folder: Path, name: str) -> Server:
    """A file of this folder, compressed beforehand, served by an nginx of our own."""
    port = free_port()
    settings = folder / "nginx.conf"
    settings.write_text(NGINX.format(folder=folder, port=port))
    return Server(["nginx", "-p", str(folder), "-c", str(settings)], port, path=f"/{name}")


NGINX = """
daemon off;
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  gzip_static on;
  types {{ text/html html; }}
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port} reuseport backlog=1024; root {folder}/files; }}
}}
"""
