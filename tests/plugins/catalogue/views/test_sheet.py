from .conftest import make_context, make_page
from .test_procedure import BIRTH


def posted(*others, site=None, **changes):
    from plugins.catalogue.views.procedure import procedure

    page = make_page("procedure", "dang-ky-khai-sinh", **(BIRTH | changes))
    return procedure(page, page.record, make_context(page, *others, site=site)).sheet


def papers(count, letters=30):
    return [
        {
            "items": [
                {"name": f"Giấy tờ số {n} {'x' * letters}", "note": "Chỉ khi đi thay"}
                for n in range(count)
            ]
        }
    ]


def test_cases_stand_on_the_sheet_under_their_headings_after_what_all_need():
    sheet = posted(
        evidence=[
            {"kind": "case", "name": "Có giấy chứng sinh", "items": [{"name": "Giấy chứng sinh"}]},
            {"kind": "case", "name": "Trẻ bị bỏ rơi", "items": [{"name": "Biên bản"}]},
            {"items": [{"name": "Tờ khai"}]},
        ]
    )
    assert [group.title for group in sheet.groups] == [
        "Giấy tờ phải nộp",
        "Trường hợp: Có giấy chứng sinh",
        "Trường hợp: Trẻ bị bỏ rơi",
    ]
    assert [paper.name for group in sheet.groups for paper in group.papers] == [
        "Tờ khai",
        "Giấy chứng sinh",
        "Biên bản",
    ]


def test_the_type_is_as_large_as_the_text_allows():
    sizes = [posted(evidence=papers(count)).size for count in (2, 16, 20, 60)]
    assert sizes[0] == 15 and sizes[-1] == 11
    assert sizes == sorted(sizes, reverse=True) and len(set(sizes)) > 2


def test_what_has_no_room_is_counted():
    sheet = posted(evidence=papers(90))
    [group] = sheet.groups
    assert sheet.size == 11 and 20 < len(group.papers) < 90
    assert sheet.more_papers == f"và\u00a0{90 - len(group.papers)} giấy khác, xem trên cổng"


def test_long_conditions_leave_room_for_papers_and_are_told():
    sheet = posted(evidence=papers(60), requirements=["Điều kiện rất dài. " * 30] * 9)
    assert sheet.more_conditions == "còn điều kiện khác, xem trên cổng"
    assert len(sheet.groups[0].papers) > 15


def test_conditions_below_conditions_stand_on_the_sheet():
    sheet = posted(
        requirements=[
            "- Thời gian liên kết:\n+ cây lâu năm: 05 năm;\n+ cây khác: 03 năm.\n- Có hợp đồng."
        ]
    )
    assert sheet.conditions == (
        "Thời gian liên kết:",
        "cây lâu năm: 05 năm;",
        "cây khác: 03 năm.",
        "Có hợp đồng.",
    )


def test_every_amount_is_told_on_the_sheet():
    costs = [{"amount": n * 1000, "note": "theo Thông tư số 10"} for n in range(1, 6)]
    [line] = posted(channels=[{"type": "online", "costs": costs}]).costs
    assert line.replace("\u00a0", " ") == (
        "Theo Thông tư số 10: 1.000 đ, 2.000 đ, 3.000 đ, 4.000 đ hoặc 5.000 đ"
    )


def test_an_office_is_chosen_where_there_are_several():
    offices = [make_page("agency", f"xa-{n}", title=f"Xã {n}", level="commune") for n in range(3)]
    assert [
        one.name
        for one in posted(*offices, agencies=[{"agency": f"xa-{n}"} for n in range(3)]).choice
    ] == ["Xã 0", "Xã 1", "Xã 2"]
    assert posted(offices[0], agencies=[{"agency": "xa-0"}]).choice == ()


def test_an_agency_without_a_page_stands_on_the_sheet_by_its_name():
    sheet = posted(
        agencies=[{"name": "Ủy ban nhân dân cấp xã"}, {"role": "competent", "name": "Sở Tư pháp"}]
    )
    assert [one.name for one in sheet.offices] == ["Ủy ban nhân dân cấp xã"]


def test_the_code_leads_to_what_has_no_room_where_there_is_one():
    assert posted(evidence=papers(90), site={"url": "https://havan.example"}).more_papers.endswith(
        ", quét mã"
    )


def test_a_very_long_title_leaves_room_for_papers():
    sheet = posted(title="Cấp giấy phép " * 40, evidence=papers(9))
    assert len(sheet.groups[0].papers) == 9
