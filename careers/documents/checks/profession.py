"""Rules on a profession."""

from careers.documents.checks.finding import DEBT, ERROR, item, rule
from careers.text import words

TAGLINE_SIGNS, BRIEF_WORDS = 160, 90
FEWEST_QUESTIONS, FEWEST_SETTINGS, FEWEST_REASONS = 4, 2, 2


@rule("profession")
def has_both_titles(document, context):
    for name in ("title_feminine", "title_masculine"):
        if not getattr(document, name):
            yield ERROR, name, "cette forme du titre manque.", "Écrivez-la en entier, même si les deux sont pareilles."


@rule("profession")
def has_a_domain(document, context):
    if not document.domain:
        yield ERROR, "domain", "le métier n’est sur aucune ligne.", "Choisissez sa ligne."


@rule("profession")
def has_a_target(document, context):
    if not any(target.step for target in document.targets):
        yield ERROR, "targets", "rien ne dit quelle étape ouvre ce métier.", "Ajoutez l’étape, par exemple le DES."


@rule("profession")
def tagline_is_short(document, context):
    if not document.tagline:
        yield ERROR, "tagline", "l’accroche manque.", "Dites en une phrase ce que fait le métier."
    elif len(document.tagline) > TAGLINE_SIGNS:
        yield ERROR, "tagline", f"elle a {len(document.tagline)} signes.", f"Ramenez-la à {TAGLINE_SIGNS}."


@rule("profession")
def brief_is_brief(document, context):
    if not document.brief:
        yield ERROR, "brief", "le texte « en bref » manque.", f"Écrivez-le en {BRIEF_WORDS} mots au plus."
    elif (count := len(words(document.brief))) > BRIEF_WORDS:
        yield ERROR, "brief", f"il a {count} mots.", f"Ramenez-le à {BRIEF_WORDS}."


@rule("profession")
def has_two_faces(document, context):
    if bool(document.pros) != bool(document.cons):
        name = "cons" if document.pros else "pros"
        yield ERROR, name, "une seule face est dite.", "Écrivez aussi l’autre, aussi honnêtement."
    elif not document.cons:
        yield DEBT, "cons", "ni ce qui plaît ni ce qui pèse n’est dit.", "Écrivez au moins deux raisons de chaque côté."
    elif min(len(document.pros), len(document.cons)) < FEWEST_REASONS:
        yield DEBT, "cons", "une face n’a qu’une raison.", f"Donnez-en au moins {FEWEST_REASONS} de chaque côté."


@rule("profession")
def skills_are_of_the_vocabulary(document, context):
    for position, one in enumerate(document.skills):
        if not one.skill:
            where = item("qualités", position, one.note)
            yield DEBT, where, "elle n’est pas reliée au vocabulaire.", "Choisissez la qualité dans la liste."


@rule("profession")
def setting_has_a_workplace(document, context):
    for position, setting in enumerate(document.settings):
        if not setting.workplace:
            yield (
                ERROR,
                item("lieux d’exercice", position, setting.title),
                "le lieu manque.",
                "Choisissez-le, ou retirez cette vie.",
            )
    keys = [setting.key for setting in document.settings]
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        yield ERROR, "settings", f"deux lieux ont le repère « {key} ».", "Donnez à chacun le sien."


@rule("profession")
def has_several_settings(document, context):
    if len(document.settings) < FEWEST_SETTINGS:
        yield DEBT, "settings", "moins de deux vies sont racontées.", "Racontez le métier dans un autre lieu."


@rule("profession")
def has_questions(document, context):
    if len(document.questions) < FEWEST_QUESTIONS:
        yield (
            DEBT,
            "questions",
            f"{len(document.questions)} questions seulement.",
            f"Répondez à {FEWEST_QUESTIONS} questions au moins.",
        )


@rule("profession")
def confusion_tells_the_difference(document, context):
    for position, one in enumerate(document.confusions):
        if not one.difference or not (one.name or one.profession):
            where = item("à ne pas confondre avec", position, one.name)
            yield ERROR, where, "le nom ou la différence manque.", "Écrivez la phrase qui distingue les deux métiers."


@rule("profession")
def closing_gates_are_a_chain(document, context):
    from careers.paths.network import NetworkError

    try:
        network = context.landscape.network
    except NetworkError:
        return  # told by the rule on the network
    for position, target in enumerate(document.targets):
        if target.step in network.steps and network.chain(target.step, target.closing) is None:
            where = item("étapes qui ouvrent le métier", position, target.step)
            advice = "Reliez-les dans les suites de ces étapes, ou retirez la porte."
            yield ERROR, where, "les portes finales ne se suivent pas à partir de cette étape.", advice


@rule("profession")
def general_knowledge_is_to_be_read(document, context):
    if document.general_knowledge:
        names = ", ".join(section.label for section in document.general_knowledge)
        yield (
            DEBT,
            "general_knowledge",
            f"sans source : {names}.",
            "Faites-les relire par un professionnel ou une professionnelle.",
        )
