from datetime import date

import pytest

from careers.paths import calendar


@pytest.mark.parametrize(("day", "year"), [("2026-07-31", 2025), ("2026-08-01", 2026), ("2027-01-15", 2026)])
def test_school_year_of(day, year):
    assert calendar.school_year_of(date.fromisoformat(day)) == year


def test_label_and_parse():
    assert calendar.label(2026) == "2026-2027"
    assert calendar.parse("2026-2027") == calendar.parse("2026") == 2026


@pytest.mark.parametrize("text", ["", "deux mille", "2026-2028", "20260"])
def test_parse_refuses_with_a_sentence(text):
    with pytest.raises(ValueError, match="n’est pas une année scolaire"):
        calendar.parse(text)


def test_half_a_year_does_not_change_the_school_year():
    assert [calendar.after(2026, n) for n in (0, 1, 2, 5)] == [2026, 2026, 2027, 2028]


def test_span_and_end():
    assert calendar.span(2026, 2026) == "2026-2027" and calendar.span(2026, 2028) == "de 2026-2027 à 2028-2029"
    assert [calendar.ends(2026, n) for n in (0, 1, 2, 3)] == [2026, 2027, 2027, 2028]
