"""The answers that are kept, and which of them makes room for another."""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from portal.asked import Asked
from portal.encodings import encoded
from portal.freshness import Generation

# What an answer and its key weigh besides the body, about.
FIXED_COST = 2500


class Edition(NamedTuple):
    """What all pages of a moment are made from."""

    generation: Generation
    day: date


class Answer:
    """A page as it goes out, in one encoding, with a strong ETag."""

    __slots__ = ("body", "etag", "headers", "is_wanted", "short_headers")

    def __init__(self, body: bytes, encoding: str, headers: Iterable[tuple[str, str]]):
        self.body, encoding = encoded(body, encoding)
        self.is_wanted = False
        self.etag = f'"{hashlib.blake2b(self.body, digest_size=12).hexdigest()}"'
        others = [one for one in headers if one[0].lower() not in ("content-length", "content-type", "etag", "vary")]
        self.short_headers = [*others, ("ETag", self.etag), ("Vary", "Accept-Encoding")]
        described = [(name, value) for name, value in headers if name.lower() == "content-type"]
        if encoding:
            described.append(("Content-Encoding", encoding))
        self.headers = [*self.short_headers, *described, ("Content-Length", str(len(self.body)))]

    def send(self, environ: dict, start_response: Callable) -> list[bytes]:
        """The lists go out as copies: PEP 3333 lets the server change what it is handed."""
        wanted = environ.get("HTTP_IF_NONE_MATCH")
        if wanted and _has(self.etag, wanted):
            start_response("304 Not Modified", self.short_headers.copy())
            return []
        start_response("200 OK", self.headers.copy())
        return [self.body] if environ["REQUEST_METHOD"] == "GET" else []

    @property
    def cost(self) -> int:
        return len(self.body) + FIXED_COST


class Shelf:
    """Answers by what they were asked under, up to `limit` bytes. Safe with threads; who reads takes no lock.

    The one that has stood longest goes first, unless it was wanted since: then it stands as if new, once. This is about
    the order of use, without a change of order at each reading.
    """

    def __init__(self, limit: int):
        self.limit, self.size = limit, 0
        self.answers: OrderedDict[Asked, Answer] = OrderedDict()
        self.lock = threading.Lock()

    def get(self, asked: Asked) -> Answer | None:
        answer = self.answers.get(asked)
        if answer is not None:
            answer.is_wanted = True
        return answer

    def put(self, asked: Asked, answer: Answer) -> None:
        if answer.cost > self.limit // 4:
            return
        with self.lock:
            if former := self.answers.pop(asked, None):
                self.size -= former.cost
            self._make_room(answer.cost)
            self.answers[asked] = answer
            self.size += answer.cost

    def _make_room(self, cost: int) -> None:
        # Readers go on marking meanwhile: without a count of second chances, this could turn as long as they read.
        chances = len(self.answers)
        while self.size + cost > self.limit:
            asked, answer = next(iter(self.answers.items()))
            if answer.is_wanted and chances:
                chances -= 1
                answer.is_wanted = False
                self.answers.move_to_end(asked)
            else:
                self.size -= self.answers.pop(asked).cost


class Shelves:
    """The pages of one edition.

    Those with parameters have a half of their own: whoever tries thousands of them does not push the others out.
    """

    def __init__(self, edition: Edition, limit: int, shelf: type[Shelf] = Shelf):
        self.edition, self.plain, self.with_parameters = edition, shelf(limit // 2), shelf(limit // 2)

    def of(self, asked: Asked) -> Shelf:
        return self.with_parameters if asked.query else self.plain


def _has(etag: str, wanted: str) -> bool:
    """If-None-Match: a list of tags, weak ones included, or a star."""
    return wanted.strip() == "*" or etag in (one.strip().removeprefix("W/") for one in wanted.split(","))
