"""The parameters of an address: what a view reads of them, and what the page memory keys its page by."""

from django.http import HttpRequest, QueryDict


def declared_only(query: str, parameters: tuple[str, ...]) -> str:
    """The query string with the declared parameters only, in the order of their declaration; plain ASCII.

    `query` is what the server handed over (bytes read as latin-1). A repeated parameter keeps its values, all of them,
    in the order of the address: `get` reads the last one, `getlist` reads them all, and both answer the same again.
    """
    if not query or not parameters:
        return ""
    given = QueryDict(query.encode("latin-1"))
    kept = QueryDict(mutable=True)
    for name in parameters:
        if name in given:
            kept.setlist(name, given.getlist(name))
    return kept.urlencode()


def keep_declared_only(request: HttpRequest, parameters: tuple[str, ...]) -> None:
    """Drop what the view has not declared from `request.GET` and from the query string alike."""
    request.META["QUERY_STRING"] = declared_only(request.META.get("QUERY_STRING", ""), parameters)
    request.__dict__.pop("GET", None)
