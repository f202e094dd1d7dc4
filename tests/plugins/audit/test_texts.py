"""Texts of content are judged before they are pages, with the line of what is wrong."""

import io
import json

import pytest

from plugins.audit import texts
from plugins.audit.texts import problems
from plugins.domain import Problem, Severity


def text(html, lang="vi"):
    return {
        "path": "vi/trang/thu.md",
        "url": "/vi/trang/thu/",
        "lang": lang,
        "title": "Liên hệ",
        "html": html,
    }


def test_what_is_wrong_is_told_with_file_line_and_element():
    html = (
        '<h2 data-line="7">Lệ phí</h2><h2 data-line="9">Nơi nộp</h2><p data-line="11">Quầy 1.</p>'
    )
    (only,) = problems(text(html))
    assert (only.code, only.path, only.line) == ("page-heading-alone", "vi/trang/thu.md", 7)
    assert only.severity is Severity.WARNING
    assert (only.values["page"], only.values["selector"]) == ("/vi/trang/thu/", "h2")


@pytest.mark.parametrize(
    ("lang", "html"),
    [
        ("vi", "Bạn bấm nút ở góc trên bên phải để gửi hồ sơ."),
        ("en", "Press the green button to send your application."),
    ],
)
def test_each_language_has_its_words(lang, html):
    assert [one.code for one in problems(text(f'<p data-line="5">{html}</p>', lang))] == [
        "page-place-words"
    ]


def test_what_templates_add_later_is_not_missed():
    html = '<p data-line="5">Xem <a data-line="5" href="/files/to-khai.pdf">tờ khai</a>.</p>'
    assert not [*problems(text(html))]


def test_what_is_wrong_with_the_frame_is_not_the_text_s():
    assert not [*problems(text('<p data-line="5">Quầy mở từ 7:30.</p>') | {"title": "Untitled"})]


def test_a_line_in_is_a_line_out(monkeypatch, capsys):
    html = '<p data-line="5"><font data-line="5">Thông báo</font></p>'
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(text(html)) + "\n"))
    assert texts.main() == 0
    told = [Problem.from_json(line) for line in capsys.readouterr().out.splitlines()]
    assert [one.code for one in told] == ["page-obsolete-element"]
