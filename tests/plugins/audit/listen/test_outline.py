"""A tree becomes the lines that a screen reader says."""

import pytest

from plugins import locales
from plugins.audit.listen.outline import outline
from plugins.audit.listen.tree import SpokenNode


def node(role, name="", *children, lang="vi", **states):
    return SpokenNode(role, name, 0, states, lang, list(children))


def said(*children, lang="vi"):
    words = locales.table(lang, "audit")
    return outline(node("RootWebArea", "Trang", *children), words).splitlines()


def text(name, lang="vi"):
    return node("StaticText", name, lang=lang)


@pytest.mark.parametrize(
    ("lang", "line"), [("vi", "tiêu đề cấp 2, Phí"), ("en", "heading level 2, Phí")]
)
def test_a_role_is_said_in_the_listeners_language(lang, line):
    assert said(node("heading", "Phí", level=2), lang=lang) == [line]


def test_what_is_in_a_landmark_or_a_list_is_indented():
    items = [node("listitem", "", text(name)) for name in ("Tờ khai", "Căn cước")]
    assert said(node("navigation", "Mục lục", node("list", "", *items))) == [
        "điều hướng, Mục lục",
        "  danh sách, 2 mục",
        "    • Tờ khai",
        "    • Căn cước",
    ]


@pytest.mark.parametrize(
    ("role", "states", "line"),
    [
        ("checkbox", {"checked": "true"}, "hộp kiểm, Đồng ý, đã chọn"),
        ("checkbox", {"checked": "false"}, "hộp kiểm, Đồng ý, chưa chọn"),
        ("button", {"expanded": False}, "nút, Đồng ý, đang đóng"),
        ("button", {"expanded": True, "disabled": True}, "nút, Đồng ý, đang mở, không dùng được"),
        ("textbox", {"required": True}, "ô nhập, Đồng ý, bắt buộc"),
        ("button", {"pressed": "true"}, "nút, Đồng ý, đang bật"),
    ],
)
def test_states_are_said_after_the_name(role, states, line):
    assert said(node(role, "Đồng ý", **states)) == [line]


def test_another_language_than_the_pages_stands_behind_its_words():
    assert said(node("link", "English", lang="en"), text("Welcome", lang="en"), text("Chào")) == [
        "liên kết, English [en]",
        "Welcome [en] Chào",
    ]


def test_pieces_of_a_sentence_are_one_line_without_a_pause_before_a_comma():
    strong = node("strong", "", text("7 ngày"))
    assert said(node("paragraph", "", text("Trong"), strong, text(", trừ ngày lễ."))) == [
        "Trong 7 ngày, trừ ngày lễ."
    ]
