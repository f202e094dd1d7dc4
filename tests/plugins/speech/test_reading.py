"""Texts are read as words, and every word knows what it stands for."""

import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.speech.__main__ import main
from plugins.speech.lexicon import PronunciationLexicon, built_in
from plugins.speech.reading import read

CASES = Path(__file__).parent / "cases"


def cases(name):
    lines = (CASES / name).read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def test_there_are_at_least_three_hundred_cases():
    assert len(cases("readings-vi.tsv")) + len(cases("gathered-vi.tsv")) >= 300


ANY_TEXT = st.text(
    st.sampled_from("aăbđ ôợ AĐUBND0123456789.,;:/-–()%°²@+=&IVX\n\u0300"), max_size=60
)


@pytest.mark.parametrize("lang", ["vi", "en"])
@given(text=ANY_TEXT)
def test_words_have_no_digit_and_no_capital_whatever_the_text(lang, text):
    words = read(text, lang, built_in(lang)).words
    assert words == words.lower()
    assert not any(sign.isdecimal() for sign in words)


@given(text=ANY_TEXT)
def test_tokens_stand_in_order_and_do_not_overlap(text):
    tokens = read(text, "vi", built_in("vi")).tokens
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))


@given(text=ANY_TEXT)
def test_each_token_begins_where_the_map_says(text):
    reading = read(text, "vi", built_in("vi"))
    voice, places = reading.voice()
    assert [
        voice[place : place + len(token.spoken)]
        for place, token in zip(places, reading.tokens, strict=True)
    ] == [token.spoken for token in reading.tokens]


def test_an_abbreviation_without_a_reading_is_told():
    assert read("Gửi GCNXYZ cho UBND", "vi", built_in("vi")).unread == ("GCNXYZ",)


def test_words_in_capitals_are_not_abbreviations():
    assert read("ỦY BAN NHÂN DÂN TỈNH HÀ VÂN", "vi", built_in("vi")).unread == ()


def test_the_pages_own_reading_goes_before_the_list():
    own = built_in("vi").with_words({"UBND": "Ủy ban"})
    assert read("UBND", "vi", own).words == "ủy ban"


def test_an_empty_lexicon_spells():
    assert read("UBND", "vi", PronunciationLexicon()).words == "u bê en dê"


def test_a_voice_pauses_where_the_text_does():
    voice, _ = read("Một, hai (ba) – bốn. Năm", "vi", built_in("vi")).voice()
    assert voice == "một, hai, ba, bốn. năm"


def test_letters_and_marks_that_were_typed_apart_are_one(capsys):
    main(["speak", unicodedata.normalize("NFD", "THỦ TỤC HỢP NHẤT")])
    assert capsys.readouterr().out == "thủ tục hợp nhất\n"


def test_the_stop_of_a_title_is_no_end_of_a_sentence():
    text = "ThS. Nguyễn Văn A và PGS.TS. Lê C phát biểu."
    assert read(text, "vi", built_in("vi")).voice()[0].count(".") == 1
