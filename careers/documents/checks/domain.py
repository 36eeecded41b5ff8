"""Rules on a domain."""

from careers.documents.checks.finding import ERROR, Finding, missing, rule, rule_on_change


@rule("domain")
def domain_has_its_badge(document, context):
    yield from missing(document, "name", "letter", "family")


@rule_on_change
def letters_are_unique(documents, context):
    domains = {one.letter: one for one in documents if one.kind == "domain" and one.letter}
    same = [one for one in documents if one.kind == "domain" and one.letter and domains[one.letter].id != one.id]
    for one in same:
        yield Finding(
            ERROR,
            one.id,
            "lettre",
            f"la lettre {one.letter} est aussi celle de « {domains[one.letter].title} ».",
            "Choisissez-en une autre.",
            "letters_are_unique",
        )
