import json
from pathlib import Path

import pytest

from plugins.search.terms import acronyms, asked_keys, codes, count, pairs, syllables, words

CASES = json.loads((Path(__file__).parent / "cases" / "terms.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_text_becomes_syllables_and_codes(case):
    assert syllables(case["text"]) == case["syllables"]
    assert codes(case["text"]) == case["codes"]


def test_pairs_are_adjacent_syllables():
    assert pairs(["dang", "ky", "khai"]) == ["dang_ky", "ky_khai"]


def test_first_letters_of_neighbours_are_keys_where_they_cannot_be_a_syllable():
    assert acronyms(["dang", "ky", "ket", "hon"]) == ["~dkk", "~kkh", "~dkkh"]
    assert acronyms(["cap", "an", "ninh"]) == acronyms(["1", "2", "3"]) == []


def test_what_cannot_be_a_syllable_is_looked_up_as_first_letters_too():
    assert asked_keys(["dkkh", "xa", "xa"]) == ["dkkh", "xa", "dkkh_xa", "xa_xa", "~dkkh"]


def test_keys_are_counted_with_codes_whole():
    assert count("Đăng ký, đăng ký 1.001193") == {
        "dang": 2,
        "ky": 2,
        "1": 1,
        "001193": 1,
        "dang_ky": 2,
        "ky_dang": 1,
        "ky_1": 1,
        "1_001193": 1,
        "1.001193": 1,
        "1001193": 1,
    }


def test_numbers_are_found_without_their_marks():
    found = count("Quyết định 1842/QĐ-UBND, điện thoại 0200 123 4560 - 0200 123 4561")
    assert {"1842", "1842/qd-ubnd", "1842qdubnd", "02001234560", "02001234561"} <= set(found)


def test_words_keep_their_marks_however_they_were_composed():
    assert words("ĐĂNG ky\u0301") == ["đăng", "ký"]
