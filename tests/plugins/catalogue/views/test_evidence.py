import pytest

from plugins.catalogue.views.evidence import forms, preparation
from plugins.model import EvidenceGroup

from .conftest import make_desk


def groups(*given):
    return tuple(EvidenceGroup.model_validate(one) for one in given)


def papers(count):
    return [{"name": f"Giấy {n}", "originals": 1} for n in range(count)]


@pytest.mark.parametrize(("count", "choose"), [(1, False), (2, True), (6, True), (7, False)])
def test_a_reader_chooses_among_two_to_six_cases(count, choose, desk):
    given = groups(*({"kind": "case", "name": f"Trường hợp {n}", "items": papers(1)} for n in range(count)))
    assert preparation(given, None, desk).choose is choose


def test_a_single_case_is_an_ordinary_group(desk):
    found = preparation(groups({"kind": "case", "name": "Cấp mới", "items": papers(1)}), 1, desk)
    assert (found.cases, [group.name for group in found.groups]) == ((), ["Cấp mới"])
    assert found.sets == "1\u00a0bộ hồ sơ."


def test_groups_without_a_name_are_called_by_their_kind(desk):
    given = groups({"kind": "submit", "items": papers(1)}, {"kind": "present", "items": papers(1)})
    assert [group.name for group in preparation(given, None, desk).groups] == [
        "Giấy tờ phải nộp", "Giấy tờ mang theo để xuất trình"]


def test_counts_are_told_and_nought_is_not(desk):
    given = groups({"items": [{"name": "Tờ khai", "originals": 1, "copies": 2}, {"name": "Căn cước"}]})
    assert [paper.counts.replace("\u00a0", " ") for paper in preparation(given, None, desk).groups[0].papers] == [
        "1 bản chính, 2 bản sao", ""]


def test_two_hundred_papers_are_no_wall_and_none_is_lost(desk):
    [group] = preparation(groups({"items": papers(224)}), None, desk).groups
    assert (len(group.papers), len(group.more)) == (12, 212)
    assert group.more_label.replace("\u00a0", " ") == "Xem thêm 212 giấy tờ"


def test_a_few_papers_more_are_not_folded_away(desk):
    [group] = preparation(groups({"items": papers(15)}), None, desk).groups
    assert (len(group.papers), group.more) == (15, ())


def test_remarks_have_no_box(desk):
    [group] = preparation(groups({"kind": "note", "items": [{"name": "Bản dịch phải công chứng"}]}), None, desk).groups
    assert group.remark


def test_a_form_is_listed_once_and_those_that_can_be_fetched_come_first():
    given = groups({"items": [{"name": "A", "forms": [{"name": "Mẫu 24"}]},
                              {"name": "B", "forms": [{"name": "Tờ khai", "file": "to-khai.docx"}]},
                              {"name": "C", "forms": [{"name": "Tờ khai", "file": "to-khai.docx"}]}]})
    found = forms(given, make_desk(files={"to-khai.docx": 24_000}))
    assert [(form.name, form.url) for form in found] == [("Tờ khai", "/files/to-khai.docx"), ("Mẫu 24", "")]


def test_nothing_to_prepare_is_nothing(desk):
    assert not preparation((), None, desk)
