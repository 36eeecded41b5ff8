"""Truth: the routes that the facts list for the radiologue come out of the network, with their totals."""

import pytest

from careers.catalogue.catalogue import current
from careers.paths.routes import routes

END = ("dfgsm", "dfasm", "edn-ecos", "des-radiologie", "these-medecine", "dea-medecine")
RIA = ("dfgsm", "dfasm", "edn-ecos", "des-radiologie", "des-radiologie-ria", "these-medecine", "dea-medecine")
FACTS = [
    (("bac-general", "pass", "mmopk", *END), 11),
    (("bac-general", "las1", "mmopk", *END), 11),
    (("bac-general", "pass", "las2", "mmopk", *END), 12),
    (("bac-general", "las1", "las2", "las3", "mmopk", *END), 13),
    (("bac-general", "pass", "mmopk", *RIA), 12),
]


@pytest.mark.parametrize(("ids", "years"), FACTS)
def test_route_of_the_facts(db, ids, years):
    catalogue = current()
    found = {
        route.ids: route
        for route in routes(catalogue.network, catalogue.openings["radiologue"], start="bac-general").routes
    }
    assert found[ids].half_years_min == found[ids].half_years_max == 2 * years


def test_bridge_leads_to_the_profession_too(db):
    catalogue = current()
    found = routes(catalogue.network, catalogue.openings["radiologue"], start="passerelle-sante").routes
    assert ("passerelle-sante", *END) in {route.ids for route in found}


def test_phases_make_up_the_length_of_their_whole(db):
    catalogue = current()
    phases = catalogue.phases_of("des-radiologie")
    assert [phase.phase_number for phase in phases] == [1, 2, 3]
    assert sum(phase.half_years_min for phase in phases) == catalogue.step_documents["des-radiologie"].half_years_min


def test_nothing_of_the_network_is_unreachable(db):
    assert current().network.unreachable == ()
