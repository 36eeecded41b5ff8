"""School years. One is named by the calendar year in which it begins: 2026 is 2026-2027."""

import re
from datetime import date

FIRST_MONTH = 8  # from August on, people speak of the year that begins


def school_year_of(day: date) -> int:
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def label(school_year: int) -> str:
    """ "2026-2027" """
    return f"{school_year}-{school_year + 1}"


def span(first: int, last: int) -> str:
    """ "2026-2027", "de 2026-2027 à 2028-2029" """
    return label(first) if first == last else f"de {label(first)} à {label(last)}"


def parse(text: str) -> int:
    """2026 for "2026" or "2026-2027"; ValueError with a French sentence for anything else."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{4}))?", text.strip())
    if not found or (found[2] and int(found[2]) != int(found[1]) + 1):
        raise ValueError(f"« {text} » n’est pas une année scolaire. Par exemple : 2026-2027.")
    return int(found[1])


def after(school_year: int, half_years: int) -> int:
    """The school year in which one stands after so many half years: a half year begun does not change the year."""
    return school_year + half_years // 2


def ends(school_year: int, half_years: int) -> int:
    """The calendar year in which so many half years end, when they begin with this school year: 1 from 2026 is 2027."""
    return school_year + -(-half_years // 2)
