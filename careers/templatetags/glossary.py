"""{% explained glossing %} … {% endexplained %}: acronyms linked to the glossary at their first place."""

from django import template
from django.urls import reverse

register = template.Library()


@register.tag
def explained(parser, token):
    _, glossing = token.split_contents()
    nodes = parser.parse(("endexplained",))
    parser.delete_first_token()
    return ExplainedNode(parser.compile_filter(glossing), nodes)


class ExplainedNode(template.Node):
    def __init__(self, glossing, nodelist):
        self.glossing, self.nodelist = glossing, nodelist

    def render(self, context):
        page, glossing = self.nodelist.render(context), self.glossing.resolve(context, ignore_failures=True)
        return glossing.link(page, reverse("term_list")) if glossing else page
