"""A load generator in some lines, for machines without wrk: `python -m bench.client URL SECONDS CONNECTIONS ACCEPTED`."""

import asyncio
import json
import sys
import time
from urllib.parse import urlsplit


class Visitor:
    """One connection, kept open."""

    def __init__(self, url: str, accepted: str):
        parts = urlsplit(url)
        self.host, self.port = parts.hostname, parts.port
        self.request = (
            f"GET {parts.path or '/'} HTTP/1.1\r\nHost: {parts.netloc}\r\nAccept-Encoding: {accepted}\r\n\r\n".encode()
        )
        self.count = self.faults = 0

    async def visit(self, until: float) -> None:
        reader, writer = await asyncio.open_connection(self.host, self.port)
        while time.monotonic() < until:
            writer.write(self.request)
            head = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(_length(head))
            self.count += 1
            self.faults += not head.startswith(b"HTTP/1.1 200 ")
        writer.close()


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.split(b":")[1])
    return 0


async def main(url: str, seconds: str, connections: str, accepted: str) -> None:
    visitors = [Visitor(url, accepted) for _ in range(int(connections))]
    begun = time.monotonic()
    await asyncio.gather(*(one.visit(begun + float(seconds)) for one in visitors))
    told = {
        "count": sum(one.count for one in visitors),
        "faults": sum(one.faults for one in visitors),
        "seconds": time.monotonic() - begun,
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
