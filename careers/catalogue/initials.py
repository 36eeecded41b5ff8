"""The letter under which a name stands in a list from A to Z."""

from careers.text import fold

# What begins with a figure or a sign comes first, under one mark.
NO_LETTER, MARK = "0", "0-9"


def initial(text: str) -> str:
    """A small letter without accent, as it stands in addresses."""
    first = fold(text)[:1]
    return first if first.isalpha() else NO_LETTER


def shown_initial(letter: str) -> str:
    return MARK if letter == NO_LETTER else letter.upper()
