"""Rules on sources, workplaces and domains."""

from careers.documents.checks.finding import DEBT, ERROR, rule


def _missing(document, *names):
    for name in names:
        if not getattr(document, name):
            yield ERROR, name, "ce champ manque.", "Remplissez-le avant de publier."


@rule("source")
def source_can_be_found(document, context):
    yield from _missing(document, "name", "nature", "read_on")
    if not document.address:
        yield DEBT, "address", "la source n’a pas d’adresse.", "Ajoutez l’adresse web où elle peut être lue."


@rule("workplace")
def workplace_has_its_names(document, context):
    yield from _missing(document, "name", "locative", "family")


@rule("skill")
def skill_has_its_name(document, context):
    yield from _missing(document, "name", "definition")


@rule("scale")
def scale_has_its_figures(document, context):
    yield from _missing(document, "name", "summary", "figures")


@rule("domain")
def domain_has_its_badge(document, context):
    yield from _missing(document, "name", "letter", "family")
