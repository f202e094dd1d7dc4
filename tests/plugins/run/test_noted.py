"""What is looked up is noted, however it is asked for."""

import pytest

from plugins.run.noted import ALL, NotedMapping, Notes


@pytest.mark.parametrize(
    ("ask", "key"),
    [
        (lambda table: table.get("a"), "a"),
        (lambda table: table.get("b"), "b"),
        (lambda table: table["a"], "a"),
        (lambda table: "b" in table, "b"),
        (list, ALL),
        (len, ALL),
        (lambda table: list(table.values()), ALL),
        (lambda table: list(table.items()), ALL),
        (lambda table: list(table.keys()), ALL),
    ],
)
def test_a_table_notes_what_is_asked_of_it(ask, key):
    notes = Notes()
    table = NotedMapping("names", {"a": 1}, notes)
    with notes.separate() as noted:
        ask(table)
    assert ("names", key) in noted


def test_a_shared_value_is_made_once_and_noted_for_each_who_asks():
    notes, made = Notes(), []
    table = NotedMapping("names", {"a": 1}, notes)

    def make():
        made.append(table["a"])
        return made

    for _ in range(2):
        with notes.separate() as noted:
            assert notes.once("row", make) is made
        assert list(noted) == [("names", "a")]
    assert made == [1]


def test_what_was_looked_up_before_is_not_noted_again():
    notes = Notes()
    table = NotedMapping("names", {"a": 1, "b": 2}, notes)
    table.get("a")
    with notes.separate() as noted:
        table.get("b")
    assert list(noted) == [("names", "b")]
