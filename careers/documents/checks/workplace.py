"""Rules on a workplace."""

from careers.documents.checks.finding import missing, rule


@rule("workplace")
def workplace_has_its_names(document, context):
    yield from missing(document, "name", "locative", "family")
