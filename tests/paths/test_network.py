import pytest

from careers.paths.network import Link, Network, NetworkError, Step


def network(*links, steps=None, **parts):
    ids = sorted({end for link in links for end in link})
    made = steps or [Step(one, one.upper(), 2, 2, part_of=parts.get(one)) for one in ids]
    return Network.build(made, [Link(*link) for link in links])


def refused(*links, **parts):
    with pytest.raises(NetworkError) as error:
        network(*links, **parts)
    return " ".join(fault.message for fault in error.value.faults)


def test_cycle_is_refused_with_the_names_along_it():
    message = refused("ab", "bc", "ca", "xa")
    assert "tournent en rond" in message
    names = message.split(" : ")[1].split(". ")[0].split(" → ")
    assert names[0] == names[-1] and set(names) == {"A", "B", "C"}
    assert all(pair in ("AB", "BC", "CA") for pair in map("".join, zip(names, names[1:], strict=False)))


@pytest.mark.parametrize(
    ("links", "parts", "sentence"),
    [
        (["aa"], {}, "mène à elle-même"),
        (["ab", "ab"], {}, "mène deux fois"),
        (["ab", "bc"], {"b": "c"}, "est une phase"),
        (["ab"], {"b": "z"}, "qui n’existe pas"),
    ],
)
def test_what_is_no_network_is_refused(links, parts, sentence):
    assert sentence in refused(*links, **parts)


def test_link_to_nothing_is_refused_by_name():
    with pytest.raises(NetworkError, match="« A » mène à « b », qui n’existe pas"):
        Network.build([Step("a", "A")], [Link("a", "b")])


def test_starts_order_and_unreachable():
    made = network("ab", "bc", "xc", steps=[Step(one, one) for one in "abcxy"])
    assert made.starts == ("a", "x")
    assert made.unreachable == ("y",)
    assert made.order.index("a") < made.order.index("b") < made.order.index("c")


def test_chain_finds_the_order_of_closing_gates():
    made = network("dt", "to", "do", "dx")
    assert made.chain("d", {"o", "t"}) == ("t", "o")
    assert made.chain("d", {"x", "o"}) is None
    assert made.chain("d", ()) == ()


def test_half_years_to_the_bac():
    steps = [Step(one, one, 2, 2, after_bac=one in "xg") for one in "abcx"] + [Step("p", "p", 6, 6, after_bac=False)]
    made = Network.build([*steps, Step("g", "g")], [Link(*pair) for pair in ("ab", "bc", "cx", "ap", "px", "gx")])
    assert made.half_years_to_bac == {"a": 6, "b": 4, "c": 2, "p": 6}
    assert made.school_starts == ("a",) and made.starts == ("a", "g")
