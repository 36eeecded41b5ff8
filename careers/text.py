"""French text: folding, sentences, typography, numbers. Imports nothing of ours."""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

NBSP = "\u00a0"  # the font has no narrow one: every fixed space is this

_UNITS = r"(?:%|€|ans?|mois|h|heures?|min|semestres?|km|kg|ECTS|crédits?)"
_URL = re.compile(r"https?://\S+")
_DIGITS = frozenset("0123456789")
# The signs without which a rule has nothing to do, the rule, what it writes.
_RULES = (
    (frozenset("'"), re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (frozenset("."), re.compile(r"\.\.\."), "…"),
    (frozenset(";!?»"), re.compile(r"[ \u00a0\u202f]*([;!?»])"), NBSP + r"\1"),
    (frozenset(":"), re.compile(r"[ \u00a0\u202f]+:"), NBSP + ":"),
    (frozenset("«"), re.compile(r"«[ \u00a0\u202f]*"), "«" + NBSP),
    (_DIGITS, re.compile(rf"(?<=\d)[ \u00a0\u202f]({_UNITS})(?!\w)"), NBSP + r"\1"),
    (_DIGITS, re.compile(r"(?<=\d)[ \u202f](?=\d{3}(?!\d))"), NBSP),
    (frozenset("°"), re.compile(r"\bn°[ \u00a0]*(?=\d)"), "n°" + NBSP),
    (frozenset("+"), re.compile(r"\bbac \+ (?=\d)"), f"bac{NBSP}+{NBSP}"),
)
_TOUCHED = re.compile(r"[';:!?«»\d]|\.\.\.|%")  # no rule has anything to do without one of these
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "’": "'"})
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[«A-ZÀÂÇÉÈÊÎÔÛ0-9])")


def french(text: str) -> str:
    """The text with the spaces and signs of French typography; addresses are left alone. Twice changes nothing."""
    if not _TOUCHED.search(text):
        return text
    pieces, end = [], 0
    for found in _URL.finditer(text):
        pieces += [_typeset(text[end : found.start()]), found.group()]
        end = found.end()
    return "".join([*pieces, _typeset(text[end:])])


def _typeset(text: str) -> str:
    # A page has hundreds of sentences, and most have none of most signs.
    signs = set(text)
    for needed, pattern, replacement in _RULES:
        if not needed.isdisjoint(signs):
            text = pattern.sub(replacement, text)
    return text


def fold(text: str) -> str:
    """Lower case, without accents nor ligatures: « Œil » → "oeil"."""
    if text.isascii():
        return text.lower()
    flat = unicodedata.normalize("NFD", text.translate(_LIGATURES).lower())
    return "".join(sign for sign in flat if not unicodedata.combining(sign))


def plain(text: str) -> str:
    """One line of visible signs: without control, format, surrogate and private characters."""
    kept = (" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in text)
    return " ".join("".join(kept).split())


def cut(text: str, most: int) -> str:
    """At most so many signs, the cut shown by « … »."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def slugify(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def sentences(text: str) -> list[str]:
    """The sentences of a text; lines of a list are sentences of their own."""
    lines = (line.lstrip("- ").strip() for line in text.splitlines())
    return [one for line in lines if line for one in _SENTENCE.split(line)]


def plural(count: int | Decimal | float, one: str, many: str) -> str:
    """In French zero and one and a half are singular."""
    return many if abs(count) >= 2 else one


def number(value: int | Decimal) -> str:
    """« 9 342 », « 37,5 »: groups of three, comma, at most two decimals."""
    value = Decimal(value)
    if value != value.to_integral_value():
        value = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
    whole, _, decimals = f"{value:,f}".partition(".")
    whole = whole.replace(",", NBSP)
    decimals = decimals.rstrip("0")
    return f"{whole},{decimals}" if decimals else whole


def duration(half_years_min: int, half_years_max: int | None = None) -> str:
    """« 6 mois », « 1 an et demi », « 11 ans », « 4 à 6 ans »."""
    if half_years_max in (None, half_years_min):
        return _length(half_years_min)
    if half_years_min % 2 == 0 and half_years_max % 2 == 0:
        return f"{half_years_min // 2} à {half_years_max // 2}{NBSP}ans"
    return f"de {_length(half_years_min)} à {_length(half_years_max)}"


def _length(half_years: int) -> str:
    if half_years == 0:
        return "sans durée"
    if half_years == 1:
        return f"6{NBSP}mois"
    years = f"{half_years // 2}{NBSP}{plural(half_years // 2, 'an', 'ans')}"
    return f"{years} et demi" if half_years % 2 else years


def on_a_plate(title: str) -> str:
    """« Infirmière ou infirmier anesthésiste »: a title as a plate shows it, what both forms end with said once."""
    left, _, right = title.partition(" ou ")
    feminine, masculine, common = left.split(), right.split(), 0
    while common < min(len(feminine), len(masculine)) - 1 and feminine[-1 - common] == masculine[-1 - common]:
        common += 1
    short = f"{' '.join(feminine[: len(feminine) - common])} ou {right}" if right else title
    return f"{short[:1].upper()}{short[1:]}"


def elide(word: str, following: str) -> str:
    """« de radiologue », « d’infirmière »: before a vowel or a mute h."""
    starts_with_vowel = fold(following)[:1] in "aeiouyh"
    return f"{word[:-1]}’{following}" if starts_with_vowel else f"{word} {following}"
