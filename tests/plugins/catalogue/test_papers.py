"""The papers of several procedures, each counted once: the same by name or code, never in doubt."""

import pytest

from plugins.catalogue.papers import asked, merged
from plugins.domain import Procedure, Site

PLAIN = Site()


def procedure(code, *papers, kind="submit", **more):
    """A procedure that asks for papers, each with what its record says."""
    return Procedure.model_validate(
        {
            "title": code,
            "code": code,
            "evidence": [{"kind": kind, "items": [_item(one) for one in papers]}],
            **more,
        }
    )


def _item(paper):
    return {"originals": 1, **(paper if isinstance(paper, dict) else {"name": paper})}


def merge(*procedures, site=PLAIN):
    """The papers with how many of each in all, and how many procedures want them."""
    found = merged([asked(one, site) for one in procedures])
    return [(one.name, one.originals, one.copies, len(one.uses)) for one in found]


def test_what_is_handed_in_adds_up_and_what_is_displayed_serves_all():
    handed = [procedure(code, "Giấy khai sinh") for code in ("1.1", "1.2")]
    displayed = [procedure(code, "Hộ chiếu", kind="present") for code in ("1.1", "1.2", "1.3")]
    assert merge(*handed) == [("Giấy khai sinh", 2, 0, 2)]
    assert merge(*displayed) == [("Hộ chiếu", 1, 0, 3)]


def test_what_is_handed_in_is_counted_for_all_sets():
    paper = {"name": "Hộ chiếu", "originals": 1, "copies": 2}
    assert merge(procedure("1.1", paper, sets=2)) == [("Hộ chiếu", 2, 4, 1)]
    assert merge(procedure("1.1", paper, sets=2, kind="present")) == [("Hộ chiếu", 1, 2, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Giấy chứng nhận kết hôn", "- Giấy chứng nhận kết hôn;"),
        ("Hộ chiếu", "Bản sao hộ chiếu"),
        ("Sổ bảo hiểm xã hội .", "a) Sổ bảo hiểm xã hội"),
        ("Identity card, electronic identity or passport",) * 2,
        ("Disability certificate", "Copy of the disability certificate"),
        ("Bản án hoặc quyết định ly hôn",) * 2,
    ],
)
def test_a_paper_that_an_authority_issues_is_the_same_by_its_name(one, other):
    assert len(merge(procedure("1.1", one), procedure("1.2", other))) == 1


@pytest.mark.parametrize(
    "name",
    [
        "Tờ khai thay đổi thông tin cư trú, mẫu CT01",
        "Văn bản ủy quyền",
        "Đơn đề nghị",
        "Giấy chứng nhận đã cấp lần trước",
        "Thẻ cũ",
        "Giấy phép đang dùng",
        "Giấy đề nghị cấp giấy phép xây dựng nhà ở",
        "Giấy tờ chứng minh trong trường hợp không tra được",
        "The earlier certificate",
        "Written authority",
        "Sơ họa vị trí khu vực tiến hành hoạt động",
    ],
)
def test_what_is_written_for_a_procedure_or_is_in_doubt_stands_for_each(name):
    assert len(merge(procedure("1.1", name), procedure("1.2", name))) == 2


def test_a_paper_with_a_condition_is_the_same_only_by_its_code():
    name = "Giấy tờ về cư trú trong trường hợp không tra được dữ liệu"
    coded = {"name": name, "code": "G15-KQ1"}
    assert len(merge(procedure("1.1", name), procedure("1.2", name))) == 2
    assert len(merge(procedure("1.1", coded), procedure("1.2", coded))) == 1
    other = {**coded, "code": "G15-KQ2"}
    assert len(merge(procedure("1.1", coded), procedure("1.2", other))) == 2


def test_an_editor_names_papers_that_are_one_and_papers_that_never_are():
    site = Site.model_validate(
        {"same_papers": [["Sổ đỏ", "Giấy tờ nhà"]], "separate_papers": ["Giấy khám sức khỏe"]}
    )
    one, other = procedure("1.1", "Giấy tờ nhà"), procedure("1.2", "Bản sao sổ đỏ")
    assert len(merge(one, other, site=site)) == 1
    both = [procedure(code, "Giấy khám sức khỏe") for code in ("1.1", "1.2")]
    assert len(merge(*both)) == 1
    assert len(merge(*both, site=site)) == 2


def test_of_the_cases_of_a_procedure_the_one_that_asks_for_most_counts():
    groups = [
        {"kind": "submit", "items": [{"name": "Giấy khai sinh", "copies": 1}]},
        {"kind": "case", "name": "A", "items": [{"name": "Giấy khai sinh", "copies": 2}]},
        {"kind": "case", "name": "B", "items": [{"name": "Giấy chứng sinh", "originals": 1}]},
    ]
    one = Procedure.model_validate({"title": "Một", "code": "1.1", "evidence": groups})
    assert merge(one) == [("Giấy khai sinh", 0, 3, 1), ("Giấy chứng sinh", 1, 0, 1)]
    [always, sometimes] = merged([asked(one, PLAIN)])
    assert (always.uses[0].cases, sometimes.uses[0].cases) == ((), ("B",))


def test_remarks_are_no_papers():
    remark = procedure("1.1", "Nộp trong giờ làm việc", kind="note")
    assert merge(remark, procedure("1.2", {"name": "Lưu ý", "originals": 0})) == []
