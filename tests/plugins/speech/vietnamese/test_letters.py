"""Names of letters, and syllables."""

import pytest

from plugins.speech.vietnamese.letters import is_syllable, spell, syllables


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
