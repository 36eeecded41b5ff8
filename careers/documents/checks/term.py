"""Rules on a glossary entry."""

from careers.documents.checks.finding import missing, rule


@rule("term")
def term_is_explained(document, context):
    yield from missing(document, "name", "definition")
