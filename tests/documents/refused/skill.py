"""What the rules on a skill refuse: rule, grade, documents, a part of the sentence."""

from tests.samples import skill

REFUSED = [
    ("skill_has_its_name", "error", [skill(definition="")], "ce champ manque"),
]
