"""Remarks are for those who write, and never reach a page."""

import pytest

from plugins.catalogue.commonmark import part_remarks


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Giờ mới. <!-- hỏi chị Hoa\n\nsố riêng --> Mời bà con.", "Giờ mới.\n\n Mời bà con."),
        ("a <!-- b --> c", "a  c"),
        ("<!-- a --><!-- b -->c", "c"),
        ("<!-->a", "a"),
        ("<!--->a", "a"),
        ("- a\n<!-- - b -->\n- c", "- a\n\n- c"),
        ("`<!-- a -->` <!-- b -->", "`<!-- a -->` "),
        ("`` ` <!-- a --> `` <!-- b -->", "`` ` <!-- a --> `` "),
        ("`a <!-- b -->", "`a "),
        ("`a\n\n<!-- b --> `", "`a\n\n `"),
        (r"\`<!-- a -->`", r"\``"),
        (r"\<!-- a", r"\<!-- a"),
        ("```\n<!-- a -->\n```\n<!-- b -->c", "```\n<!-- a -->\n```\nc"),
        ("~~~\n```\n<!-- a -->\n~~~\n<!-- b -->c", "~~~\n```\n<!-- a -->\n~~~\nc"),
        ("> ```\n> <!-- a -->\n> ```", "> ```\n> <!-- a -->\n> ```"),
        ("<!-- ``` -->\n<!-- a -->b", "\nb"),
        ("<!-- ` -->a `b`<!-- c -->", "a `b`"),
    ],
)
def test_a_remark_goes_and_code_stays(text: str, left: str) -> None:
    assert part_remarks(text) == (left, None)
    assert left.count("\n") == text.count("\n"), "lines stay where they were"


@pytest.mark.parametrize(
    ("text", "line"), [("a\n\nb <!-- c", 2), ("<!-- a --> <!-- b", 0), ("<!--", 0)]
)
def test_a_remark_without_end_is_told(text: str, line: int) -> None:
    assert part_remarks(text) == (text, line)


@pytest.mark.parametrize("piece", ["`", "` ", "`` a", "<!-- a -->", "```\n", "\\`", "<!- "])
def test_time_grows_with_the_text(piece: str) -> None:
    part_remarks(piece * 100_000 + "<!-- -->")
