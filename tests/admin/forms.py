"""Forms as a browser would send them back."""

from html.parser import HTMLParser


class Form(HTMLParser):
    """The values that a browser would send back."""

    def __init__(self, html):
        super().__init__()
        self.values, self.select, self.text, self.is_first = {}, None, None, True
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name = attrs.get("name")
        if tag == "input" and name and attrs.get("type") not in ("submit", "checkbox", "radio"):
            self.add(name, attrs.get("value", ""))
        elif tag == "input" and name and "checked" in attrs:
            self.add(name, attrs.get("value", "on"))
        elif tag == "select":
            self.select = name
        elif tag == "option" and "selected" in attrs and self.select:
            self.add(self.select, attrs.get("value", ""))
        elif tag == "textarea":
            self.text = name
            self.add(name, "")
            self.is_first = True

    def handle_endtag(self, tag):
        if tag == "select":
            self.select = None
        elif tag == "textarea":
            self.text = None

    def handle_data(self, data):
        if self.text:
            # A browser drops the first line break of a text area.
            self.values[self.text][-1] += data.removeprefix("\n") if self.is_first else data
            self.is_first = False

    def add(self, name, value):
        self.values.setdefault(name, []).append(value)


def filled(client, path, **changes):
    """The form of a page as a browser sees it, with some values changed."""
    response = client.get(path)
    assert response.status_code == 200
    values = Form(response.content.decode()).values
    return {name: held for name, held in values.items() if "__prefix__" not in name} | changes


def save(client, path, **changes):
    return client.post(path, filled(client, path, **changes))
