from dataclasses import replace

import pytest

from plugins.search import aspects
from plugins.search.aspects import added, weights
from plugins.search.build import index
from plugins.search.entry import Facets
from plugins.search.query import ask

from .conftest import WORDS, entries, lexicon, write

DEEDS = [
    ("Thủ tục đăng ký khai sinh", "Hộ tịch", "Cha hoặc mẹ đăng ký khai sinh."),
    ("Thủ tục đăng ký khai sinh lưu động", "Hộ tịch", "Cán bộ đến nhà đăng ký khai sinh."),
    ("Đăng ký lại khai sinh (thực hiện tại cấp xã)", "Hộ tịch", "Đăng ký khai sinh lần nữa."),
    ("Gia hạn tạm trú", "Cư trú", "Tạm trú hết hạn."),
    ("Đăng ký kết hôn", "Hộ tịch", "Hai bên nam nữ đăng ký kết hôn."),
]
KNOWN = lexicon(WORDS.model_copy(update={"aspects": ("gia hạn",)}))


def answers(folder, found, question):
    """The titles that answer a question, best first."""
    (folder / "cache").mkdir(exist_ok=True)
    reader = write(folder / "vi", index(found, KNOWN, "vi", folder / "cache"))
    return [reader.document(hit.document)[0] for hit in ask(reader, question).hits]


def test_what_a_title_adds_is_read_from_titles_that_hold_another_one_and_from_the_list():
    assert [" ".join(one) for one in added(entries(DEEDS), KNOWN)] == [
        "",
        "luu dong",
        "lai",
        "gia han",
        "",
    ]


def test_a_title_of_another_kind_is_no_plain_deed():
    found = entries(DEEDS[:2])
    found[0] = replace(found[0], facets=Facets("Tin"))
    assert list(added(found, KNOWN)) == [(), ()]


def test_a_plain_deed_comes_first_and_what_is_made_of_it_where_it_is_asked_for(tmp_path):
    found = entries(DEEDS)
    first = [answers(tmp_path, found, one)[0] for one in ("khai sinh", "khai sinh lưu động")]
    assert first == ["Thủ tục đăng ký khai sinh", "Thủ tục đăng ký khai sinh lưu động"]
    assert answers(tmp_path, found, "đăng ký lại khai sinh")[0] == DEEDS[2][0]


def test_of_two_that_are_alike_the_nearer_level_comes_first(tmp_path):
    *others, one, other = entries([*DEEDS, *((f"Cấp thẻ {end}", "Thẻ", "Thẻ.") for end in "AB")])
    for far, near in ((one, other), (other, one)):
        found = [*others, replace(far, distance=3), near]
        assert answers(tmp_path, found, "cấp thẻ")[0] == near.title


def test_titles_are_compared_again_only_when_one_changes(tmp_path, monkeypatch):
    before = weights(entries(DEEDS), KNOWN, tmp_path)
    assert before[0] == 1.0 > before[1]
    monkeypatch.setattr(aspects, "added", None)
    assert weights(entries(DEEDS), KNOWN, tmp_path) == before
    with pytest.raises(TypeError):
        weights(entries(DEEDS[:2]), KNOWN, tmp_path)
