"""Letters, Roman numerals, syllables."""
import pytest

from plugins.speech.vietnamese.letters import is_syllable, roman, spell, syllables


@pytest.mark.parametrize(("text", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("LXXXIX", 89),
                                             ("IIII", None), ("VX", None), ("", None), ("ABC", None)])
def test_roman_numerals_have_values(text, value):
    assert roman(text) == value


def test_letters_have_vietnamese_names():
    assert spell("TK05-Đ") == "tê ca không năm đê"


@pytest.mark.parametrize("word", ["nguyên", "NGHIÊNG", "khuỷu", "ý", "quốc", "giếng", "đường"])
def test_vietnamese_syllables_are_known(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["GMP", "ODA", "CCCD", "street", "aep", ""])
def test_other_words_are_not(word):
    assert not is_syllable(word)


def test_words_written_together_are_parted():
    assert syllables("dichvucong") == ["dich", "vu", "cong"]


def test_what_cannot_be_parted_stays_whole():
    assert syllables("gov") == ["gov"]
