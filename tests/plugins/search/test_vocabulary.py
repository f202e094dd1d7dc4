from plugins.search.coding import number
from plugins.search.vocabulary import common


def test_syllables_of_titles_know_what_follows_them(small):
    assert "sinh" in small.vocabulary["khai"][1]
    assert "ky" in small.vocabulary["dang"][1]
    assert small.vocabulary["dang"][0] > small.vocabulary["lai"][0] > 0


def test_syllables_of_a_quarter_of_many_documents_are_everywhere():
    codes = {"cap": number(1000), "xe": number(300), "cap_xe": number(1000), "2024": number(1000)}
    assert common(codes, 3999) == ["cap"]
    assert common(codes, 4000) == []


def test_numbers_are_never_proposed(small):
    assert all(one.isalpha() for one in small.vocabulary)
