"""A page as sentences to say: what is said, in what order, and where it stands."""
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.speech.markup import Piece, parse
from plugins.speech.plan import plan
from plugins.speech.script import read_script
from plugins.speech.weave import mark

CASE = (Path(__file__).parent / "cases" / "page.html").read_text("utf-8")
PHRASES = {"list": "Có {count} mục.", "item": "{number}."}


def script(html, lang="vi"):
    return read_script(parse(html), lang, PHRASES)


def said(html):
    return [" ".join((one.lead.text if one.lead else "").split() + one.text.split()) for one in script(html)]


def test_a_page_is_said_in_its_order():
    assert said(CASE) == [
        "Đăng ký & nhận kết quả",
        "Nộp hồ sơ ở phường.",
        "Nhận kết quả sau 3 ngày. Miễn phí nhé.",
        "Đọc Open gate rồi cái cổng xem.",
        "Dòng hai",
        "Bao lâu: 3 ngày.",
        "Có 4 mục.", "Tờ khai", "Giấy chứng sinh", "Căn cước", "Bản sao", "có chứng thực",
        "1. Nộp", "Bước 2 nhận",
        "Cách nộp", "Cách, Thời hạn, Phí", "Trực tuyến: 3 ngày, Miễn phí.", "Tại quầy: 5 ngày.",
        "Căn cứ", "Luật Hộ tịch",
    ]


def test_words_of_another_language_keep_it():
    runs = script(CASE)[3].runs
    assert [(run.lang, run.text.strip()) for run in runs] == [
        ("vi", "Đọc"), ("en", "Open gate"), ("vi", "rồi cái cổng xem.")]


def test_headings_have_their_level_and_the_longest_pause():
    heading, sentence = script(CASE)[:2]
    assert (heading.level, sentence.level) == (1, 0)
    assert heading.pause > sentence.pause


def test_each_sentence_stands_where_it_is_displayed():
    first = script(CASE)[1]
    assert CASE[first.start:first.end] == 'Nộp hồ sơ ở <a href="x">phường</a>.'


def test_an_element_that_is_said_as_a_whole_gets_the_id():
    marked = mark(CASE, 0, plan(script(CASE), {}).lines)
    assert '<div id="s6" data-speech-as="Bao lâu: 3 ngày.">' in marked
    assert '<ul id="s7"><li><span id="s8">Tờ khai</span></li>' in marked
    assert marked.count('id="tại-quầy"') == 1


PIECES = st.lists(st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<a href='x'>", "</a>", "Một. ", "Hai! ", "ba; ",
                                   "<br>", "<ul>", "<li>", "</li>", "</ul>", "<h2>", "</h2>", "&amp; ",
                                   "<i hidden>x</i>"]), max_size=25).map("".join)


@given(PIECES | st.just(CASE))
def test_marks_change_nothing_but_themselves(source):
    marked = mark(source, 0, plan(script(source), {}).lines)
    assert shape(parse(marked)) == shape(parse(source))


def shape(node):
    """The elements and texts in an element, as if there were no marks."""
    parts = []
    for child in node.children:
        for part in [child.text] if isinstance(child, Piece) else shape(child) if marks(child) else [tag(child)]:
            if parts and isinstance(part, str) and isinstance(parts[-1], str):
                parts[-1] += part
            else:
                parts.append(part)
    return parts


def marks(node):
    return node.tag == "span" and node.attributes.get("id", "").startswith("s")


def tag(node):
    return node.tag, shape(node)


@pytest.mark.parametrize("html", ["", "<p></p>", "<p>…</p>", "<p>–</p>", "<h2>Chỉ tiêu đề</h2>"])
def test_nothing_to_say_is_said_as_nothing(html):
    assert said(html) == []
