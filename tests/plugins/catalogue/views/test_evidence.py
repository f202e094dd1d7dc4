import pytest

from plugins.catalogue.views.evidence import forms, preparation
from plugins.domain import EvidenceGroup

from .conftest import make_context


def groups(*given):
    return tuple(EvidenceGroup.model_validate(one) for one in given)


def papers(count):
    return [{"name": f"Giấy {n}", "originals": 1} for n in range(count)]


@pytest.mark.parametrize(("count", "choose"), [(1, False), (2, True), (6, True), (7, False)])
def test_a_reader_chooses_among_two_to_six_cases(count, choose, context):
    given = groups(
        *({"kind": "case", "name": f"Trường hợp {n}", "items": papers(1)} for n in range(count))
    )
    assert preparation(given, None, context).choose is choose


def test_a_single_case_is_an_ordinary_group(context):
    found = preparation(groups({"kind": "case", "name": "Cấp mới", "items": papers(1)}), 1, context)
    assert (found.cases, [group.name for group in found.groups]) == ((), ["Cấp mới"])
    assert found.sets == "1\u00a0bộ hồ sơ."


def test_groups_without_a_name_are_called_by_their_kind(context):
    given = groups({"kind": "submit", "items": papers(1)}, {"kind": "present", "items": papers(1)})
    assert [group.name for group in preparation(given, None, context).groups] == [
        "Giấy tờ phải nộp",
        "Giấy tờ mang theo để xuất trình",
    ]


def test_counts_are_told_and_nought_is_not(context):
    given = groups(
        {"items": [{"name": "Tờ khai", "originals": 1, "copies": 2}, {"name": "Căn cước"}]}
    )
    assert [
        paper.counts.replace("\u00a0", " ")
        for paper in preparation(given, None, context).groups[0].papers
    ] == ["1 bản chính, 2 bản sao", ""]


def test_two_hundred_papers_are_no_wall_and_none_is_lost(context):
    [group] = preparation(groups({"items": papers(224)}), None, context).groups
    assert (len(group.papers), len(group.more)) == (12, 212)
    assert group.more_label.replace("\u00a0", " ") == "Xem thêm 212 giấy tờ"


def test_a_few_papers_more_are_not_folded_away(context):
    [group] = preparation(groups({"items": papers(15)}), None, context).groups
    assert (len(group.papers), group.more) == (15, ())


def test_remarks_have_no_box(context):
    [group] = preparation(
        groups({"kind": "note", "items": [{"name": "Bản dịch phải công chứng"}]}), None, context
    ).groups
    assert group.remark


def test_a_form_is_listed_once_and_those_that_can_be_fetched_come_first():
    given = groups(
        {
            "items": [
                {"name": "A", "forms": [{"name": "Mẫu 24"}]},
                {"name": "B", "forms": [{"name": "Tờ khai", "file": "to-khai.docx"}]},
                {"name": "C", "forms": [{"name": "Tờ khai", "file": "to-khai.docx"}]},
            ]
        }
    )
    found = forms(given, make_context(files={"to-khai.docx": 24_000}))
    assert [(form.name, form.url) for form in found] == [
        ("Tờ khai", "/files/to-khai.docx"),
        ("Mẫu 24", ""),
    ]


def test_nothing_to_prepare_is_nothing(context):
    assert not preparation((), None, context)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Có giấy chứng sinh", "Trường hợp: Có giấy chứng sinh"),
        ("Trường hợp tổ chức đề nghị", "Trường hợp tổ chức đề nghị"),
        ("a) Trường hợp cấp lại", "a) Trường hợp cấp lại"),
        ("3.1.1. Đối với người nước ngoài", "3.1.1. Đối với người nước ngoài"),
        ("Trường học công lập", "Trường hợp: Trường học công lập"),
    ],
)
def test_the_heading_of_a_case_has_the_word_once(name, title, context):
    given = groups(
        {"kind": "case", "name": name, "items": papers(1)},
        {"kind": "case", "name": "B", "items": papers(1)},
    )
    assert preparation(given, None, context).cases[0].title == title


def test_long_names_of_cases_stand_one_below_the_other(context):
    for name, long in (
        ("Trẻ bị bỏ rơi", False),
        ("Trường hợp tổ chức, cá nhân đề nghị gia hạn giấy phép", True),
    ):
        given = groups(
            {"kind": "case", "name": name, "items": papers(1)},
            {"kind": "case", "name": "B", "items": papers(1)},
        )
        assert preparation(given, None, context).long is long
