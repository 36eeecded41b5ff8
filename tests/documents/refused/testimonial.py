"""What the rules on a testimonial refuse: rule, grade, documents, a part of the sentence."""

from tests.samples import direct, reported, with_

REFUSED = [
    ("testimonial_says_who_and_what", "error", with_(reported(likes="")), "ce champ manque"),
    ("direct_words_have_a_consent", "error", with_(direct(consent_until=None)), "un consentement daté"),
    (
        "direct_words_have_a_consent",
        "error",
        with_(direct(consent_on="2025-01-01", consent_until="2026-01-01")),
        "est terminé",
    ),
    ("reported_words_have_an_origin", "error", with_(reported(origin="")), "d’où ils viennent"),
    (
        "reported_words_have_an_origin",
        "error",
        with_(reported(consent_on="2026-01-01")),
        "va avec un témoignage direct",
    ),
    ("testimonial_says_the_hard_side", "error", with_(direct(hard="", hard_missing="Pas demandé.")), "n’est pas dit"),
    ("testimonial_says_the_hard_side", "error", with_(reported(hard="")), "n’est pas dit"),
]
