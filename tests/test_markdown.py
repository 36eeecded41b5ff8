import pytest
from hypothesis import given
from hypothesis import strategies as st

from careers.markdown import to_html


def test_few_marks_are_kept():
    html = to_html("Un **mot** et *un autre* : [lien](https://example.org/).\n\n- a\n- b")
    assert "<strong>mot</strong>" in html and "<em>un autre</em>\u00a0:" in html
    assert '<a href="https://example.org/"' in html and "<li>a</li>" in html


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        "![x](https://example.org/x.png)",
        "# titre",
    ],
)
def test_the_rest_is_text(hostile):
    html = to_html(hostile)
    assert not any(mark in html for mark in ("<script", "<img", "<h1", 'href="javascript'))


@given(st.text())
def test_any_text_gives_safe_html(text):
    html = to_html(text)
    assert "<script" not in html.lower() and "javascript:" not in html.lower().split("href=")[-1][:15]
