"""A small imaginary trade school: classes, two trades, a bridge, a reform; so that dates and words are ours to choose."""

from datetime import date

from tests.samples import domain, profession, source, step

TODAY = date(2026, 11, 24)
READ = "2026-10-01"


def school(id, to, half_years=2, **fields):
    links = [one if isinstance(one, dict) else {"to": one} for one in to]
    base = {"half_years_min": half_years, "half_years_max": half_years, "after_bac": False, "family": "lycee"}
    return step(f"essai-{id}", links=links, valid_on=READ, **base | fields)


def study(id, to=(), half_years=2, **fields):
    links = [one if isinstance(one, dict) else {"to": one} for one in to]
    return step(
        f"essai-{id}", half_years_min=half_years, half_years_max=half_years, links=links, valid_on=READ, **fields
    )


def trade(id, *targets, closing=(), **fields):
    opened = [{"step": f"essai-{one}", "closing": [f"essai-{gate}" for gate in closing]} for one in targets]
    return profession(f"essai-{id}", title_feminine=id, title_masculine=id, targets=opened, **fields)


DEADLINES = [
    {"label": "Vœux de l’essai", "day": "2026-03-12", "school_year": 2026, "sources": ["essai-source"]},
    {"label": "Rythme de l’essai", "every_year": "chaque année, en mars", "sources": ["essai-source"]},
]


def ladder():
    """3e → terminale → année 1 → (année 2) → porte → école → forgeur; atelier → chef after three years of work."""
    return [
        source(),
        domain(),
        school("troisieme", ["essai-terminale"], name="Troisième d’essai"),
        school("terminale", ["essai-annee", "essai-atelier", "essai-neuve"]),
        school("sans-bac", ["essai-atelier"], half_years=0),
        study("annee", ["essai-porte", {"to": "essai-encore", "link_kind": "second_chance"}], deadlines=DEADLINES),
        study("encore", ["essai-porte"]),
        study("neuve", ["essai-porte"], standing="announced", valid_from=2027, standing_note="On en parle."),
        study("porte", ["essai-ecole"], half_years=0),
        study("ecole", ["essai-serment"], half_years=6),
        study("serment", half_years=0),
        study(
            "atelier",
            [
                {"to": "essai-chef", "link_kind": "return_to_study", "experience_years": 3},
                {"to": "essai-ecole", "link_kind": "bridge"},
            ],
        ),
        study("chef"),
        study("ailleurs", ["essai-ailleurs-fin"]),
        study("ailleurs-fin"),
        trade("forgeur", "ecole", closing=["serment"]),
        trade("ouvrier", "atelier"),
        trade("chef-ouvrier", "chef"),
        trade("voyageur", "ailleurs-fin"),
    ]
