"""What stands before and behind an element."""

from plugins.audit.neighbours import behind, following, right_before
from plugins.html import Element, WrittenPage

PAGE = WrittenPage.of("<body><p>A</p> <p>B <b id=x>C</b> D<i>E</i></p>\n<p>F</p>")
X = PAGE.by_id["x"]


def said(nodes):
    return [one.name if isinstance(one, Element) else one.strip() for one in nodes]


def test_beside_an_element_stands_what_is_in_the_same_one():
    assert right_before(X) == "B "
    assert said(behind(X)) == ["D", "i"]
    assert right_before(next(PAGE.named("p"))) is None


def test_all_that_follows_on_the_page_is_found_in_order():
    assert said(following(X)) == ["D", "i", "E", "p", "F"]
