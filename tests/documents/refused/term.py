"""What the rules on a glossary entry refuse: rule, grade, documents, a part of the sentence."""

from tests.samples import term, with_

REFUSED = [
    ("term_is_explained", "error", with_(term(definition="")), "ce champ manque"),
]
