"""What changed between two headers, in values and in words."""

from plugins.domain import Procedure
from plugins.frontmatter.changes import Change, compare, describe

COST = {"kind": "fee", "amount": "20000"}


def test_the_smallest_change_is_found_at_its_place():
    old = {"title": "A", "channels": [{"costs": [COST]}]}
    new = {"title": "A", "channels": [{"costs": [{**COST, "amount": "10000"}]}]}
    assert list(compare(old, new)) == [Change("channels.0.costs.0.amount", "20000", "10000")]


def test_an_entry_that_was_put_in_or_taken_out_is_one_change():
    assert list(compare(["a", "c"], ["a", "b", "c"])) == [Change("1", None, "b")]
    assert list(compare({"x": ["a", "b"]}, {"x": ["b"]})) == [Change("x.0", "a", None)]


def test_a_change_is_described_by_its_label_in_either_language():
    change = Change("channels.0.costs.0.amount", None, "10000")
    assert describe(Procedure, change, "vi", "không").endswith("Số tiền: không → 10000")
    long = describe(Procedure, Change("title", "a" * 300, ["b", {"c": "d"}]), "en", "-")
    assert long.endswith("… → b; d") and len(long) < 130
