"""Tables as Markdown, numbers as French writes them."""

from collections.abc import Iterable


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """The first column is text, the others are numbers."""
    heads = list(heads)
    rule = ["---"] + ["---:"] * (len(heads) - 1)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rule, *rows))


def figure(value: float | None, unit: str = "") -> str:
    """Three digits that count: 123, 12,3, 1,23; a whole number as it is: 12 345; a dash for what was not measured."""
    if value is None:
        return "–"
    decimals = 0 if isinstance(value, int) or abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    text = f"{value:,.{decimals}f}".replace(",", " ").replace(".", ",")
    return f"{text} {unit}".strip()


def times(value: float | None) -> str:
    return "–" if value is None else f"{figure(value)} ×"
