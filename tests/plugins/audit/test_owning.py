"""What belongs to what in the accessibility tree."""

from plugins.audit.owning import owned_by, owner_of
from plugins.audit.page import AuditedPage
from plugins.html import WrittenPage


def page_of(html):
    return AuditedPage("index.html", WrittenPage.of(html))


def test_parts_are_found_below_what_stands_for_nothing_and_where_they_are_referred_to():
    page = page_of(
        "<ul id=x aria-owns=c><div><li id=a>A<ul><li>B</ul></div><li hidden></ul><b role=tab id=c>"
    )
    found = [one.attribute("id") for one in owned_by(page, page.written.by_id["x"])]
    assert found == ["a", "c"]


def test_a_part_belongs_to_the_nearest_thing_above_it_or_to_what_refers_to_it():
    page = page_of("<ul id=x><div><li id=a></div></ul><p id=y aria-owns=b></p><i id=b></i>")
    assert owner_of(page, page.written.by_id["a"]).attribute("id") == "x"
    assert owner_of(page, page.written.by_id["b"]).attribute("id") == "y"
