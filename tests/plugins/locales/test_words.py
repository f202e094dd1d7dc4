"""The words of the theme: the same keys and blanks in each language that comes with the tool."""

import re

import pytest

from plugins.locales import table

WORDS = {lang: table(lang, "words") for lang in ("en", "vi")}


def flat(table, above=""):
    """The strings of nested tables by their dotted keys."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value


def test_each_language_has_the_same_keys():
    keys = {lang: {key for key, _ in flat(words)} for lang, words in WORDS.items()}
    assert keys["en"] ^ keys["vi"] == set()


@pytest.mark.parametrize("lang", WORDS)
def test_no_word_is_empty(lang):
    assert [key for key, text in flat(WORDS[lang]) if not str(text).strip()] == []


def test_a_string_has_the_same_blanks_in_each_language():
    vi, en = dict(flat(WORDS["vi"])), dict(flat(WORDS["en"]))
    blanks = re.compile(r"\{(\w+)\}")
    # Dates are built of other parts in each language.
    assert [
        key
        for key in vi.keys() & en.keys()
        if not key.startswith("date.")
        and set(blanks.findall(str(vi[key]))) != set(blanks.findall(str(en[key])))
    ] == []


def test_vietnamese_words_are_no_shouting_no_pleading_and_no_clicking():
    said = re.compile(r"!|vui lòng|quý khách|click|\b[A-ZĐ]{2,} [A-ZĐ]{2,}\b")
    assert [(key, text) for key, text in flat(WORDS["vi"]) if said.search(str(text))] == []


def test_no_key_hides_behind_a_method_of_its_table():
    """Templates write `words.listing.unchoose`; a key called `clear` would print Python's method
    instead.
    """
    assert [
        key for key, _ in flat(WORDS["vi"]) if any(hasattr(dict, part) for part in key.split("."))
    ] == []
