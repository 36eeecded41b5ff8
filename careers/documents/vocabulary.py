"""The closed lists of the project: each code is stored as its value and shown as its French `label`."""

from enum import StrEnum


class Code(StrEnum):
    """A stored code with its French label: ``Certainty.HIGH.label == "sûr"``."""

    label: str

    def __new__(cls, value: str, label: str) -> "Code":
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Pairs (value, label), as Django's fields want them."""
        return [(member.value, member.label) for member in cls]


class Certainty(Code):
    HIGH = "high", "sûr"
    MEDIUM = "medium", "à confirmer"
    LOW = "low", "fragile, non publié"


class Topic(Code):
    """What a figure measures."""

    HEADCOUNT = "headcount", "effectif"
    PAY = "pay", "rémunération"
    WOMEN = "women", "part des femmes"
    AGE = "age", "âge"
    PRACTICE = "practice", "mode d’exercice"
    PLACES = "places", "places"
    APPLICANTS = "applicants", "candidatures"
    ADMISSION = "admission", "admissions"
    COST = "cost", "coût"
    HIRING = "hiring", "recrutement"
    OTHER = "other", "autre"


class Unit(Code):
    """Labels are written as they follow a number; `text.plural` is not needed: they are all plural or invariable."""

    PEOPLE = "people", "personnes"
    POSTS = "posts", "postes"
    PLACES = "places", "places"
    PERCENT = "percent", "%"
    EUROS = "euros", "€"
    EUROS_PER_YEAR = "euros-year", "€ par an"
    EUROS_PER_MONTH = "euros-month", "€ par mois"
    EUROS_PER_HOUR = "euros-hour", "€ par heure"
    YEARS = "years", "ans"
    MONTHS = "months", "mois"
    HOURS = "hours", "heures"


class Basis(Code):
    """How an amount of money is counted."""

    GROSS = "gross", "brut"
    NET = "net", "net"
    NET_BEFORE_TAX = "net-before-tax", "net de charges, avant impôt"
    BNC = "bnc", "bénéfice non commercial (BNC)"
    FEES = "fees", "honoraires, avant charges"


class Nights(Code):
    NONE = "none", "pas de nuit"
    SOMETIMES = "sometimes", "parfois la nuit"
    OFTEN = "often", "souvent la nuit"


class Contact(Code):
    """Contact with patients."""

    LOW = "low", "peu de contact avec les patients"
    SOME = "some", "un contact régulier avec les patients"
    HIGH = "high", "un contact permanent avec les patients"


class Employment(Code):
    SELF_EMPLOYED = "self-employed", "libéral"
    PRIVATE = "private", "salarié du privé"
    PUBLIC = "public", "fonction publique"
    MILITARY = "military", "militaire"


class Section(Code):
    """The sections of a profession that may rest on general knowledge only, and say so on the page."""

    DESCRIPTION = "description", "description"
    TASKS = "tasks", "tâches"
    SETTINGS = "settings", "lieux d’exercice et journées"
    SPECIALTIES = "specialties", "spécialités"
    SKILLS = "skills", "qualités"
    CONFUSIONS = "confusions", "à ne pas confondre"
    FACES = "faces", "ce qui plaît, ce qui pèse"
    QUESTIONS = "questions", "questions"
    INTERESTS = "interests", "ce que l’on y fait, ce qu’il faut supporter"


class Activity(Code):
    """What one really spends the day doing: the questions on interests are asked in these words."""

    LISTENING = "listening", "écouter et parler avec des patients"
    COMFORTING = "comforting", "soulager, aider dans les gestes de la vie"
    HANDS = "hands", "faire des gestes précis de ses mains"
    OPERATING = "operating", "opérer"
    IMAGES = "images", "lire des images, des courbes, des mesures"
    MACHINES = "machines", "régler et conduire des appareils"
    LABORATORY = "laboratory", "manipuler et analyser au laboratoire"
    INVESTIGATING = "investigating", "chercher la cause d’un problème"
    RESEARCH = "research", "faire de la recherche"
    BODY = "body", "faire bouger et rééduquer le corps"
    SPEECH = "speech", "travailler la voix, les mots, la pensée"
    MAKING = "making", "fabriquer un objet sur mesure"
    ADVISING = "advising", "conseiller et vendre"
    EMERGENCIES = "emergencies", "agir dans l’urgence"
    DRIVING = "driving", "conduire, se déplacer toute la journée"
    CHILDREN = "children", "s’occuper de bébés, d’enfants"
    ELDERLY = "elderly", "s’occuper de personnes âgées"
    ANIMALS = "animals", "soigner des animaux"
    ORGANISING = "organising", "organiser, gérer, diriger"
    OFFICE = "office", "accueillir, écrire, classer"
    TEACHING = "teaching", "expliquer, former, prévenir"
    LAW = "law", "appliquer des règles, expertiser"


class Demand(Code):
    """What one has to bear; an element that is absent from a document is not claimed to be absent from the job."""

    BLOOD = "blood", "voir du sang ou des plaies"
    DEATH = "death", "côtoyer la fin de vie"
    PAIN = "pain", "voir des gens souffrir"
    LIFTING = "lifting", "porter, rester debout longtemps"
    SCREEN = "screen", "rester longtemps devant un écran"
    RAYS = "rays", "travailler près de rayons, avec des protections"
    CHEMICALS = "chemicals", "manier des produits dangereux"
    EXCRETA = "excreta", "toucher ce que le corps rejette"
    URGENCY = "urgency", "décider vite, sous pression"
    ALONE = "alone", "travailler souvent sans collègue à côté"
    SELLING = "selling", "tenir un commerce ou un cabinet"
    SCIENCE = "science", "passer par des études très scientifiques"


class Apprenticeship(Code):
    """Can the step be done as an apprentice (en apprentissage)?"""

    POSSIBLE = "possible", "possible en apprentissage"
    NOT_OFFERED = "not-offered", "pas en apprentissage"


class StepFamily(Code):
    SCHOOL = "lycee", "lycée"
    ACCESS = "acces", "accès aux études de santé"
    MEDICINE = "medecine", "médecine"
    DENTISTRY = "odontologie", "odontologie"
    DENTAL = "dentaire", "métiers du dentaire"
    PHARMACY = "pharmacie", "pharmacie"
    MIDWIFERY = "maieutique", "maïeutique"
    NURSING = "infirmier", "soins infirmiers"
    PHYSIOTHERAPY = "kine", "masso-kinésithérapie"
    REHABILITATION = "reeducation", "rééducation"
    TECHNICAL = "medicotechnique", "médico-technique"
    DEVICES = "appareillage", "appareillage"
    CARE = "aides", "aides et soins du quotidien"
    PSYCHOLOGY = "psychologie", "psychologie"
    PHYSICS = "physique", "physique médicale"
    GENETICS = "genetique", "génétique"
    RESEARCH = "recherche", "recherche"
    ENGINEERING = "ingenieur", "ingénierie"
    ANIMALS = "veterinaire", "santé animale"
    UNCONVENTIONAL = "non-conv", "ostéopathie et chiropraxie"
    OFFICE = "administratif", "secrétariat et accueil"
    MANAGEMENT = "direction", "direction"


class Entry(Code):
    """How one gets into a step."""

    PARCOURSUP = "parcoursup", "Parcoursup, sur dossier"
    RANKING = "ranking", "classement"
    FILE = "file", "dossier"
    EXAM = "exam", "examen"
    COMPETITION = "competition", "concours"
    INTERVIEW = "interview", "entretien"
    EXPERIENCE = "experience", "expérience professionnelle"
    ENROLMENT = "enrolment", "inscription"
    VALIDATION = "validation", "année ou diplôme précédent validé"


class Standing(Code):
    """Whether the rule of a step is in force."""

    IN_FORCE = "in_force", "en vigueur"
    ANNOUNCED = "announced", "annoncé, pas encore en vigueur"
    ENDED = "ended", "terminé"


class LinkKind(Code):
    NORMAL = "normal", "suite normale"
    ALTERNATIVE = "alternative", "autre voie"
    SECOND_CHANCE = "second_chance", "seconde chance"
    BRIDGE = "bridge", "passerelle"
    RETURN_TO_STUDY = "return_to_study", "reprise d’études"


class Scheme(Code):
    """Outside catalogues that a profession is known in."""

    ROME = "rome", "ROME (France Travail)"
    ESCO = "esco", "ESCO (Union européenne)"
    ONISEP = "onisep", "Onisep"
    RIASEC = "riasec", "RIASEC (intérêts)"


class LineFamily(Code):
    """Shape of a domain's badge on the map."""

    ROUND = "round", "médical (rond)"
    SQUARE = "square", "paramédical (carré)"
    CUT = "cut", "autre (octogone)"


class WorkplaceFamily(Code):
    HOSPITAL = "hospital", "hôpital"
    CLINIC = "clinic", "clinique"
    PRACTICE = "practice", "cabinet ou centre de ville"
    HOME = "home", "domicile"
    RESIDENCE = "residence", "lieu de vie"
    LABORATORY = "laboratory", "laboratoire, industrie, recherche"
    REMOTE = "remote", "à distance"
    SHOP = "shop", "commerce de santé"
    SCHOOL = "school", "école, université"
    OFFICE = "office", "administration, entreprise"
    FIELD = "field", "sur le terrain"


class Nature(Code):
    """What kind of publication a source is."""

    OFFICIAL = "official", "texte ou site officiel"
    DATA = "data", "données publiques"
    UNIVERSITY = "university", "université ou école"
    ASSOCIATION = "association", "association, ordre ou syndicat"
    PRESS = "press", "presse"
    SECONDARY = "secondary", "source secondaire"


class Telling(Code):
    """Whose words a testimonial holds."""

    DIRECT = "direct", "témoignage direct, avec consentement"
    REPORTED = "reported", "propos rapportés"
