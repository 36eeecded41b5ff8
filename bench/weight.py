"""What a first visit weighs: the page, and everything that it makes the browser fetch."""

import re
import urllib.request
from urllib.parse import urljoin

import brotli

LINKED = re.compile(r'(?:<link [^>]*?href|<script [^>]*?src|<img [^>]*?src)="(/[^"]+)"')
FONT = re.compile(r'url\("?([^")]+\.woff2)"?\)')


def first_view(site: str, path: str) -> int:
    """Bytes over the wire, compressed as the server sends them: page, styles, scripts, icons, images, every font."""
    html, total = fetched(f"{site}{path}")
    seen = {one for one in LINKED.findall(html) if not one.endswith((".xml", "/"))}
    for one in list(seen):
        if one.endswith(".css"):
            styles, _ = fetched(f"{site}{one}")
            seen |= {_beside(one, font) for font in FONT.findall(styles)}
    return total + sum(fetched(f"{site}{one}")[1] for one in seen)


def _beside(stylesheet: str, address: str) -> str:
    """The address as the stylesheet means it."""
    return address if address.startswith("/") else urljoin(stylesheet, address)


def fetched(url: str) -> tuple[str, int]:
    """(what it says, bytes over the wire: compressed, here if the server has not done it)"""
    asked = urllib.request.Request(url, headers={"Accept-Encoding": "br"})
    with urllib.request.urlopen(asked) as answer:
        body = answer.read()
        if answer.headers["Content-Encoding"] == "br":
            return brotli.decompress(body).decode(errors="replace"), len(body)
        return body.decode(errors="replace"), min(len(body), len(brotli.compress(body, quality=5)))
