"""A page as sentences to say: what is said, in what order, and where it stands."""

import json
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plugins.html import Text, WrittenPage, edited
from plugins.speech.plan import MACHINE, mark_page, plan_page
from plugins.speech.script import read_script

CASE = (Path(__file__).parent / "cases" / "page.html").read_text("utf-8")
PHRASES = {"list": "Có {count} mục.", "item": "{number}."}


def script(html, lang="vi"):
    return read_script(WrittenPage.of(html).content, lang, PHRASES)


def said(html):
    return [
        " ".join((one.lead.text if one.lead else "").split() + one.text.split())
        for one in script(html)
    ]


def marks_of(page):
    """The edits that mark a page's sentences, made in its tree."""
    asked = json.dumps({"lang": "vi", "phrases": PHRASES, "readings": {}}).encode()
    return mark_page(page, MACHINE, plan_page(page, asked))


def test_a_page_is_said_in_its_order():
    assert said(CASE) == [
        "Đăng ký & nhận kết quả",
        "Nộp hồ sơ ở phường.",
        "Nhận kết quả sau 3 ngày. Miễn phí nhé.",
        "Đọc Open gate rồi cái cổng xem.",
        "Dòng hai",
        "Bao lâu: 3 ngày.",
        "Có 4 mục.",
        "Tờ khai",
        "Giấy chứng sinh",
        "Căn cước",
        "Bản sao",
        "có chứng thực",
        "1. Nộp",
        "Bước 2 nhận",
        "Cách nộp",
        "Trực tuyến: Thời hạn 3 ngày, Miễn phí.",
        "Tại quầy: Thời hạn 5 ngày.",
        "Căn cứ",
        "Luật Hộ tịch",
    ]


def test_words_of_another_language_keep_it():
    runs = script(CASE)[3].runs
    assert [(run.lang, run.text.strip()) for run in runs] == [
        ("vi", "Đọc"),
        ("en", "Open gate"),
        ("vi", "rồi cái cổng xem."),
    ]


def test_headings_have_their_level():
    heading, sentence = script(CASE)[:2]
    assert (heading.level, sentence.level) == (1, 0)


def test_each_sentence_stands_where_it_is_displayed():
    first = script(CASE)[1]
    assert CASE[first.start : first.end] == 'Nộp hồ sơ ở <a href="x">phường</a>.'


def test_an_element_that_is_said_as_a_whole_gets_the_id():
    page = WrittenPage.of(CASE)
    marked = edited(page.source, marks_of(page))
    assert '<div id="s6" data-speech-as="Bao lâu: 3 ngày.">' in marked
    assert '<ul id="s7"><li><span id="s8">Tờ khai</span></li>' in marked
    assert marked.count('id="tại-quầy"') == 1


PIECES = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<a href='x'>",
            "</a>",
            "Một. ",
            "Hai! ",
            "ba; ",
            "<br>",
            "<ul>",
            "<li>",
            "</li>",
            "</ul>",
            "<h2>",
            "</h2>",
            "&amp; ",
            "<i hidden>x</i>",
        ]
    ),
    max_size=25,
).map("".join)


@given(PIECES | st.just(CASE))
def test_marks_change_nothing_but_themselves(source):
    assume(source.count("<a") < 2)  # one link in another ends it: where, a mark may change
    page = WrittenPage.of(f"<p>Trước</p><main>{source}</main>")
    marked = WrittenPage.of(edited(page.source, marks_of(page)))
    assert shape(marked.content) == shape(WrittenPage.of(page.source).content)
    page.changed()
    assert str(marked.soup) == str(page.soup)
    assert marked.by_id.keys() == page.by_id.keys()


def shape(node):
    """The elements and texts in an element, as if there were no marks."""
    parts = []
    for child in node.parts:
        if isinstance(child, Text):
            found = [str(child)]
        else:
            found = shape(child) if marks(child) else [tag(child)]
        for part in found:
            if parts and isinstance(part, str) and isinstance(parts[-1], str):
                parts[-1] += part
            else:
                parts.append(part)
    return parts


def marks(node):
    return node.name == "span" and node.attributes.get("id", "").startswith("s")


def tag(node):
    return node.name, shape(node)


@pytest.mark.parametrize("html", ["", "<p></p>", "<p>…</p>", "<p>–</p>", "<h2>Chỉ tiêu đề</h2>"])
def test_nothing_to_say_is_said_as_nothing(html):
    assert said(html) == []
