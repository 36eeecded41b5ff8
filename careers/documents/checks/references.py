"""Rules on who cites whom, in the catalogue as it would be."""

from careers.documents.checks.finding import DEBT, ERROR, Finding, rule, rule_on_change


@rule("*")
def required_references_are_live(document, context):
    for path, cited, reference in document.references():
        entry = context.landscape.entry(cited)
        if reference.required and (entry is None or entry.kind != reference.kind):
            name = path.split("[")[0]
            yield ERROR, name, f"« {cited} » n’est pas sur le site.", "Publiez-le d’abord, ou dans le même changement."


@rule("*")
def loose_references_are_live(document, context):
    for path, cited, reference in document.references():
        if reference.required:
            continue
        entry, name = context.landscape.entry(cited), path.split("[")[0]
        if entry is not None and entry.kind != reference.kind:
            yield ERROR, name, f"« {cited} » désigne une fiche d’une autre sorte.", "Corrigez l’identifiant."
        elif entry is None:
            yield (
                DEBT,
                name,
                f"« {cited} » n’est pas sur le site : la page l’omet.",
                "Publiez-le, ou retirez la mention.",
            )


@rule("*")
def slug_was_never_anothers(document, context):
    owner = context.landscape.slug_owner(document.kind, document.slug)
    if owner not in (None, document.id):
        message = f"l’adresse « {document.slug} » a servi à « {owner} », et y mène pour toujours."
        yield ERROR, "slug", message, "Choisissez-en une autre."


@rule("*")
def id_is_of_one_kind(document, context):
    entry = context.before.entry(document.id)
    if entry is not None and entry.kind != document.kind:
        yield (
            ERROR,
            "id",
            f"« {document.id} » est déjà l’identifiant d’une fiche d’une autre sorte.",
            "Donnez-en un autre.",
        )


@rule_on_change
def withdrawn_are_not_required(documents, context):
    for id in context.withdrawn:
        citing = [context.landscape.entry(one) for one in sorted(context.landscape.cited_by(id))]
        names = ", ".join(f"« {entry.title} »" for entry in citing if id in entry.required)
        if names:
            title = context.before.entry(id).title
            yield Finding(
                ERROR,
                id,
                "retrait",
                f"« {title} » est nécessaire à {names}.",
                "Changez ou retirez ces pages d’abord.",
                "withdrawn_are_not_required",
            )
