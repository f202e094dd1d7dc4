from plugins.search import titles
from plugins.search.store import one_by_one
from plugins.search.titles import Titles

from .conftest import WORDS, entries, lexicon


def of(cache, documents=None, words=WORDS):
    found = entries(documents)
    return Titles(found, lexicon(words), cache, 1, one_by_one), found


def test_the_keys_of_a_title_are_those_it_has_in_the_words_people_use(tmp_path):
    known, found = of(tmp_path)
    keys = known.keys(next(one for one in found if one.title == "Đổi giấy phép lái xe"))
    assert {"giay_phep", "bang_lai", "~gplx"} <= keys.keys()


def test_titles_have_the_same_seal_from_one_build_to_the_next_and_are_not_counted_again(
    tmp_path, monkeypatch
):
    known, found = of(tmp_path)
    monkeypatch.setattr(titles.Titles, "_read", None)
    again, _ = of(tmp_path)
    assert [again.digest(one) for one in found] == [known.digest(one) for one in found]
    assert [again.keys(one) for one in found] == [known.keys(one) for one in found]


def test_another_word_changes_the_seal_of_the_titles_that_it_says_and_of_no_other(tmp_path):
    before, found = of(tmp_path)
    changed = WORDS.model_copy(update={"sayings": WORDS.sayings[1:]})
    after, _ = of(tmp_path, words=changed)
    assert [one.title for one in found if before.digest(one) != after.digest(one)] == [
        "Đổi giấy phép lái xe"
    ]


def test_an_acronym_of_hardly_any_title_is_left_out(tmp_path, monkeypatch):
    monkeypatch.setattr(titles, "_RARE", 6)  # of twelve titles at least two
    known, found = of(tmp_path)
    acronyms = {key for one in found for key in known.keys(one) if key[0] == "~"}
    assert "~dkk" in acronyms and "~gplx" not in acronyms
