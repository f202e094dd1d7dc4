"""How much of a Word form is drafted rightly: forms of known fields, written in the shapes that
real ones have, read back.

`python -m tests.bench.drafts [COUNT]`
"""

import random
import sys
from collections import Counter
from dataclasses import dataclass
from io import BytesIO

from docx import Document

from plugins.drafting.blanks import clean
from plugins.drafting.draft import drafted
from plugins.drafting.word import read_word

#: Labels as forms have them, with the kind of field.
LABELS = (
    ("Họ, chữ đệm, tên người yêu cầu", "name"),
    ("Họ và tên cha", "name"),
    ("Ngày, tháng, năm sinh", "date"),
    ("Ngày cấp", "date"),
    ("Năm sinh", "year"),
    ("Số định danh cá nhân", "identity"),
    ("Số căn cước", "identity"),
    ("Điện thoại liên hệ", "phone"),
    ("Thư điện tử", "email"),
    ("Nơi cư trú", "text"),
    ("Quê quán", "text"),
    ("Dân tộc", "text"),
    ("Quốc tịch", "text"),
    ("Nghề nghiệp", "text"),
    ("Nơi đăng ký khai sinh", "text"),
    ("Quan hệ với chủ hộ", "text"),
    ("Số Giấy chứng nhận", "text"),
    ("Diện tích xây dựng", "number"),
    ("Thu nhập hằng tháng", "number"),
    ("Số lượng bản sao", "number"),
    ("Tên hộ kinh doanh", "text"),
)
CHOICES = (
    ("Giới tính", ("Nam", "Nữ")),
    ("Đề nghị cấp bản sao", ("Có", "Không")),
    ("Loại trích lục", ("Khai sinh", "Kết hôn", "Khai tử")),
    ("Nội dung đề nghị", ("Đăng ký mới", "Cấp đổi", "Cấp lại")),
)
COLUMNS = (
    ("Họ và tên", "name"),
    ("Năm sinh", "year"),
    ("Quan hệ", "text"),
    ("Số định danh", "identity"),
    ("Ghi chú", "text"),
)
TITLES = ("TỜ KHAI ĐĂNG KÝ", "ĐƠN ĐỀ NGHỊ", "GIẤY ĐỀ NGHỊ XÁC NHẬN", "PHIẾU KHAI THÔNG TIN")


@dataclass
class Known:
    """A form's file, and the fields that it has: label, kind, options."""

    content: bytes
    fields: list
    tables: int
    signatures: int
    hard: int = 0


def made(seed):
    """A form of known fields in shapes chosen at random."""
    pick = random.Random(seed)
    document = Document()
    heading = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    if pick.random() < 0.5:
        cells = document.add_table(1, 2).rows[0].cells
        cells[0].text, cells[1].text = "TÊN CƠ QUAN\nMẫu số 01", "\n".join(heading)
    else:
        for line in ("Mẫu số 01", *heading):
            document.add_paragraph(line)
    document.add_paragraph().add_run(pick.choice(TITLES)).bold = True
    known = Known(b"", [], 0, 0)
    numbered = pick.random() < 0.5
    blank = pick.choice(("……………………………", "..............................", "_______________", "\t"))
    labels = pick.sample(LABELS, pick.randint(8, 18))
    for place in range(0, len(labels), 6):
        document.add_paragraph().add_run(f"{'I' * (place // 6 + 1)}. Thông tin").bold = True
        fields_into(document, known, pick, labels[place : place + 6], blank, numbered)
    for label, options in pick.sample(CHOICES, pick.randint(1, 3)):
        choice_into(document, known, pick, label, options)
    if pick.random() < 0.5:
        columns = COLUMNS[: pick.randint(3, 5)]
        table = document.add_table(pick.randint(3, 6), len(columns) + 1)
        for cell, text in zip(table.rows[0].cells, ("TT", *dict(columns)), strict=True):
            cell.text = text
        known.fields += [(one, kind, ()) for one, kind in columns]
        known.tables = 1
    hard_into(document, known, pick)
    document.add_paragraph("Tôi cam đoan những nội dung khai trên đây là đúng sự thật.")
    document.add_paragraph("………, ngày …… tháng …… năm ………")
    signers = pick.choice((("Người khai",), ("Chủ hộ", "Người khai")))
    cells = document.add_table(1, len(signers)).rows[0].cells
    for cell, signer in zip(cells, signers, strict=True):
        cell.text = f"{signer}\n(Ký, ghi rõ họ tên)"
    known.signatures = len(signers)
    stream = BytesIO()
    document.save(stream)
    known.content = stream.getvalue()
    return known


def fields_into(document, known, pick, labels, blank, numbered):
    """Lines of one, two or three fields, two columns, cells for digits, room of several lines."""
    left = list(labels)
    while left:
        shape = pick.random()
        count = 1 if shape < 0.6 else min(len(left), pick.choice((2, 3)))
        now, left = left[:count], left[count:]
        known.fields += [(label, kind, ()) for label, kind in now]
        if count == 1 and now[0][1] == "identity" and shape < 0.25:
            row = document.add_table(1, 13).rows[0].cells
            row[0].text = now[0][0]
        elif count > 1 and shape > 0.85:
            table = document.add_table(count, 2)
            for row, (label, _) in zip(table.rows, now, strict=True):
                row.cells[0].text = f"{label}:"
        else:
            mark = f"{len(known.fields)}. " if numbered else ""
            note = "(1)" if pick.random() < 0.2 else ""
            text = " ".join(f"{label}{note}: {blank}" for label, _ in now)
            document.add_paragraph(mark + text)
            if count == 1 and now[0][1] == "text" and shape < 0.1:
                document.add_paragraph("………………………………………………………")


def hard_into(document, known, pick):
    """What real forms have and no rule expects: blanks inside sentences, dates in words, units,
    labels over two lines, options without a colon, boxes of Word's symbol faces.
    """
    shapes = (
        ("Tôi là ………………… sinh ngày …… tháng …… năm ………", {"Tôi là": "name", "sinh": "date"}),
        (
            "Diện tích chỗ ở: ………… m2, số người ở: ………… người",
            {"Diện tích chỗ ở": "number", "số người ở": "number"},
        ),
        ("Cấp ngày ……/……/………… tại …………………", {"Cấp": "date", "tại": "text"}),
        (
            "Tên cơ quan, tổ chức\nnơi đang làm việc: …………………",
            {"Tên cơ quan, tổ chức nơi đang làm việc": "text"},
        ),
        ("Hình thức nhận kết quả □ Trực tiếp    □ Bưu chính", {"Hình thức nhận kết quả": "choice"}),
        ("Giới tính: Nam/Nữ", {"Giới tính": "choice"}),
        ("Kính gửi: …………………………", {"Kính gửi": "text"}),
        ("(Ghi rõ nơi ở hiện nay) …………………………………", {"Ghi rõ nơi ở hiện nay": "text"}),
    )
    for text, fields in pick.sample(shapes, 3):
        document.add_paragraph(text)
        known.fields += [(label, kind, ()) for label, kind in fields.items()]
        known.hard += len(fields)


def choice_into(document, known, pick, label, options):
    """A choice with boxes before its options or behind them."""
    box = pick.choice("☐□")
    behind = pick.random() < 0.3
    marked = (f"{one} {box}" if behind else f"{box} {one}" for one in options)
    document.add_paragraph(f"{label}: {'    '.join(marked)}")
    known.fields.append((label, "choice", options))


def compared(known, found):
    """Counts: fields that are there, found, of the right kind, with the right options."""
    counts = Counter(there=len(known.fields), drafted=len(found.fields), hard=known.hard)
    hard = known.fields[len(known.fields) - known.hard :]
    left = list(found.fields)
    for label, kind, options in known.fields:
        match = next((one for one in left if one.label == clean(label)), None)
        if match:
            left.remove(match)
            counts["found"] += 1
            counts["hard_found"] += (label, kind, options) in hard
            counts["typed"] += match.type in ((kind, "paragraph") if kind == "text" else (kind,))
            counts["doubted"] += bool(match.doubts)
            if options:
                counts["choices"] += 1
                counts["options"] += match.options == options
        elif options:
            counts["choices"] += 1
    counts["tables"] += known.tables
    counts["tables_found"] += sum(1 for one in found.sections if one.repeat) == known.tables == 1
    counts["signers"] += known.signatures
    counts["signers_found"] += min(known.signatures, len(found.signatures))
    return counts


def measured(count):
    """The counts over so many forms."""
    total = Counter()
    for seed in range(count):
        known = made(seed)
        total += compared(known, drafted(read_word(known.content)))
    return total


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    total = measured(count)
    print(f"{count} forms, {total['there']} fields, {total['drafted']} drafted")
    for name, of in (
        ("found", "there"),
        ("hard_found", "hard"),
        ("typed", "found"),
        ("options", "choices"),
        ("tables_found", "tables"),
        ("signers_found", "signers"),
    ):
        print(f"{name:14} {total[name]:5} of {total[of]:5} {100 * total[name] / total[of]:6.1f} %")
    print(f"told to look at {total['doubted']}")


if __name__ == "__main__":
    main()
