"""What the rules on a workplace refuse: rule, grade, documents, a part of the sentence."""

from tests.samples import with_, workplace

REFUSED = [
    ("workplace_has_its_names", "error", with_(workplace(locative="")), "ce champ manque"),
]
