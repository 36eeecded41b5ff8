"""Rules on a step."""

from careers.documents.checks.finding import DEBT, ERROR, item, rule
from careers.documents.vocabulary import Certainty, Standing


@rule("step")
def step_has_its_names(document, context):
    for name, value in (("name", document.name), ("family", document.family), ("summary", document.summary)):
        if not value:
            yield ERROR, name, "ce champ manque.", "Remplissez-le : la page et les listes en ont besoin."


@rule("step")
def duration_is_upright(document, context):
    if document.half_years_max < document.half_years_min:
        yield ERROR, "half_years_max", "la durée maximale est plus courte que la minimale.", "Échangez-les."


@rule("step")
def validity_is_upright(document, context):
    if document.valid_from and document.valid_until and document.valid_until < document.valid_from:
        yield ERROR, "valid_until", "la dernière rentrée vient avant la première.", "Corrigez l’une des deux."
    if document.standing == Standing.ANNOUNCED and not document.standing_note:
        yield ERROR, "standing_note", "une règle annoncée dit ce que l’on en sait, et depuis quand.", "Écrivez-le."


@rule("step")
def phase_has_a_number(document, context):
    if bool(document.part_of) != bool(document.phase_number):
        yield (
            ERROR,
            "phase_number",
            "une phase a un rang et une étape entière.",
            "Remplissez les deux champs, ou aucun.",
        )


@rule("step")
def link_leads_somewhere(document, context):
    for position, link in enumerate(document.links):
        if not link.to:
            yield (
                ERROR,
                item("suites", position, ""),
                "la suite ne mène nulle part.",
                "Choisissez l’étape, ou retirez la suite.",
            )
        elif link.certainty == Certainty.LOW:
            yield (
                ERROR,
                item("suites", position, link.to),
                "une suite fragile ne se publie pas.",
                "Trouvez une source sûre.",
            )


@rule("step")
def deadline_is_complete(document, context):
    for position, one in enumerate(document.deadlines):
        where = item("dates", position, one.label)
        if not one.label or not (one.day or one.every_year):
            yield ERROR, where, "le libellé ou la date manque.", "Donnez un jour, ou la règle de chaque année."
        elif not one.sources:
            yield ERROR, where, "une date a une source.", "Ajoutez la source où elle a été lue."
        if one.day_end and (not one.day or one.day_end < one.day):
            yield ERROR, where, "la date de fin vient avant celle du début.", "Corrigez l’une des deux."


@rule("step")
def step_says_how_one_enters(document, context):
    if not document.part_of and not document.entries and not document.entry_note:
        yield DEBT, "entries", "on ne sait pas comment on y entre.", "Choisissez le mode d’entrée."


@rule("step")
def general_texts_are_to_be_read(document, context):
    if document.general_knowledge:
        yield (
            DEBT,
            "general_knowledge",
            "une partie des textes n’a pas de source.",
            "Faites-les relire par une personne du métier.",
        )
