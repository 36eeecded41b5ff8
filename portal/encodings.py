"""What a browser accepts, and a body in that form."""

import gzip
from functools import lru_cache

import brotli

BROTLI, GZIP, PLAIN = "br", "gzip", ""
# Higher levels win a few per cent and cost ten times the time of the first visit.
BROTLI_QUALITY, GZIP_LEVEL = 5, 6
# Below this many bytes a packet is a packet.
LEAST = 200


@lru_cache(maxsize=256)
def chosen(accepted: str) -> str:
    """The best encoding that an Accept-Encoding header admits: BROTLI, GZIP, or PLAIN when it admits neither."""
    weights = dict(_weighed(one) for one in accepted.lower().split(",") if one.strip())
    others = weights.get("*", 0.0)
    best = max((BROTLI, GZIP), key=lambda name: weights.get(name, others))
    return best if weights.get(best, others) > 0 else PLAIN


def _weighed(choice: str) -> tuple[str, float]:
    name, _, parameter = choice.partition(";")
    try:
        weight = float(parameter.strip().removeprefix("q=")) if parameter else 1.0
    except ValueError:
        weight = 0.0
    return name.strip(), weight


def encoded(body: bytes, encoding: str) -> tuple[bytes, str]:
    """The body and the encoding it is in: PLAIN where compression would win nothing."""
    if encoding == PLAIN or len(body) < LEAST:
        return body, PLAIN
    small = brotli.compress(body, quality=BROTLI_QUALITY) if encoding == BROTLI else _gzipped(body)
    return (small, encoding) if len(small) < len(body) else (body, PLAIN)


def _gzipped(body: bytes) -> bytes:
    # Without a time in it: the same page is the same bytes in every worker.
    return gzip.compress(body, GZIP_LEVEL, mtime=0)
