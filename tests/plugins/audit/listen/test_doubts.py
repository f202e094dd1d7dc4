"""What is hard to follow by ear is told; what is told plainly is not."""

import pytest

from plugins import locales
from plugins.audit.listen.doubts import MOST_STOPS, MOST_WORDS, doubts
from plugins.audit.listen.tree import SpokenNode

ENGLISH = "Read all of this in English, if you have the time."


def node(role, name="", *children, lang="vi", **states):
    return SpokenNode(role, name, id(name), states, lang, list(children))


def page(*children):
    """A page with a main heading, in which something is."""
    heading = node("heading", "Đăng ký khai sinh", level=1)
    return node("RootWebArea", "", node("main", "", heading, *children))


def link(name, url, **more):
    return node("link", name, url=url, **more)


def text(words, lang="vi"):
    return node("StaticText", words, lang=lang)


def keys(root):
    return [one.key for one in doubts(root)]


WELL = [
    page(text("Nộp hồ sơ tại xã.")),
    page(node("button", "Tìm"), node("image", "Trụ sở xã")),
    page(link("Nộp hồ sơ", "/nop/"), link("Nộp hồ sơ", "/nop/")),
    page(node("navigation", "Danh mục", link("Phí", "/phi/")), link("Phí", "#phi")),
    page(
        text("Read all of this in English, if you have the time."), node("heading", "Phí", level=2)
    ),
    page(
        *(text("chữ " * 200) for _ in range(2)), node("heading", "Phí", level=2), text("chữ " * 400)
    ),
]
WELL[4].children[0].children[1].lang = "en"

HARD = [
    ("nameless", page(node("button"))),
    ("nameless", page(node("image"))),
    ("same_words", page(link("Xem thêm", "/a/"), link("Xem thêm", "/b/"))),
    ("wrong_language", page(text(ENGLISH))),
    ("no_main_heading", node("RootWebArea", "", node("heading", "Phí", level=2))),
    ("level_left_out", page(node("heading", "Phí", level=3))),
    ("long_without_heading", page(text("chữ " * (MOST_WORDS + 1)))),
    (
        "far_content",
        node(
            "RootWebArea",
            "",
            *(link(f"Mục {number}", f"/{number}/") for number in range(MOST_STOPS + 1)),
            *page().children,
        ),
    ),
]


@pytest.mark.parametrize("root", WELL)
def test_of_a_page_that_can_be_followed_nothing_is_said(root):
    assert keys(root) == []


@pytest.mark.parametrize(("key", "root"), HARD)
def test_what_is_hard_to_follow_is_told(key, root):
    assert keys(root) == [key]


def test_a_link_past_many_stops_makes_them_short():
    far = HARD[-1][1]
    skip = link("Đến nội dung chính", "http://localhost/#main")
    assert keys(node("RootWebArea", "", skip, *far.children)) == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_each_doubt_has_words_with_its_blanks(lang):
    words = locales.table(lang, "audit")["doubts"]
    for key, root in HARD:
        [doubt] = doubts(root)
        said = words[key].format(**{**doubt.values, "role": "nút"})
        assert all(value in said for name, value in doubt.values.items() if name != "role")
    assert words.keys() == {key for key, _ in HARD}
