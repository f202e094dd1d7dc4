"""The fields of a Word form are found, and what is doubtful is said."""

import pytest

from plugins.drafting.blanks import fields_of
from plugins.drafting.draft import drafted, names
from plugins.drafting.word import NotWord, read_word
from tests.bench.drafts import measured
from tests.plugins.drafting.word_files import FORM, word


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


def test_a_draft_has_title_number_sections_and_signatures():
    draft = drafted(read_word(word(*FORM)))
    assert (draft.title, draft.number) == ("TỜ KHAI MẪU", "05")
    assert [one.title for one in draft.sections] == ["I. Người khai"]
    assert draft.signatures == (("Người khai", "(Ký, ghi rõ họ tên)"),)


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
