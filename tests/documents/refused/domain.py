"""What the rules on a domain refuse: rule, grade, documents, a part of the sentence."""

from tests.samples import domain, with_

REFUSED = [
    ("domain_has_its_badge", "error", with_(domain(letter="")), "ce champ manque"),
    ("letters_are_unique", "error", with_(domain(), domain("essai-d2")), "la lettre Z"),
]
