"""Names and addresses of a language, and what stands in for them."""

import re

import pytest

from plugins.domain import FACETS, FOLDERS, LEVELS, PLACES, Site
from plugins.locales import ByLanguage, iso639_3, name, table
from plugins.run import load_kinds


@pytest.mark.parametrize("table_name", ["addresses", "names"])
def test_the_languages_of_the_tool_have_the_same_keys(table_name):
    vi, en = table("vi", table_name), table("en", table_name)
    assert {key: list(section) for key, section in vi.items()} == {
        key: list(section) for key, section in en.items()
    }


def test_every_kind_has_a_folder_and_no_two_the_same():
    for lang in FOLDERS:
        assert set(FOLDERS[lang]) == set(load_kinds())
        assert len(set(FOLDERS[lang].values())) == len(load_kinds())


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_addresses_are_typed_on_any_keyboard(lang):
    found = [FOLDERS[lang], PLACES[lang], FACETS[lang]]
    assert all(re.fullmatch(r"([a-z-]+/?)?", one) for section in found for one in section.values())


def test_a_language_without_addresses_takes_the_english_ones_and_never_vietnamese():
    assert FOLDERS["km"] == FOLDERS["en"]
    assert PLACES["km"]["search"] == "search/"


def test_a_section_that_a_language_has_in_part_is_whole():
    assert dict(ByLanguage("addresses", "sheets")["lo"]) == {"sheet": "page-{n}/"}


def test_the_usual_levels_are_named_in_each_language_and_else_in_english():
    assert [level.key for level in LEVELS][:2] == ["ministry", "province"]
    site = Site()
    assert site.level_name("commune", "vi") == "Cấp xã"
    assert site.level_name("commune", "km") == "Commune"
    assert site.level_name("xyz", "km") == name("en", "level.unnamed")


def test_codes_of_three_letters_are_those_that_somebody_wrote_down():
    assert (iso639_3("vi"), iso639_3("en-GB"), iso639_3("km")) == ("vie", "eng", "")
