"""Rules on a scale."""

from careers.documents.checks.finding import missing, rule


@rule("scale")
def scale_has_its_figures(document, context):
    yield from missing(document, "name", "summary", "figures")
