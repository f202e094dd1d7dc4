"""Tables of a language are merged over folders, the last one first."""

import pickle
from copy import deepcopy

import pytest

from plugins import locales
from plugins.locales import keys, languages, merged, table

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


@pytest.mark.parametrize(
    "change",
    [
        lambda nav: nav.update(home="changed"),
        lambda nav: nav.setdefault("new", "changed"),
        lambda nav: nav.pop("home"),
        lambda nav: nav.clear(),
        lambda nav: nav.__setitem__("home", "changed"),
        lambda nav: nav.__ior__({"home": "changed"}),
    ],
)
def test_a_table_is_made_once_and_nobody_changes_it(change):
    with pytest.raises(TypeError):
        change(table("km", "words")["nav"])
    assert table("km", "words") is table("km", "words")


def test_a_copy_of_a_table_may_be_changed():
    for copied in (
        deepcopy(table("km", "words")),
        pickle.loads(pickle.dumps(table("km", "words"))),
    ):
        copied["nav"]["home"] = "changed"
    assert table("km", "words")["nav"]["home"] == "C"


def test_the_keys_of_a_table_are_dotted_and_in_order():
    assert list(keys("km", "words")) == ["nav.home", "nav.menu"]


def test_a_table_goes_before_a_text_and_a_text_before_a_table():
    assert merged([{"a": {"b": 1}}, {"a": 2}]) == {"a": 2}
    assert merged([{"a": 2}, {"a": {"b": 1}}]) == {"a": {"b": 1}}


def test_languages_are_those_that_have_the_table():
    assert {"en", "km", "vi"} <= set(languages("words"))
    assert {"en", "vi"} <= set(languages("messages"))
    assert "km" not in languages("messages")
