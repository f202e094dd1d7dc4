"""The tables of fields say what the records declare."""

from typing import Literal

from plugins.catalogue.tables import choices, renew, table, with_kinds
from plugins.domain import Channel, Content, Cost, Document, Kind, NewsItem


def test_a_field_that_must_be_there_says_so():
    assert "| `number` | Số, ký hiệu | Number | có / yes | `1842/QĐ-UBND` |" in table(Document)


def test_a_choice_lists_the_words_to_choose_from():
    assert (
        "| `type` | Cách nộp | Way to apply | có / yes | `online`, `in_person`, `post` |"
        in table(Channel)
    )
    assert list(choices(tuple[Literal["a", "b"], ...] | None)) == ["a", "b"]


def test_an_example_is_written_as_an_editor_writes_it():
    assert "| `amount` | Số tiền | Amount |  | `5000` |" in table(Cost)
    assert "`2026-11-10`" in table(Content)


def test_a_kind_leaves_out_what_every_kind_shares():
    assert "`title`" in table(Content)
    assert "`title`" not in table(NewsItem)


def test_a_kind_without_a_table_gets_a_part_at_the_end():
    page = with_kinds("before\n", [Kind(name="news", order=1, record=NewsItem, view=None)])
    assert page == "before\n\n### NewsItem\n\n<!-- fields: NewsItem -->\n<!-- /fields -->\n"
    assert with_kinds(page, [Kind(name="news", order=1, record=NewsItem, view=None)]) == page


def test_only_what_stands_between_the_marks_changes():
    page = "before\n<!-- fields: Cost -->\nold\n<!-- /fields -->\nafter\n"
    assert renew(page) == f"before\n<!-- fields: Cost -->\n{table(Cost)}<!-- /fields -->\nafter\n"
