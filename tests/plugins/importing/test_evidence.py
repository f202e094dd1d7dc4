"""Papers under headings."""

import pytest

from plugins.importing.api import ExecutionCase
from plugins.importing.evidence import kind_of, read_group


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("", "submit"),
        ("Giấy tờ phải nộp", "submit"),
        ("Thành phần hồ sơ gồm", "submit"),
        ("Giấy tờ phải xuất trình", "present"),
        ("Các giấy tờ phải xuất trình (bản chính), bao gồm", "present"),
        ("Hồ sơ gồm bản sao và xuất trình bản chính để đối chiếu", "submit"),
        ("Trường hợp cấp lại", "case"),
        ("a) Đối với xe cơ quan", "case"),
        ("(5) Đối với trường hợp 5", "case"),
        ("(ii) Trường hợp hỗ trợ", "case"),
        ("c.1.2) Đối với hợp tác xã", "case"),
        ("Cấp đổi do hư hỏng", "case"),
        ("Lưu ý", "note"),
        ("Số lượng hồ sơ: 01 bộ.", "note"),
        ("01 bộ hồ sơ", "note"),
    ],
)
def test_a_heading_says_the_kind_of_its_papers(heading, kind):
    assert kind_of(heading) == kind


def group(name, *papers):
    rows = [
        {
            "name": paper,
            "code": "000.00.00.G15-KQ1",
            "originalQty": 1,
            "copyQty": 0,
            "attachments": files,
        }
        for paper, files in papers
    ]
    return read_group(ExecutionCase.model_validate({"name": name, "profileComponents": rows}))


def test_a_heading_without_papers_is_a_remark_and_a_blank_group_is_nothing():
    assert group("Trường hợp nộp trực tuyến").kind == "note"
    assert group(" ") is None


def test_a_paper_that_lost_its_name_goes_by_its_form_or_is_left_out():
    found = group("", ("", [{"fileName": "Mẫu 01.docx"}]), ("", []), ("Ảnh", []))
    assert [paper.name for paper in found.items] == ["Mẫu 01.docx", "Ảnh"]


def test_the_code_of_a_paper_loses_the_empty_prefix_of_its_unit():
    assert group("", ("Ảnh", [])).items[0].code == "G15-KQ1"
