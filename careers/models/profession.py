"""A profession and its parts."""

from django.db import models

from careers.documents.labels import label
from careers.documents.schema.profession import both_forms
from careers.documents.vocabulary import Activity, Certainty, Contact, Demand, Employment, Nights, Scheme, Section
from careers.models.base import (
    Part,
    Root,
    day,
    is_identifier,
    loose_reference,
    owner,
    prose,
    references,
    required_reference,
    text,
)
from careers.models.fields import CodesField, LinesField, choice, optional_choice
from careers.models.figure import Figure, Question

ONE_PER_LINE = "Un par ligne."


class Profession(Root):
    kind = "profession"

    title_feminine = text("Profession", "title_feminine", help_text="En entier : « infirmière ».")
    title_masculine = text("Profession", "title_masculine", help_text="En entier : « infirmier ».")
    title_epicene = text("Profession", "title_epicene", help_text="Seulement si le mot existe : « radiologue ».")
    domain = required_reference("careers.Domain", "Profession", "domain")
    official_names = LinesField(label("Profession", "official_names"), help_text=ONE_PER_LINE)
    synonyms = LinesField(label("Profession", "synonyms"), help_text=ONE_PER_LINE)
    familiar_names = LinesField(label("Profession", "familiar_names"), help_text=ONE_PER_LINE)
    patient_words = LinesField(label("Profession", "patient_words"), help_text=ONE_PER_LINE)
    misspellings = LinesField(
        label("Profession", "misspellings"),
        help_text="Une par ligne. La recherche s’en sert, la page ne les montre pas.",
    )
    tagline = text("Profession", "tagline", help_text="160 signes au plus.")
    brief = prose("Profession", "brief", help_text="90 mots au plus, des phrases de 15 mots au plus.")
    description = prose("Profession", "description")
    tasks = LinesField(label("Profession", "tasks"), help_text="Une par ligne, de la plus fréquente à la plus rare.")
    activities = CodesField(Activity, verbose_name=label("Profession", "activities"))
    demands = CodesField(Demand, verbose_name=label("Profession", "demands"))
    scales = references("careers.Scale", "Profession", "scales")
    pros = LinesField(label("Profession", "pros"), help_text="Une raison par ligne, deux au moins.")
    cons = LinesField(label("Profession", "cons"), help_text="Une raison par ligne, deux au moins.")
    outlook = prose("Profession", "outlook")
    outlook_sources = references("careers.Source", "Profession", "outlook_sources")
    general_knowledge = CodesField(
        Section,
        verbose_name=label("Profession", "general_knowledge"),
        help_text="La page dit de ces rubriques qu’elles sont à relire par un professionnel ou une professionnelle.",
    )
    valid_on = day("Profession", "valid_on")

    class Meta(Root.Meta):
        verbose_name = "métier"
        verbose_name_plural = "métiers"

    def __str__(self) -> str:
        return self.title_epicene or both_forms(self.title_feminine, self.title_masculine) or self.id


class Setting(Part):
    root = owner("careers.Profession", "settings")
    key = models.CharField(label("Setting", "key"), max_length=80, validators=[is_identifier])
    workplace = required_reference("careers.Workplace", "Setting", "workplace")
    title = text("Setting", "title", help_text="« À l’hôpital »")
    summary = prose("Setting", "summary")
    rhythm = prose("Setting", "rhythm")
    team = text("Setting", "team")
    contact = optional_choice(Contact, label("Setting", "contact"))
    contact_note = text("Setting", "contact_note")
    nights = optional_choice(Nights, label("Setting", "nights"))
    nights_note = text("Setting", "nights_note")
    employer = text("Setting", "employer")
    employments = CodesField(Employment, verbose_name=label("Setting", "employments"))
    morning = prose("Setting", "morning")
    afternoon = prose("Setting", "afternoon")
    evening = prose("Setting", "evening")
    night = prose("Setting", "night")
    weekend = prose("Setting", "weekend")
    sources = references("careers.Source", "Setting", "sources")

    class Meta(Part.Meta):
        verbose_name = "lieu d’exercice"
        verbose_name_plural = "lieux d’exercice"
        constraints = (
            models.UniqueConstraint(
                fields=("root", "key"),
                name="setting_key_is_unique",
                violation_error_message="Deux lieux d’exercice ont le même repère : donnez-en un autre à l’un des deux.",
            ),
        )

    def __str__(self) -> str:
        return self.title or self.key


class Specialty(Part):
    root = owner("careers.Profession", "specialties")
    name = text("Specialty", "name")
    description = prose("Specialty", "description")
    step = loose_reference("careers.Step", "Specialty", "step")
    profession = loose_reference("careers.Profession", "Specialty", "profession")

    class Meta(Part.Meta):
        verbose_name = "spécialité"

    def __str__(self) -> str:
        return self.name


class RankedSkill(Part):
    root = owner("careers.Profession", "skills")
    skill = required_reference("careers.Skill", "RankedSkill", "skill")
    note = text("RankedSkill", "note", help_text="Ce que cette qualité veut dire dans ce métier.")

    class Meta(Part.Meta):
        verbose_name = "qualité"
        verbose_name_plural = "qualités, la plus importante d’abord"

    def __str__(self) -> str:
        return str(self.skill or self.note)


class Confusion(Part):
    root = owner("careers.Profession", "confusions")
    name = text("Confusion", "name")
    profession = loose_reference("careers.Profession", "Confusion", "profession")
    difference = prose("Confusion", "difference", help_text="Une phrase qui distingue les deux métiers.")

    class Meta(Part.Meta):
        verbose_name = "métier à ne pas confondre"
        verbose_name_plural = "à ne pas confondre avec"

    def __str__(self) -> str:
        return self.name


class ProfessionTarget(Part):
    root = owner("careers.Profession", "targets")
    step = required_reference("careers.Step", "ProfessionTarget", "step")
    label = text("ProfessionTarget", "label")
    closing = references(
        "careers.Step",
        "ProfessionTarget",
        "closing",
        help_text="Les portes que tout le monde passe après cette étape (thèse, inscription à l’Ordre).",
    )

    class Meta(Part.Meta):
        verbose_name = "étape qui ouvre le métier"
        verbose_name_plural = "étapes qui ouvrent le métier"

    def __str__(self) -> str:
        return str(self.step or self.label)


class Related(Part):
    root = owner("careers.Profession", "related")
    profession = loose_reference("careers.Profession", "Related", "profession")
    why = text("Related", "why")

    class Meta(Part.Meta):
        verbose_name = "métier proche"
        verbose_name_plural = "métiers proches"

    def __str__(self) -> str:
        return str(self.profession or self.why)


class CatalogueCode(Part):
    root = owner("careers.Profession", "codes")
    scheme = choice(Scheme, label("CatalogueCode", "scheme"))
    code = text("CatalogueCode", "code")
    version = text("CatalogueCode", "version")
    certainty = choice(Certainty, label("CatalogueCode", "certainty"), default=Certainty.HIGH.value)
    label = text("CatalogueCode", "label")

    class Meta(Part.Meta):
        verbose_name = "code d’un catalogue"
        verbose_name_plural = "codes des catalogues"

    def __str__(self) -> str:
        return f"{self.scheme} {self.code}"


class ProfessionFigure(Figure):
    root = owner("careers.Profession", "figures")


class ProfessionQuestion(Question):
    root = owner("careers.Profession", "questions")
