"""What CLDR knows of a language stands in where nobody has written it."""

import pytest

from plugins.locales import known, language_name, table


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_languages_of_the_tool_write_numbers_and_months_as_cldr_does(lang):
    words, found = table(lang, "words"), known(lang)
    assert found["number"] == words["number"]
    assert found["month"] == words["month"]


def test_the_keys_are_those_of_the_words():
    words = table("en", "words")
    for section, found in known("km").items():
        assert set(found) <= set(words[section]), section


def test_khmer_has_dates_units_and_money_that_nobody_had_to_translate():
    found = known("km")
    assert found["month"]["11"] == "វិច្ឆិកា"
    assert found["date"]["day"].format(d=5, month="វិច្ឆិកា", year=2026) == "5 វិច្ឆិកា 2026"
    assert found["unit"]["day"]["other"] == "{n} ថ្ងៃ"
    assert found["weekday"]["mon"] == "ច័ន្ទ"


def test_a_date_keeps_the_words_that_stand_between_its_parts():
    assert known("es")["date"]["day"] == "{d} de {month} de {year}"


def test_a_language_that_nobody_knows_has_nothing():
    assert known("qaa") == {}
    assert language_name("qaa", "vi") == "qaa"
    assert language_name("km", "vi") == "Tiếng Khmer"
