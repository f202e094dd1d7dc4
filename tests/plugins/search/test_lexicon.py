from plugins.domain import Synonym, Synonyms
from plugins.search.lexicon import lexicon, read_words
from plugins.search.terms import keys_of, lengthen

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


def test_no_abbreviation_is_a_word():
    words = lexicon(read_words("vi"))
    assert [run for run in words.short if len(run) == 1 and run[0] in words.everyday] == []


def test_a_saying_may_be_written_with_abbreviations_as_titles_and_questions_are():
    saying = Synonym(say=("mất sổ bhxh",), means=("đổi sổ bhxh",), why="viết tắt")
    short = Synonym(say=("bhxh",), means=("bảo hiểm xã hội",), why="viết tắt")
    words = lexicon(Synonyms(sayings=(saying,), abbreviations=(short,)))
    asked = lengthen(["mat", "so", "bhxh"], words.written)
    for title in ("Đổi sổ BHXH", "Đổi sổ bảo hiểm xã hội"):
        assert set(keys_of(asked)) <= words.title_keys(title).keys()
    assert words.notes == {"mat so bhxh": "đổi sổ bhxh"}
