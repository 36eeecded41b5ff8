"""Rules on a skill."""

from careers.documents.checks.finding import missing, rule


@rule("skill")
def skill_has_its_name(document, context):
    yield from missing(document, "name", "definition")
