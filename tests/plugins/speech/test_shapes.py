"""Shaped letters are read as ordinary ones, and their words stand where they are displayed."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from plugins.speech.lexicon import built_in
from plugins.speech.reading import read


def test_a_word_stands_where_its_letters_are_displayed():
    text = "Chương Ⅲ, nghỉ ½ ngày"
    assert [
        (text[token.start : token.end], token.spoken)
        for token in read(text, "vi", built_in("vi")).tokens
    ] == [
        ("Chương", "chương"),
        ("Ⅲ", "ba"),
        ("nghỉ", "nghỉ"),
        ("½", "một phần hai"),
        ("ngày", "ngày"),
    ]


@given(st.text(st.sampled_from("aĐ5/ -Ⅲ½①㎡𝐀８ﬁ².°…"), max_size=40))
def test_whatever_the_letters_tokens_do_not_overlap(text):
    tokens = read(text, "vi", built_in("vi")).tokens
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
