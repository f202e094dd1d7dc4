"""The line of the content that a finding is mended at."""

import pytest

from plugins.audit.finding import Finding
from plugins.audit.source_lines import with_lines

SOURCE = """---
title: Đăng ký khai sinh
steps:
- name: Nộp hồ sơ
  text: Mang giấy chứng sinh đến xã.
- name: Nhận kết quả
---
## Ai làm được?

Cha, mẹ **hoặc** người thân -- ai cũng được.
Xem [tại đây](https://example.gov.vn/huong-dan.pdf).

![](anh-mau-don.png)

## Ở đâu?

Xem thêm tại xã.

## Bao lâu?

Xem thêm tại xã.
"""
PAGE = """<!doctype html><html lang="vi"><title>Đăng ký khai sinh – Cổng</title>
<header><nav><a id="menu" href="/">Nộp hồ sơ</a></nav></header>
<main><h1 id="title">Đăng ký khai sinh</h1>
<h2>Các bước</h2><ol><li id="step">Nộp hồ sơ<p id="text">Mang giấy chứng sinh đến xã.</p></li></ol>
<h2 id="who">Ai làm được?</h2><p id="people">Cha, mẹ <b>hoặc</b> người thân – ai cũng được.
Xem <a id="here" href="/f/huong-dan.pdf">tại đây</a>.</p>
<p><img id="picture" src="../anh-mau-don.png"></p>
<section><h2>Ở đâu?</h2><p id="first">Xem thêm tại xã.</p></section>
<section><h2>Bao lâu?</h2><p id="second">Xem thêm tại xã.</p></section>
<p id="made">Cập nhật hôm qua</p></main></html>"""


@pytest.mark.parametrize(
    ("selector", "line"),
    [
        ("html", 2),
        ("#title", 2),
        ("#step", 4),
        ("#text", 5),
        ("#who", 8),
        ("#people", 10),
        ("#here", 11),
        ("#picture", 13),
        ("#first", 17),
        ("#second", 21),
        ("#made", 0),
        ("#menu", 0),
        ("#nowhere", 0),
    ],
)
def test_a_finding_names_the_line_that_its_element_was_made_from(tmp_path, selector, line):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text(SOURCE, "utf-8")
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    finding = Finding("/a.html", "", "page-x", "fail", "1.1.1", selector, source="a.md")
    (found,) = with_lines([finding], tmp_path, tmp_path / "content")
    assert found.line == line
    assert found.place == (f"a.md:{line}" if line else "a.md")


def test_a_page_without_a_source_or_whose_source_is_gone_has_no_line(tmp_path):
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    for source in (None, "gone.md", "../a.html"):
        finding = Finding("/a.html", "", "page-x", "fail", "1.1.1", "#title", source=source)
        assert [one.line for one in with_lines([finding], tmp_path, tmp_path)] == [0]
