"""What stands for a page that is laid out."""

from dataclasses import dataclass, replace

import pytest

from plugins.catalogue.views.parts import Fact
from plugins.domain import Link, SitePage
from plugins.run import Layout, Layouts


@dataclass(frozen=True)
class FactsView:
    """What a template lays out."""

    title: str
    facts: tuple[Fact, ...] = ()


FACTS = (Fact("clock", "Time", "3 days", short="3 d"), Fact("coin", "Fee", "0"), Fact("", "", "4"))
PAGE = SitePage("/vi/a/", "vi", "news", "news", "Tin", view=FactsView("Tin", FACTS))


@pytest.mark.parametrize(
    "other",
    [
        replace(PAGE, title="Tin khác"),
        replace(PAGE, view=FactsView("Tin khác", FACTS)),
        replace(PAGE, view=FactsView("Tin")),
        replace(PAGE, lines={"title": 2}),
    ],
)
def test_a_page_that_shows_something_else_has_another_digest(other):
    assert Layout.of(other).digest != Layout.of(PAGE).digest


def test_what_only_tells_where_a_page_comes_from_is_not_part_of_it():
    other = replace(PAGE, read_from=b"1", alternates=(Link("JSON", "/a.json"),))
    assert Layout.of(other) == Layout.of(PAGE)


def test_the_part_that_differs_is_known_by_name():
    before, after = (Layout.of(one).parts for one in (PAGE, replace(PAGE, title="Tin khác")))
    assert [name for name in before if before[name] != after[name]] == ["page.title"]


def test_a_page_whose_view_is_no_value_has_no_digest():
    assert Layout.of(replace(PAGE, view=lambda: "anything")).digest is None


def test_its_facts_are_those_of_the_view():
    assert [(one.icon, one.value, one.short) for one in Layout.of(PAGE).facts] == [
        ("clock", "3 days", "3 d"),
        ("coin", "0", ""),
        ("", "4", ""),
    ]


def test_what_stands_for_a_page_follows_the_page():
    layouts = Layouts()
    assert layouts.of(PAGE) == Layout.of(PAGE)
    assert layouts.of(replace(PAGE, title="Tin khác")) != Layout.of(PAGE)
