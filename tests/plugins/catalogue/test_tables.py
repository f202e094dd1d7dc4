"""The tables of fields say what the records declare."""
from pathlib import Path
from typing import Literal

import pytest

from plugins.catalogue.tables import choices, records, renew, table
from plugins.model import Channel, Content, Cost, Document, NewsItem

README = Path("content/README.md").read_text("utf-8")


def test_the_editors_page_has_the_fields_as_declared():
    assert renew(README) == README, "run: python -m plugins.catalogue.tables content/README.md"


@pytest.mark.parametrize("name", sorted(records()))
def test_every_record_has_a_table_on_the_editors_page(name):
    assert f"<!-- fields: {name} -->" in README


def test_a_field_that_must_be_there_says_so():
    assert "| `number` | Số, ký hiệu | Number | có / yes | `1842/QĐ-UBND` |" in table(Document)


def test_a_choice_lists_the_words_to_choose_from():
    assert "| `type` | Cách nộp | Way to apply | có / yes | `online`, `in_person`, `post` |" in table(Channel)
    assert list(choices(tuple[Literal["a", "b"], ...] | None)) == ["a", "b"]


def test_an_example_is_written_as_an_editor_writes_it():
    assert "| `amount` | Số tiền | Amount |  | `5000` |" in table(Cost)
    assert "`2026-11-10`" in table(Content)


def test_a_kind_leaves_out_what_every_kind_shares():
    assert "`title`" in table(Content)
    assert "`title`" not in table(NewsItem)


def test_only_what_stands_between_the_marks_changes():
    page = "before\n<!-- fields: Cost -->\nold\n<!-- /fields -->\nafter\n"
    assert renew(page) == f"before\n<!-- fields: Cost -->\n{table(Cost)}<!-- /fields -->\nafter\n"
