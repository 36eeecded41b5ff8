"""How wide words are in the site's font, so that a drawing made here never has two words on one another.

Measured: the advances of Radio Canada at the widest of its weights, in thousandths of the size, rounded up to 20. Kerning
only brings signs nearer, so a sum of advances is never too small.
"""

from functools import lru_cache

_ADVANCES = {
    260: " \xa0",
    280: "',.:;’",
    300: "ijlîï",
    320: "[]|",
    340: "()",
    360: "!",
    380: "{}",
    400: "-/\\f",
    420: "r°",
    440: "t",
    460: "_",
    480: "IÎÏ",
    500: '"`',
    520: "?cszç",
    540: "vxy",
    560: "aàâä«»",
    580: "Jekéèêë",
    600: "$+0123456789<=>FLT^o~ôö",
    620: "*bdgpq",
    640: "EShnuÉÈÊËùûü–",
    660: "&ABCPRVXYZÀÂÇ",
    680: "K",
    720: "G",
    740: "DUÙÛÜ",
    760: "HNOQÔÖ",
    820: "#w",
    840: "…",
    860: "Mæ",
    920: "œ",
    940: "m",
    980: "W",
    1000: "%Œ",
    1020: "@",
}
_WIDTH = {sign: advance for advance, signs in _ADVANCES.items() for sign in signs}
_UNKNOWN = 960  # a sign that was not measured is taken for a wide one


@lru_cache(maxsize=4096)
def width(words: str, size: float) -> float:
    """Pixels, never too few, of the words on one line in letters of `size` pixels."""
    return sum(_WIDTH.get(sign, _UNKNOWN) for sign in words) * size / 1000


@lru_cache(maxsize=2048)
def wrapped(words: str, size: float, widest: float, most_lines: int = 3) -> tuple[str, ...]:
    """Lines of `widest` pixels at most, wider only where a word is longer or the words would fill more lines."""
    lines = _greedy(words.split(), size, widest)
    while len(lines) > most_lines:
        widest *= 1.15
        lines = _greedy(words.split(), size, widest)
    return lines


def _greedy(words: list[str], size: float, widest: float) -> tuple[str, ...]:
    lines = [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(longer, size) > widest:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(lines)
