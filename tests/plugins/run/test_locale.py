"""What a portal says in each of its languages, and what it lacks in them."""

from pathlib import Path

import pytest

from plugins import locales
from plugins.domain import Content, Kind, Kinds, Site
from plugins.run import load_kinds
from plugins.run.command import Stopped
from plugins.run.locale import (
    incomplete,
    read_locale,
    texts_of_others,
    use_folders,
    wordless,
    words_of,
)


@pytest.fixture
def own(tmp_path):
    """A folder of words that the run looks into."""
    locales.use(tmp_path / "theme", tmp_path / "own")
    yield tmp_path
    locales.use()


def written(folder: Path, lang: str, text: str, name: str = "words") -> None:
    (folder / lang).mkdir(parents=True, exist_ok=True)
    (folder / lang / f"{name}.toml").write_text(text, encoding="utf-8")


def test_the_languages_of_the_tool_lack_nothing() -> None:
    for lang in ("vi", "en"):
        assert read_locale(lang).complete
        assert read_locale(lang).page_words == read_locale(lang).words
        assert not list(incomplete(read_locale(lang)))


def test_a_language_without_words_speaks_english_and_knows_it() -> None:
    khmer = read_locale("km")
    assert khmer.words["nav"]["home"] == "Home"
    assert locales.unmarked(khmer.page_words["nav"]["home"]) == "Home"
    assert khmer.page_words["nav"]["home"] != "Home"
    assert "Home" in khmer.borrowed
    assert "1,000" not in khmer.borrowed


def test_a_language_is_called_by_its_own_name_and_never_by_that_of_the_fallback() -> None:
    assert read_locale("km").words["site"]["language"] == "ខ្មែរ"
    assert read_locale("qaa").words["site"]["language"] == "qaa"


def test_a_theme_replaces_words_one_by_one_and_an_agency_those_of_the_theme(own: Path) -> None:
    written(own / "theme", "vi", '[nav]\nhome = "Đầu"\nmenu = "Mục"\n')
    written(own / "own", "vi", '[nav]\nhome = "Cổng"\n')
    nav = read_locale("vi").words["nav"]
    assert (nav["home"], nav["menu"], nav["contact"]) == ("Cổng", "Mục", "Liên hệ")


def test_a_folder_that_is_not_there_and_a_table_that_is_none_are_told(own: Path) -> None:
    with pytest.raises(Stopped) as stopped:
        use_folders(own, [own / "nowhere"])
    assert stopped.value.key == "no_locales"
    written(own / "own", "km", '[nav]\nhome = "ទំព័រ"\nmenu =\n')
    with pytest.raises(Stopped) as stopped:
        use_folders(own, [own / "own"])
    assert (stopped.value.key, stopped.value.values["line"]) == ("table_broken", 3)


def test_what_is_missing_is_told_by_file_with_its_keys(own: Path) -> None:
    written(own / "own", "km", '[site]\nlanguage = "ខ្មែរ"\n[nav]\nhome = "ទំព័រដើម"\n')
    told = {one.path: one for one in incomplete(read_locale("km"))}
    words = told["locales/km/words.toml"]
    assert (words.code, words.severity) == ("language-keys-missing", "warning")
    assert words.values["keys"][:2] == ["site.sample", "withheld.draft_mark"]
    assert int(str(words.values["count"])) > 500
    assert told["locales/km/addresses.toml"].code == "language-table-absent"


def test_a_key_that_nobody_asks_for_is_told(own: Path) -> None:
    written(own / "own", "km", '[places]\nsaerch = "rok/"\n[folders]\njob = "kar"\n', "addresses")
    told = {one.code: one.values.get("keys") for one in incomplete(read_locale("km"))}
    assert told["language-keys-unknown"] == ["places.saerch"]


def test_a_portal_that_is_not_named_in_a_language_is_known_to_be_named_in_another() -> None:
    site = Site(names={"vi": "Xã An Bình"})
    assert texts_of_others(read_locale("en"), site) == {"Xã An Bình": "vi"}
    assert texts_of_others(read_locale("vi"), site) == {}


def poll(**more) -> Kinds:
    """The kinds of a portal with one that is called a poll."""
    own = Kind(name="poll", order=90, record=Content, view=lambda *_: None, **more)
    return Kinds([*load_kinds().values(), own])


def test_our_own_kinds_have_the_words_that_pages_need_of_them() -> None:
    assert not list(wordless(load_kinds(), ["vi", "en"]))


def test_a_kind_that_nobody_has_words_for_is_a_problem_and_called_by_its_name() -> None:
    found = list(wordless(poll(), ["vi"]))
    assert [(one.code, one.values) for one in found] == [
        (
            "kind-words-missing",
            {"kind": "poll", "lang": "vi", "keys": ["site_map.poll", "search.kind.poll"]},
        )
    ]
    words = read_locale("vi", words_of(poll())).words
    assert (words["site_map"]["poll"], words["search"]["kind"]["poll"]) == ("poll", "poll")


def test_what_a_kind_is_called_may_stand_with_the_kind_or_in_any_table(own: Path) -> None:
    written(own / "own", "en", '[search.kind]\npoll = "Poll"\n')
    kinds = poll(words={"vi": {"site_map": {"poll": "Thăm dò"}}})
    asked = {one.values["lang"]: one.values["keys"] for one in wordless(kinds, ["vi", "en"])}
    assert asked == {"en": ["site_map.poll"]}
    assert read_locale("vi", words_of(kinds)).words["site_map"]["poll"] == "Thăm dò"


def test_a_kind_with_a_listing_needs_the_words_of_its_listing() -> None:
    (found,) = wordless(poll(listing="polls", facets={"year": lambda *_: ()}), ["en"])
    assert {"titles.polls.title", "listing.count.poll.one", "facet.all.year"} <= {
        *found.values["keys"]
    }
