"""What the rules on a source refuse: rule, grade, documents, a part of the sentence."""

from tests.samples import source, with_

REFUSED = [
    ("source_can_be_found", "error", with_(source(nature=None)), "ce champ manque"),
    ("source_can_be_found", "debt", with_(source(address="")), "pas d’adresse"),
]
