"""The fields of a Word form are found, and what is doubtful is said."""

from io import BytesIO

import pytest
from docx import Document

from plugins.drafting.blanks import fields_of
from plugins.drafting.draft import drafted, names
from plugins.drafting.word import NotWord, read_word
from plugins.drafting.write import doubts, page
from tests.bench.drafts import measured


def word(*lines):
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("Họ, chữ đệm, tên(1): ……………", [("Họ, chữ đệm, tên", "name")]),
        ("2. Dân tộc: ....... Quốc tịch: ______", [("Dân tộc", "text"), ("Quốc tịch", "text")]),
        ("Sinh ngày …… tháng …… năm ……", [("Sinh", "date")]),
        ("Cấp ngày …/…/…… tại …………", [("Cấp", "date"), ("tại", "text")]),
        ("Diện tích: ……… m2", [("Diện tích", "number")]),
        ("Giới tính: □ Nam   □ Nữ   Nơi ở: ……", [("Giới tính", "choice"), ("Nơi ở", "text")]),
        ("Tôi cam đoan là đúng.", []),
    ],
)
def test_a_line_has_the_fields_that_its_blanks_and_boxes_are(line, fields):
    assert [(one.label, one.type) for one in fields_of(line)] == fields


def test_boxes_stand_before_their_options_or_behind_them():
    for line in ("Cần: □ Có  □ Không", "Cần: Có □  Không □"):
        [found] = fields_of(line)
        assert found.options == ("Có", "Không")


def test_a_draft_has_title_number_sections_and_signatures_and_names_what_is_doubtful():
    lines = (
        "Mẫu số 05",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "TỜ KHAI MẪU",
        "I. Người khai",
        "Họ và tên: …………",
        "Giới tính: Nam/Nữ",
        "Người khai",
        "(Ký, ghi rõ họ tên)",
    )
    draft = drafted(read_word(word(*lines)))
    assert (draft.title, draft.number) == ("TỜ KHAI MẪU", "05")
    assert [one.title for one in draft.sections] == ["I. Người khai"]
    assert draft.signatures == (("Người khai", "(Ký, ghi rõ họ tên)"),)
    assert doubts(draft, lambda key, **values: key) == ("draft.struck",)
    text = page(draft, "mau", lambda key, **values: key)
    assert "status: draft" in text
    assert "{name: ho_va_ten, label: Họ và tên, type: name}" in text


def test_two_fields_of_one_label_have_names_of_their_own():
    fields = fields_of("Năm sinh: ……… Năm sinh: ………")
    assert names(fields) == ("nam_sinh", "nam_sinh_2")


def test_what_is_no_word_file_is_refused():
    with pytest.raises(NotWord):
        read_word(b"%PDF-1.7")


def test_most_of_what_forms_ask_is_drafted():
    total = measured(10)
    assert total["found"] >= 0.95 * total["there"]
    assert total["typed"] >= 0.95 * total["found"]
