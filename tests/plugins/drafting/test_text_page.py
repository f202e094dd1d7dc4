"""A document that an agency signed, as a page: headings by their numbers, lists, tables, footnotes,
pictures; what stands around the text as fields.
"""

import datetime as dt
from io import BytesIO

import pytest
import yaml
from docx import Document
from docx.oxml import parse_xml
from PIL import Image

from plugins.drafting.furniture import without_furniture
from plugins.drafting.text_blocks import read_text
from plugins.drafting.text_page import text_doubts, text_page
from plugins.drafting.word import NotWord
from plugins.run.command import Words
from tests import commands

_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH MẪU\nSố: 1842/QĐ-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Mẫu, ngày 10 tháng 11 năm 2026",
)
END = (
    "Nơi nhận:\n- Các sở, ngành;\n- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nPhạm Thị Mẫu",
)


def decision():
    """A decision as agencies write it."""
    document = Document()
    document.add_table(1, 2).rows[0].cells[0].text = HEAD[0]
    document.tables[0].rows[0].cells[1].text = HEAD[1]
    for text in ("QUYẾT ĐỊNH", "Về việc quy định giờ làm việc"):
        document.add_paragraph().add_run(text).bold = True
    document.add_paragraph("Căn cứ Luật Tổ chức số 72/2025/QH15;")
    document.add_paragraph("Chương I. Quy định chung")
    document.add_paragraph("Điều 1. Phạm vi")
    document.add_paragraph("Áp dụng cho mọi nơi *tiếp* nhận.")
    document.add_paragraph("Sáng thứ Bảy", style="List Bullet")
    document.add_paragraph("- Tối thứ Năm")
    document.add_paragraph("Bảng 1. Giờ mở cửa")
    table = document.add_table(3, 3)
    for place, text in enumerate(
        ("Nơi", "Sáng", "Chiều", "Xã", "7:30", "13:30", "", "8:00", "14:00")
    ):
        table.rows[place // 3].cells[place % 3].text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    document.add_table(1, 2).rows[0].cells[0].text = END[0]
    document.tables[-1].rows[0].cells[1].text = END[1]
    return document


def saved(document):
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def drafted(document, kind="document"):
    word = read_text(saved(document))
    draft = without_furniture(word)
    _, header, body = text_page(kind, word, draft, "tep", "giay").split("---\n", 2)
    return yaml.safe_load(header), body, list(text_doubts(word, draft, kind, Words("vi")))


def test_what_stands_around_the_text_becomes_fields():
    header, _, doubts = drafted(decision())
    assert header == {
        "title": "Về việc quy định giờ làm việc",
        "status": "draft",
        "number": "1842/QĐ-UBND",
        "document_type": "Quyết định",
        "issuer_name": "Ủy ban nhân dân tỉnh mẫu",
        "issued": dt.date(2026, 11, 10),
        "recipients": ["Các sở, ngành", "Lưu: VT"],
        "signer": "Phạm Thị Mẫu",
        "signer_position": "Phó chủ tịch",
        "based_on": ["72/2025/QH15"],
    }
    assert doubts == []


def test_headings_lists_and_tables_are_those_of_the_text():
    _, body, _ = drafted(decision())
    assert body.strip().split("\n") == [
        "Căn cứ Luật Tổ chức số 72/2025/QH15;",
        "",
        "## Chương I. Quy định chung",
        "",
        "#### Điều 1. Phạm vi",
        "",
        "Áp dụng cho mọi nơi \\*tiếp\\* nhận.",
        "",
        "- Sáng thứ Bảy",
        "- Tối thứ Năm",
        "",
        "Bảng: Giờ mở cửa",
        "",
        "| Nơi | Sáng | Chiều |",
        "|---|---|---|",
        "| Xã | 7:30 | 13:30 |",
        "| Xã | 8:00 | 14:00 |",
    ]


def test_what_is_not_there_is_asked_for_and_never_invented():
    document = Document()
    document.add_paragraph("Một đoạn.")
    document.add_table(2, 2).rows[0].cells[0].text = "A"
    stream = BytesIO()
    Image.new("RGB", (4, 4)).save(stream, "png")
    document.add_picture(BytesIO(stream.getvalue()))
    document.add_paragraph()._p.append(
        parse_xml(f"<w:r {_NS}><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r>")
    )
    header, body, doubts = drafted(document)
    assert header == {"title": "tep", "status": "draft"}
    assert "Bảng: ???" in body and "![???](/files/giay-1.png)" in body
    assert len([one for one in doubts if one.startswith("Không đọc được mục")]) == 6
    assert [one.split(" ", 2)[:2] for one in doubts[6:]] == [
        ["1", "bảng"],
        ["Ảnh", "1.png"],
        ["1", "khung"],
    ]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no word"])
def test_what_is_no_word_file_is_said(content):
    with pytest.raises(NotWord):
        read_text(content)


def test_the_command_writes_the_page_and_what_to_look_at(tmp_path):
    content = tmp_path / "content"
    content.mkdir()
    (tmp_path / "qd.docx").write_bytes(saved(decision()))
    given = ("document", tmp_path / "qd.docx", "gio-lam-viec", "--content", content)
    done = commands.run("plugins.drafting", *given)
    assert done.returncode == 0 and "10 mục" not in done.stderr
    assert (content / "vi" / "van-ban" / "gio-lam-viec.md").read_text("utf-8").startswith("---\n")
    assert commands.run("plugins.drafting", *given).returncode != 0
