"""What a profession is chosen by: read from its document once, kept on its card."""

from dataclasses import dataclass

from careers.documents.schema.profession import Profession
from careers.documents.vocabulary import Activity, Certainty, Code, Contact, Demand, Employment, Nights, Scheme


class WayIn(Code):
    """How one gets in; derived from the routes, never written in a document."""

    PARCOURSUP = "parcoursup", "par Parcoursup"
    APPRENTICESHIP = "apprentissage", "en apprentissage"
    COMPETITION = "concours", "par concours"
    WITHOUT_BAC = "sans-bac", "sans le bac"


@dataclass(frozen=True)
class Traits:
    """`skills` are ids, ranked, `mixed_up_with` ids of professions.

    `riasec`: the letters of the interests, the strongest first, empty while not known.
    """

    employments: frozenset[Employment] = frozenset()
    nights: frozenset[Nights] = frozenset()
    contacts: frozenset[Contact] = frozenset()
    workplaces: frozenset[str] = frozenset()
    activities: frozenset[Activity] = frozenset()
    demands: frozenset[Demand] = frozenset()
    skills: tuple[str, ...] = ()
    riasec: str = ""
    riasec_certainty: Certainty = Certainty.HIGH
    mixed_up_with: tuple[str, ...] = ()

    @property
    def may_avoid_nights(self) -> bool:
        """At least one of its lives is said to have no nights."""
        return Nights.NONE in self.nights


def traits_of(document: Profession) -> Traits:
    settings = document.settings
    interests = next((code for code in document.codes if code.scheme == Scheme.RIASEC), None)
    return Traits(
        employments=frozenset(one for setting in settings for one in setting.employments),
        nights=frozenset(setting.nights for setting in settings if setting.nights),
        contacts=frozenset(setting.contact for setting in settings if setting.contact),
        workplaces=frozenset(setting.workplace for setting in settings if setting.workplace),
        activities=frozenset(document.activities),
        demands=frozenset(document.demands),
        skills=tuple(one.skill for one in document.skills if one.skill),
        riasec=interests.code if interests else "",
        riasec_certainty=interests.certainty if interests else Certainty.HIGH,
        mixed_up_with=tuple(one.profession for one in document.confusions if one.profession),
    )
