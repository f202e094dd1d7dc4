"""Headings have levels and addresses; what only looks like one is told."""

import re

import pytest

from plugins.catalogue import headings
from plugins.catalogue.body import read_body
from plugins.catalogue.headings import THEME, capitals, lowered

PATH = "vi/trang/a.md"


def told(text: str) -> list[tuple[str, int, object]]:
    return [
        (one.code, one.line, one.values.get("nearest")) for one in read_body(text, PATH).problems
    ]


@pytest.mark.parametrize(
    ("text", "code", "line", "write"),
    [
        (
            "Một.\n\n## THÔNG BÁO VỀ VIỆC NGHỈ LỄ",
            "heading-in-capitals",
            3,
            "## Thông báo về việc nghỉ lễ",
        ),
        ("## **I. ĐỐI TƯỢNG ÁP DỤNG**", "heading-in-capitals", 1, "## I. Đối tượng áp dụng"),
        ("## UBND PHƯỜNG THÔNG BÁO", "heading-in-capitals", 1, "## UBND phường thông báo"),
        ("### OFFICE HOURS AND FEES", "heading-in-capitals", 1, "### Office hours and fees"),
        ("Một.\n\n**Hồ sơ gồm:**\n\nHai.", "bold-as-heading", 3, "## Hồ sơ gồm"),
        ("## Một\n\n<b>Hồ sơ</b>\n\nHai.", "bold-as-heading", 3, "### Hồ sơ"),
        ("***2. Mức hỗ trợ***\n\nHai.", "bold-as-heading", 1, "## 2. Mức hỗ trợ"),
        ("__THÀNH PHẦN HỒ SƠ__\n\n- Một", "bold-as-heading", 1, "## Thành phần hồ sơ"),
        ("Một.\n\nTHÀNH PHẦN HỒ SƠ\n\nHai.", "line-in-capitals", 3, "## Thành phần hồ sơ"),
    ],
)
def test_what_looks_like_a_heading_is_told_with_the_heading_to_write(
    text: str, code: str, line: int, write: str
) -> None:
    assert told(text) == [(code, line, write)]


@pytest.mark.parametrize(
    "text",
    [
        "## Nghỉ Tết",
        "## UBND",
        "## VNeID",
        "**Lưu ý:** mang căn cước.\n\nHai.",
        "**Mang căn cước.**\n\nHai.",
        "Một.\n\n**Kính mời bà con**",
        "- **Một**\n\n  Hai",
        "> **Một**\n\nHai",
        "**a** và **b**\n\nHai",
        "QĐ-UBND\n\nHai",
    ],
)
def test_what_is_no_heading_is_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "## A {#main}",
        "## A {#q}",
        "## A {#part-law}",
        "## A {#s12}",
        "<p id=main>a</p>",
        "a\n{: #feedback}",
        "## A {#x}\n\n## B {#x}",
        "## A {#fn:1}",
        "## A {#letter-a}",
    ],
)
def test_an_address_that_the_frame_has_is_refused(text: str) -> None:
    assert [one.code for one in read_body(text, PATH).problems] == ["id-taken"]


def test_an_address_made_from_words_steps_aside() -> None:
    made = read_body(
        "\n\n".join(
            (
                "## Main",
                "## Part one",
                "## Part one",
                "## S12",
                "## Google tab",
                "<p id=gio>a</p>",
                "## Giờ",
            )
        ),
        PATH,
    )
    assert made.problems == ()
    assert re.findall(r'<h2 id="([^"]+)"', made.html) == [
        "muc-main",
        "muc-part-one",
        "muc-part-one-2",
        "muc-s12",
        "muc-google-tab-muc",
        "gio-2",
    ]


def test_a_theme_whose_files_have_a_second_name_is_read(tmp_path, monkeypatch) -> None:
    """As uv installs it: each file is also in its cache, as the same one."""
    (tmp_path / "page.html").write_text('<p id="ve-cong">', "utf-8")
    (tmp_path / "cached.html").hardlink_to(tmp_path / "page.html")
    monkeypatch.setattr(headings, "THEME", tmp_path)
    assert headings._frame.__wrapped__().fullmatch("ve-cong")


def test_every_address_that_the_theme_writes_belongs_to_the_frame() -> None:
    files = [*THEME.glob("templates/*.html"), *THEME.glob("components/*/*.html")]
    found = {
        name for file in files for name in re.findall(r'\bid="([\w-]+)"', file.read_text("utf-8"))
    }
    assert {"main", "q", "feedback"} <= found
    free = {name for name in found if read_body(f"## A {{#{name}}}", PATH).problems == ()}
    assert free == set()


@pytest.mark.parametrize("name", ["phan-2", "muc-luc", "gio", "step", "partner", "lich-2026"])
def test_other_addresses_may_be_chosen(name: str) -> None:
    assert read_body(f"## A {{#{name}}}", PATH).problems == ()


def test_capitals_are_more_than_an_abbreviation() -> None:
    assert (
        capitals("LỊCH TIẾP DÂN")
        and not capitals("UBND TP")
        and not capitals("Lịch tiếp dân của UBND")
    )


def test_a_line_in_capitals_keeps_its_numbers() -> None:
    assert lowered("QUYẾT ĐỊNH SỐ 12/2026/QĐ-UBND") == "Quyết định số 12/2026/QĐ-UBND"
