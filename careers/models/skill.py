"""A skill: one entry of the vocabulary that professions share."""

from careers.models.base import Root, prose, text


class Skill(Root):
    kind = "skill"

    name = text("Skill", "name", help_text="Comme elle suit « il faut » : « travailler en équipe ».")
    definition = prose("Skill", "definition")

    class Meta(Root.Meta):
        verbose_name = "qualité"
        verbose_name_plural = "qualités"

    def __str__(self) -> str:
        return self.name or self.id
