"""A page's Markdown as HTML."""

import pytest

from plugins.catalogue.body import Body, read_body
from plugins.catalogue.target import Target, read_target
from plugins.domain import Problem

PATH = "vi/thu-tuc/a.md"


def html(text: str) -> str:
    body = read_body(text, PATH)
    assert body.problems == ()
    return body.html


def test_headings_begin_at_two_and_never_skip_a_level() -> None:
    made = html("# Một\n\n#### Hai\n\n###### Ba\n\n# Bốn\n\n### Năm\n\n## Sáu")
    assert [part.split(" ")[0] for part in made.split("<h")[1:]] == ["2", "3", "4", "2", "3", "3"]


def test_headings_have_addresses_without_marks_each_its_own() -> None:
    made = html("## Lệ phí\n\n## Lệ phí\n\n## Đối tượng {#ai}")
    assert [part.partition('"')[0] for part in made.split('id="')[1:]] == [
        "le-phi",
        "le-phi-2",
        "ai",
    ]


def test_a_line_above_a_table_is_its_caption() -> None:
    made = html("Bảng 1: Phí theo *cách nộp*\n\n| Cách | Phí |\n|---|--:|\n| Trực tuyến | 0 |")
    assert made.startswith("<table>\n<caption>Phí theo <em>cách nộp</em></caption>")
    assert '<th scope="col">Cách</th>' in made
    assert '<td data-label="Phí" data-align="right">0</td>' in made


def test_an_empty_corner_makes_the_first_column_head_the_rows() -> None:
    made = html("Table: Fees\n\n| | Fee |\n|---|---|\n| Online | 0 |")
    assert '<th scope="row">Online</th>' in made
    assert "<th></th>" not in made


def test_links_to_pages_become_their_addresses_and_are_remembered() -> None:
    body = read_body(
        "Xem [phường](../co-quan/phuong-mau.md#gio), [tệp](/files/a.pdf), [ngoài](https://a.vn/)",
        PATH,
        7,
    )
    assert '<a href="/vi/co-quan/phuong-mau/#gio">' in body.html
    assert [(one.path, one.line) for one in body.targets] == [
        ("/vi/co-quan/phuong-mau/", 7),
        ("/files/a.pdf", 7),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.vn/",
        " javascript:x",
    ],
)
def test_links_that_could_run_code_are_refused(written: str) -> None:
    body = read_body(f'<a href="{written}">mở trang</a>', PATH)
    assert [problem.code for problem in body.problems] == ["link-scheme"]


@pytest.mark.parametrize(
    "written",
    [
        "<script>x</script>",
        "<SCRIPT src=x>",
        "<iframe src='/'></iframe>",
        "<svg/onload=x>",
        "<object>",
        "<form>",
        "<input>",
        "<meta http-equiv=refresh>",
        "<base href=/>",
        "</body>",
        "<!doctype html>",
        "<?php x ?>",
        "<math>",
        "<template>",
        "<style>a{}</style>",
        "<link rel=stylesheet href=x>",
    ],
)
def test_elements_that_no_page_may_hold_are_refused_once(written: str) -> None:
    body = read_body(f"Một đoạn.\n\n{written}", PATH, 5)
    assert [(problem.code, problem.line) for problem in body.problems] == [("html-not-allowed", 7)]
    assert body.html == ""


@pytest.mark.parametrize(
    "written",
    [
        "<b onclick=x>a</b>",
        "<p style='a'>b</p>",
        "a\n{: onmouseover=x }",
        "<img src=/files/a.png alt=a onerror=x>",
        "<a href=/ target=_blank>trang chủ</a>",
        "<p class=big>a</p>",
        "<td background=x>",
        "<div id=a hidden>a</div>",
    ],
)
def test_attributes_that_no_page_may_hold_are_refused(written: str) -> None:
    assert "attribute-not-allowed" in {
        problem.code for problem in read_body(written, PATH).problems
    }


def test_code_is_shown_and_remarks_are_not() -> None:
    assert (
        html("`<script>` <!-- ghi chú --> a < b") == "<p><code>&lt;script&gt;</code>  a &lt; b</p>"
    )


def test_what_is_left_open_is_closed_before_it_meets_the_page() -> None:
    assert html("<div><b>a") == "<div><b>a</b></div>"


def test_the_way_back_from_a_footnote_is_named() -> None:
    body = read_body("Một[^1].\n\n[^1]: Hai.", PATH, back="Về chỗ ghi chú")
    assert 'aria-label="Về chỗ ghi chú 1"' in body.html
    assert "Jump back" not in body.html
    assert body.problems == ()


def test_a_text_of_remarks_alone_is_empty() -> None:
    read_body("<script>", PATH)
    assert read_body("<!-- <script> -->\n", PATH) == Body()


def test_one_page_does_not_know_the_words_of_the_page_before() -> None:
    read_body("UBND[^1]\n\n*[UBND]: Ủy ban nhân dân\n\n[^1]: Một.", PATH)
    assert html("UBND") == "<p>UBND</p>"


def test_lists_without_end_are_told() -> None:
    text = "".join("    " * depth + "- a\n" for depth in range(300))
    assert [(one.code, one.line) for one in read_body(text, PATH, 4).problems] == [
        ("text-too-deep", 23)
    ]
    assert html("a") == "<p>a</p>", "the next page is read as ever"


def test_words_to_fill_in_are_words_and_tags_are_refused() -> None:
    body = read_body("Ghi <họ và tên>, <số CCCD> và <tên người>.", PATH)
    assert (body.problems, body.html) == (
        (),
        "<p>Ghi &lt;họ và tên&gt;, &lt;số CCCD&gt; và &lt;tên người&gt;.</p>",
    )
    assert [one.code for one in read_body("<o:p>Một</o:p>", PATH).problems] == ["html-not-allowed"]


@pytest.mark.parametrize(
    ("written", "url"),
    [
        (
            "mailto:a@vi-du.vn?subject=Hỏi đáp thủ tục",
            "mailto:a@vi-du.vn?subject=Hỏi%20đáp%20thủ%20tục",
        ),
        (
            "https://vi-du.vn/tai lieu/To khai 01.docx",
            "https://vi-du.vn/tai%20lieu/To%20khai%2001.docx",
        ),
        ("tel:0912 345 678", "tel:0912345678"),
    ],
)
def test_blanks_of_a_full_address_are_kept(written: str, url: str) -> None:
    assert read_target(written, PATH, 1) == Target(url)


@pytest.mark.parametrize("written", ["dichvucong.gov.vn", "vi-du.com/tin?a=1", "Cong.Vi-Du.vn/a"])
def test_a_forgotten_scheme_is_told_with_the_address_to_write(written: str) -> None:
    problem = read_target(written, PATH, 1)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.values["nearest"]) == ("link-scheme", f"https://{written}")
