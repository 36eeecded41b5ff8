"""What the rules on an editorial page refuse: rule, grade, documents, a part of the sentence."""

from tests.samples import page, with_

REFUSED = [
    ("page_has_its_text", "error", with_(page(body="")), "ce champ manque"),
    ("page_hides_no_route", "error", with_(page(slug="metiers")), "déjà une adresse du site"),
    ("page_hides_no_route", "error", with_(page(slug="administration")), "déjà une adresse du site"),
    ("page_hides_no_route", "error", with_(page(slug="lignes")), "déjà une adresse du site"),
]
