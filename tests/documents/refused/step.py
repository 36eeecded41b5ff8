"""What the rules on a step refuse: rule, grade, documents, a part of the sentence."""

from tests.samples import step, with_

REFUSED = [
    ("step_has_its_names", "error", with_(step(summary="")), "ce champ manque"),
    ("duration_is_upright", "error", with_(step(half_years_min=4, half_years_max=2)), "plus courte"),
    ("validity_is_upright", "error", with_(step(valid_from=2027, valid_until=2026)), "avant la première"),
    ("validity_is_upright", "error", with_(step(standing="announced")), "ce que l’on en sait"),
    ("phase_has_a_number", "error", with_(step("essai-phase", part_of="essai-etape")), "un rang"),
    ("link_leads_somewhere", "error", with_(step(links=[{}])), "nulle part"),
    (
        "link_leads_somewhere",
        "error",
        with_(step("essai-b", links=[{"to": "essai-etape", "certainty": "low"}])),
        "suite fragile",
    ),
    ("deadline_is_complete", "error", with_(step(deadlines=[{"label": "Dossier"}])), "la date manque"),
    (
        "deadline_is_complete",
        "error",
        with_(step(deadlines=[{"label": "Dossier", "day": "2026-03-31"}])),
        "une date a une source",
    ),
    (
        "deadline_is_complete",
        "error",
        with_(
            step(
                deadlines=[
                    {"label": "Dossier", "day": "2026-03-31", "day_end": "2026-03-01", "sources": ["essai-source"]}
                ]
            )
        ),
        "avant celle du début",
    ),
    ("general_texts_are_to_be_read", "debt", with_(step(general_knowledge=True)), "n’a pas de source"),
    ("step_says_how_one_enters", "debt", with_(step(entries=[])), "comment on y entre"),
]
