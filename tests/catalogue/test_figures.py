from careers.catalogue.pages.figures import HEADINGS
from careers.documents.vocabulary import Topic


def test_every_topic_has_one_heading():
    topics = [topic for held in HEADINGS.values() for topic in held]
    assert sorted(topics) == sorted(Topic)
