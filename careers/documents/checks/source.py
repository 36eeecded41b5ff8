"""Rules on a source."""

from careers.documents.checks.finding import DEBT, missing, rule


@rule("source")
def source_can_be_found(document, context):
    yield from missing(document, "name", "nature", "read_on")
    if not document.address:
        yield DEBT, "address", "la source n’a pas d’adresse.", "Ajoutez l’adresse web où elle peut être lue."
