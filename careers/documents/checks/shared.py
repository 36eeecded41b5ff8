"""Rules on every kind of document: sources, reading, words; figures and questions wherever they stand."""

import re

from careers.documents.checks.finding import DEBT, ERROR, item, rule, rule_on_field
from careers.documents.schema import shape
from careers.documents.vocabulary import Basis, Certainty, Unit
from careers.text import sentences, words

LONG_SENTENCE = 30
OLD_AFTER_YEARS = 5
MIDDLE_DOT = re.compile(r"\w[·‧•]\w|\w{3}\.(?:e|s|es|trice|euse)s?\b|\w\((?:e|ne|trice|euse)s?\)")
MONEY = {Unit.EUROS_PER_YEAR, Unit.EUROS_PER_MONTH, Unit.EUROS_PER_HOUR}
# An address may hold any sign.
NOT_WORDS = {"address", "id", "slug", "key"}
PASSPORT = {
    "label": "ce que le nombre compte",
    "amount": "la valeur",
    "unit": "l’unité",
    "population": "la population",
    "place": "le territoire",
    "observed": "la date du fait",
    "checked_on": "la date de vérification",
    "next_check": "la date de prochaine vérification",
    "sources": "la source",
}


def texts(document):
    """(field, text) of every text of the document, its parts included."""
    for field in shape(type(document)):
        value = getattr(document, field.name)
        if field.form == "parts":
            for part in value:
                yield from ((field.name, text) for _, text in texts(part))
        elif field.form == "lines":
            yield from ((field.name, one) for one in value)
        elif field.form == "scalar" and field.holds is str and value and field.name not in NOT_WORDS:
            yield field.name, value


@rule("profession", "step")
def has_a_source(document, context):
    if not document.sources:
        yield ERROR, "sources", "aucune source n’est citée.", "Ajoutez la source où les faits ont été lus."


@rule("profession", "step", "workplace", "domain")
def is_read_by_a_professional(document, context):
    if not document.reviewed_on:
        yield (
            DEBT,
            "reviewed_on",
            "la fiche n’a été relue par personne du métier.",
            "Faites-la relire, puis notez la date et la fonction.",
        )


@rule("*")
def review_has_date_and_function(document, context):
    if bool(document.reviewed_on) != bool(document.reviewed_by):
        yield ERROR, "reviewed_by", "une relecture a une date et une fonction.", "Remplissez les deux champs, ou aucun."


@rule("*")
def reviewer_is_a_function(document, context):
    if re.match(r"(M\.|Mme|Dr|Pr|Docteur|Professeur)\b", document.reviewed_by):
        yield (
            ERROR,
            "reviewed_by",
            "c’est une fonction, jamais un nom.",
            "Écrivez par exemple « une radiologue hospitalière ».",
        )


@rule("*")
def is_certain_enough(document, context):
    if document.certainty == Certainty.LOW:
        yield (
            ERROR,
            "certainty",
            "ce qui est fragile ne se publie pas.",
            "Trouvez une meilleure source, ou laissez la fiche en brouillon.",
        )
    elif document.certainty == Certainty.MEDIUM:
        yield DEBT, "certainty", "les faits sont à confirmer ; la page le dit.", "Cherchez une deuxième source."


@rule("*")
def has_no_middle_dot(document, context):
    for name, text in texts(document):
        if found := MIDDLE_DOT.search(text):
            yield (
                ERROR,
                name,
                f"« {found.group()} » : le point médian se lit mal à voix haute.",
                "Écrivez les deux formes en entier.",
            )


@rule("profession", "step", "workplace", "domain")
def sentences_are_short(document, context):
    for name, text in texts(document):
        long = [one for one in sentences(text) if len(words(one)) > LONG_SENTENCE]
        if long:
            yield DEBT, name, f"une phrase de {len(words(long[0]))} mots : « {long[0][:60]}… ».", "Coupez-la en deux."


@rule_on_field("figures")
def figure_has_a_passport(document, context):
    for position, figure in enumerate(document.figures):
        missing = [name for field, name in PASSPORT.items() if getattr(figure, field) in (None, "", ())]
        if missing:
            where = item("chiffres", position, figure.label)
            yield (
                ERROR,
                where,
                f"il manque {', '.join(missing)}.",
                "Sans passeport, un chiffre ne se publie pas : complétez ou retirez-le.",
            )


@rule_on_field("figures")
def figure_is_certain_enough(document, context):
    for position, figure in enumerate(document.figures):
        where = item("chiffres", position, figure.label)
        if figure.certainty == Certainty.LOW:
            yield ERROR, where, "un chiffre fragile ne se publie pas.", "Retirez-le, ou trouvez une source sûre."
        elif figure.certainty == Certainty.MEDIUM:
            yield DEBT, where, "chiffre à confirmer ; la page le dit.", "Cherchez une deuxième source."


def _first_day(observed: str) -> str:
    """2026-12 → "2026-12-01"; a school year begins in August."""
    return {0: "", 4: f"{observed}-01-01", 7: f"{observed}-01", 9: f"{observed[:4]}-08-01"}.get(len(observed), observed)


@rule_on_field("figures")
def figure_is_coherent(document, context):
    for position, figure in enumerate(document.figures):
        where = item("chiffres", position, figure.label)
        if figure.amount_max is not None and (figure.amount is None or figure.amount_max < figure.amount):
            yield ERROR, where, "la valeur haute est plus petite que la valeur.", "Échangez-les."
        if figure.checked_on and _first_day(figure.observed) > f"{figure.checked_on:%Y-%m-%d}":
            yield ERROR, where, f"le fait ({figure.observed}) est dans le futur.", "Corrigez la date du fait."
        if figure.checked_on and figure.next_check and figure.next_check <= figure.checked_on:
            yield ERROR, where, "la prochaine vérification vient avant la dernière.", "Corrigez l’une des deux dates."
        if figure.unit == Unit.PERCENT and (figure.amount_max or figure.amount or 0) > 100:
            yield ERROR, where, "un pourcentage dépasse 100.", "Corrigez la valeur ou l’unité."


@rule_on_field("figures")
def pay_says_its_basis(document, context):
    for position, figure in enumerate(document.figures):
        if figure.topic == "pay" and figure.unit in MONEY and figure.basis is None:
            names = ", ".join(basis.label for basis in Basis)
            yield (
                ERROR,
                item("chiffres", position, figure.label),
                "une rémunération dit sur quelle base.",
                f"Choisissez : {names}.",
            )


@rule_on_field("figures")
def figure_is_fresh(document, context):
    for position, figure in enumerate(document.figures):
        where = item("chiffres", position, figure.label)
        if context.today and figure.next_check and figure.next_check < context.today:
            yield (
                DEBT,
                where,
                f"à revérifier depuis le {figure.next_check:%d/%m/%Y}.",
                "Relisez la source, puis mettez les dates à jour.",
            )
        if context.today and figure.observed and context.today.year - int(figure.observed[:4]) > OLD_AFTER_YEARS:
            yield (
                DEBT,
                where,
                f"chiffre de {figure.observed[:4]} : la page le montre barré.",
                "Cherchez-en un plus récent.",
            )


@rule_on_field("questions")
def question_has_an_answer(document, context):
    for position, one in enumerate(document.questions):
        if not one.question or not one.answer:
            yield (
                ERROR,
                item("questions", position, one.question),
                "la question ou sa réponse manque.",
                "Complétez-la ou retirez-la.",
            )


@rule_on_field("valid_on")
def facts_have_a_day(document, context):
    if document.valid_on is None:
        yield (
            DEBT,
            "valid_on",
            "on ne sait pas quand les faits ont été relevés.",
            "Notez le jour de la lecture des sources.",
        )
