"""What the rules on a scale refuse: rule, grade, documents, a part of the sentence."""

from tests.samples import scale

REFUSED = [
    ("scale_has_its_figures", "error", [scale(figures=[])], "ce champ manque"),
]
