from plugins.domain import Synonyms
from plugins.search.lexicon import lexicon, read_words
from plugins.search.terms import lengthen

from .conftest import WORDS


def test_a_title_is_also_found_by_what_people_call_it():
    keys = lexicon(WORDS).title_keys("Đổi giấy phép lái xe")
    assert {"giay_phep", "bang_lai", "doi_bang", "lai_xe"} <= keys.keys()
    assert "lai_lai" not in keys


def test_an_abbreviation_in_a_title_is_also_found_written_out():
    assert {"tnhh", "ty_trach", "trach_nhiem"} <= lexicon(WORDS).title_keys("Công ty TNHH").keys()


def test_another_name_of_a_page_is_a_title_too():
    assert "giay_khai" in lexicon(WORDS).title_keys("Đăng ký", ["giấy khai sinh"])


def test_a_portal_adds_its_own_words():
    own = Synonyms.model_validate(
        {"abbreviations": [{"say": ["hv"], "means": ["Hà Vân"], "why": "tên tỉnh"}]}
    )
    words = read_words("vi").with_more(own)
    assert lengthen(["hv", "cccd"], lexicon(words).written) == [
        "ha",
        "van",
        "can",
        "cuoc",
        "cong",
        "dan",
    ]


def test_our_own_words_have_each_a_reason_and_are_many():
    words = read_words("vi")
    entries = (*words.sayings, *words.abbreviations)
    assert len(entries) >= 300
    assert all(one.why and one.say and one.means for one in entries)


def test_nothing_is_said_twice_among_abbreviations():
    words = read_words("vi")
    said = [say for one in words.abbreviations for say in one.say]
    assert sorted(said) == sorted(set(said))
