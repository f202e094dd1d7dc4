"""A lexicon that somebody brings is used from the next build on."""

from contextvars import copy_context

import pytest

from plugins import locales
from plugins.speech.lexicon import built_in
from plugins.speech.reading import read
from plugins.speech.speaking import plan_job


@pytest.fixture
def brought(tmp_path):
    """A folder of tables with a lexicon that reads BQLDA."""
    (tmp_path / "vi").mkdir()
    (tmp_path / "vi" / "lexicon.toml").write_text(
        '[words]\n"BQLDA" = "ban quản lý dự án"\n', encoding="utf-8"
    )
    return tmp_path


def within(folder, ask):
    """The answer where the tables of a folder are used too."""
    return copy_context().run(lambda: locales.use(folder) or ask())


def test_an_abbreviation_is_read_as_the_folder_says(brought):
    def words():
        return read("Gửi BQLDA", "vi", built_in("vi")).words

    assert words() != "gửi ban quản lý dự án"
    assert within(brought, words) == "gửi ban quản lý dự án"
    assert words() != "gửi ban quản lý dự án"


def test_pages_are_planned_anew_where_the_lexicon_is_another(brought):
    assert within(brought, plan_job) != plan_job()


def test_a_table_that_is_no_lexicon_changes_no_plan(brought):
    (brought / "vi" / "lexicon.toml").rename(brought / "vi" / "words.toml")
    assert within(brought, plan_job) == plan_job()
