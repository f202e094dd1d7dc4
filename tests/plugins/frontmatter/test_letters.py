"""Letters that no reader should meet are told with their place, and nothing else is."""

import pytest

from plugins.catalogue.files import Place
from plugins.catalogue.page import read_page
from plugins.domain import Severity
from plugins.frontmatter.header import read_header
from plugins.frontmatter.letters import find_strange, strange_letters
from plugins.run import load_kinds


def told(text):
    return [(one.code, one.line) for one in find_strange(text)]


@pytest.mark.parametrize(
    "text",
    [
        "CỘNG HÒA XÃ\u00a0HỘI",
        "UBND XÃ\u00a0SUỐI ĐÁ",
        "«Suối Đá»",
        "«Nhà Lá»”",
        "XÃ™",
        "Nhà\u00a0Bè, à\u00a0ơi",
        "LÃ«",
        "Á»",
        "kè «á»",
        "50\u00a0000 đồng",
        "x² ± 3 m³ ½",
        "👨\u200d👩\u200d👧 ☎\ufe0f",
        "a&nbsp;b &lt; &#169;",
        "Über die Straße",
        "1\u202f000 – 2\u2011A",
        "café, façade, niño",
        "§ 5 ¶ 3 µm ©®™",
    ],
)
def test_what_is_fine_is_not_told(text):
    assert [one for one in told(text) if one[0] != "letter-for-looks"] == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("ThÃ´ng bÃ¡o Ä‘Äƒng kÃ½ khai sinh", "Thông báo đăng ký khai sinh"),
        ("HÃ\u00a0 Ná»™i", "Hà Nội"),
        ("Cá»˜NG HÃ’A XÃƒ Há»˜I", "CỘNG HÒA XÃ HỘI"),
        ("title: Bá»™ TÆ° phÃ¡p", "title: Bộ Tư pháp"),
        ("T\ufffdi", ""),
    ],
)
def test_a_garbled_line_is_told_with_what_it_was(text, mended):
    [found] = find_strange(text)
    assert (found.code, found.values["nearest"]) == ("text-garbled", mended)


@pytest.mark.parametrize(
    ("letter", "code"),
    [
        ("\u202e", "direction-mark"),
        ("\u200f", "direction-mark"),
        ("\u2066", "direction-mark"),
        ("\u200b", "letter-unseen"),
        ("\u00ad", "letter-unseen"),
        ("\ufeff", "letter-unseen"),
        ("\u2060", "letter-unseen"),
        ("\uf0b7", "letter-of-a-font"),
        ("\U000f0001", "letter-of-a-font"),
        ("\x07", "control-character"),
        ("\x85", "control-character"),
        ("\u2028", "control-character"),
        ("\ufdd0", "control-character"),
        ("&#8238;", "direction-mark"),
        ("&#x202E;", "direction-mark"),
        ("&shy;", "letter-unseen"),
        ("&#x07;", "control-character"),
        ("Ⅲ", "letter-for-looks"),
        ("½", "letter-for-looks"),
        ("ﬁ", "letter-for-looks"),
        ("Ａ", "letter-for-looks"),
        ("𝐀", "letter-for-looks"),
    ],
)
def test_a_strange_letter_is_told_with_its_line_and_column(letter, code):
    [found] = find_strange(f"Một dòng\nkhai {letter}sinh")
    assert (found.code, found.line, found.values["column"]) == (code, 2, 6)


def test_a_page_tells_each_line_and_stays_a_page():
    place = Place("vi/trang/a.md", "vi", load_kinds()["page"])
    read = read_page(place, "---\ntitle: Chương Ⅲ\n---\nA\u200bb\n\u202ec\n".encode())
    assert [(one.code, one.line, str(one.severity)) for one in read.problems] == [
        ("letter-for-looks", 2, "warning"),
        ("letter-unseen", 4, "warning"),
        ("direction-mark", 5, "error"),
    ]
    assert read.page.title == "Chương Ⅲ"


def test_a_national_record_that_nobody_can_mend_is_only_doubted():
    [found] = strange_letters("\uf0fc Một", "vi/thu-tuc/quoc-gia/1.md")
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (r'"a\x07b"', "control-character"),
        (r'"a\u202eb"', "direction-mark"),
        (r'"a\u200bb"', "letter-unseen"),
        (r'"a\ue000b"', "letter-of-a-font"),
        (r'"a\u0085b"', "control-character"),
        (r'"a\x1bb"', "control-character"),
        (r'"a\u2028b"', "control-character"),
    ],
)
def test_a_letter_that_came_by_an_escape_is_told_at_its_line(value, code):
    for header, line in (
        (f"title: A\nsummary: {value}", 2),
        (f"title: A\nkeywords: [a, {value}]", 2),
        (f"{value}: A", 1),
    ):
        read = read_header(header, "a.md", 1)
        assert [(one.code, one.line) for one in read.problems] == [(code, line)]


def test_an_escape_for_a_letter_is_read_composed():
    assert read_header(r'title: "Mo\u0323\u0302t\tA"', "a.md").values == {"title": "Một\tA"}
