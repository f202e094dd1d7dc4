from pathlib import Path

import pytest

from plugins.search import lexicon as module
from plugins.search.lexicon import lexicon, read_words
from plugins.search.terms import lengthen

from .conftest import WORDS

OURS = Path(module.__file__).parent / "words"


def test_a_title_is_also_found_by_what_people_call_it():
    keys = lexicon(WORDS).title_keys("Đổi giấy phép lái xe")
    assert {"giay_phep", "bang_lai", "doi_bang", "lai_xe"} <= keys.keys()
    assert "lai_lai" not in keys


def test_an_abbreviation_in_a_title_is_also_found_written_out():
    assert {"tnhh", "ty_trach", "trach_nhiem"} <= lexicon(WORDS).title_keys("Công ty TNHH").keys()


def test_another_name_of_a_page_is_a_title_too():
    assert "giay_khai" in lexicon(WORDS).title_keys("Đăng ký", ["giấy khai sinh"])


def test_a_portal_adds_its_own_words(tmp_path):
    (tmp_path / "own.yml").write_text("abbreviations:\n- {say: [hv], means: [Hà Vân], why: tên tỉnh}\n", "utf-8")
    words, problems = read_words(OURS / "vi.yml", tmp_path / "own.yml", tmp_path / "none.yml")
    assert not problems
    assert lengthen(["hv", "cccd"], lexicon(words).written) == ["ha", "van", "can", "cuoc", "cong", "dan"]


@pytest.mark.parametrize(("text", "code", "line"), [
    ("sayings:\n- {say: [a], means: [b", "synonyms-unreadable", 2),
    ("sayings:\n- {say: [a], means: [b], why: một, hai}", "synonyms-wrong-form", 0),
    ("sayings:\n- {say: [a], means: [b]}", "synonyms-wrong-form", 0),
])
def test_a_file_of_another_form_is_a_problem(text, code, line, tmp_path):
    (tmp_path / "own.yml").write_text(text, "utf-8")
    words, [problem] = read_words(OURS / "vi.yml", tmp_path / "own.yml")
    assert (problem.code, problem.line) == (code, line)
    assert words.sayings


def test_our_own_words_have_each_a_reason_and_are_many():
    words, problems = read_words(OURS / "vi.yml")
    assert not problems
    entries = (*words.sayings, *words.abbreviations)
    assert len(entries) >= 300
    assert all(one.why and one.say and one.means for one in entries)


def test_nothing_is_said_twice_among_abbreviations():
    words, _ = read_words(OURS / "vi.yml")
    said = [say for one in words.abbreviations for say in one.say]
    assert sorted(said) == sorted(set(said))
