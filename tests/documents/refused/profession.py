"""What the rules on a profession refuse: rule, grade, documents, a part of the sentence."""

from tests.samples import profession, with_, world

REFUSED = [
    ("has_both_titles", "error", with_(profession(title_feminine="")), "cette forme du titre manque"),
    ("has_a_domain", "error", with_(profession(domain=None)), "aucune ligne"),
    ("has_a_target", "error", with_(profession(targets=[])), "quelle étape ouvre"),
    ("tagline_is_short", "error", with_(profession(tagline="")), "l’accroche manque"),
    ("tagline_is_short", "error", with_(profession(tagline="a" * 161)), "161 signes"),
    ("brief_is_brief", "error", with_(profession(brief="")), "« en bref » manque"),
    ("brief_is_brief", "error", with_(profession(brief="mot " * 91)), "91 mots"),
    ("has_two_faces", "error", with_(profession(cons=[])), "une seule face"),
    ("has_two_faces", "debt", with_(profession(pros=[], cons=[])), "ni ce qui plaît"),
    ("has_two_faces", "debt", with_(profession(cons=["une"])), "qu’une raison"),
    ("setting_has_a_workplace", "error", with_(profession(settings=[{"key": "a"}])), "le lieu manque"),
    (
        "setting_has_a_workplace",
        "error",
        with_(profession(settings=[{"key": "a", "workplace": "essai-lieu"}, {"key": "a", "workplace": "essai-lieu"}])),
        "deux lieux ont le repère",
    ),
    ("has_several_settings", "debt", world(), "moins de deux vies"),
    ("has_questions", "debt", world(), "0 questions"),
    (
        "confusion_tells_the_difference",
        "error",
        with_(profession(confusions=[{"name": "Autre"}])),
        "la différence manque",
    ),
    (
        "closing_gates_are_a_chain",
        "error",
        with_(profession(targets=[{"step": "essai-etape", "closing": ["essai-lycee"]}])),
        "ne se suivent pas",
    ),
    ("general_knowledge_is_to_be_read", "debt", with_(profession(general_knowledge=["tasks"])), "sans source : tâches"),
    ("skills_are_of_the_vocabulary", "debt", with_(profession(skills=[{"note": "essayer"}])), "vocabulaire"),
]
