"""Rules on a testimonial: whose words, with what right, and the hard side."""

from careers.documents.checks.finding import ERROR, missing, rule
from careers.documents.vocabulary import Telling


@rule("testimonial")
def testimonial_says_who_and_what(document, context):
    yield from missing(document, "role", "profession", "likes")


@rule("testimonial")
def direct_words_have_a_consent(document, context):
    if document.telling != Telling.DIRECT:
        return
    for name in ("consent_on", "consent_until", "collected_on"):
        if getattr(document, name) is None:
            yield (
                ERROR,
                name,
                "un témoignage direct demande un consentement daté.",
                "Notez les dates, ou laissez-le en brouillon.",
            )
    if context.today and document.consent_until and document.consent_until < context.today:
        yield (
            ERROR,
            "consent_until",
            "le consentement est terminé.",
            "Demandez-en un nouveau, ou retirez le témoignage.",
        )


@rule("testimonial")
def reported_words_have_an_origin(document, context):
    if document.telling == Telling.REPORTED and not document.origin:
        yield ERROR, "origin", "des propos rapportés disent d’où ils viennent.", "Écrivez leur origine."
    if document.telling == Telling.REPORTED and document.consent_on:
        yield (
            ERROR,
            "consent_on",
            "un consentement va avec un témoignage direct.",
            "Changez la nature, ou retirez la date.",
        )


@rule("testimonial")
def testimonial_says_the_hard_side(document, context):
    if document.telling == Telling.DIRECT and not document.hard:
        yield (
            ERROR,
            "hard",
            "le plus difficile n’est pas dit.",
            "Posez la question : sans réponse, il ne se publie pas.",
        )
    elif not document.hard and not document.hard_missing:
        yield ERROR, "hard", "le plus difficile n’est pas dit.", "Écrivez-le, ou dites pourquoi il manque."
