"""Tables of a language are merged over folders, the last one first."""

import pytest

from plugins import locales
from plugins.locales import languages, merged, table

pytestmark = pytest.mark.usefixtures("folders")


@pytest.fixture
def folders(tmp_path):
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for folder, text in (
        (ours, '[nav]\nhome = "A"\nmenu = "B"\n'),
        (theirs, '[nav]\nhome = "C"\n'),
    ):
        (folder / "km").mkdir(parents=True)
        (folder / "km" / "words.toml").write_text(text, encoding="utf-8")
    locales.use(ours, theirs)
    yield
    locales.use()


def test_the_last_folder_has_the_last_word_on_each_key():
    assert table("km", "words") == {"nav": {"home": "C", "menu": "B"}}


def test_a_language_or_a_table_that_nobody_has_is_empty():
    assert table("lo", "words") == table("km", "messages") == {}


def test_what_was_merged_is_not_changed_by_who_gets_it():
    table("km", "words")["nav"]["home"] = "changed"
    assert table("km", "words")["nav"]["home"] == "C"


def test_a_table_goes_before_a_text_and_a_text_before_a_table():
    assert merged([{"a": {"b": 1}}, {"a": 2}]) == {"a": 2}
    assert merged([{"a": 2}, {"a": {"b": 1}}]) == {"a": {"b": 1}}


def test_languages_are_those_that_have_the_table():
    assert {"en", "km", "vi"} <= set(languages("words"))
    assert {"en", "vi"} <= set(languages("messages"))
    assert "km" not in languages("messages")
