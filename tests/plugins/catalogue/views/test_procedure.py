import pytest

from plugins.catalogue.views.procedure import AT_ONCE, procedure

from .conftest import make_context, make_page

BIRTH = {
    "title": "Đăng ký khai sinh",
    "code": "1.001193",
    "summary": "Cha hoặc mẹ đăng ký cho con.",
    "levels": ["commune"],
    "fields": ["Hộ tịch"],
    "reviewed": "2026-11-10",
    "online_level": "full",
    "channels": [
        {
            "type": "online",
            "processing_times": [{"value": 3, "unit": "working_day"}],
            "costs": [{"amount": 0}],
        },
        {"type": "in_person", "costs": [{"amount": 0}]},
    ],
    "outputs": [{"name": "Giấy khai sinh", "code": "KQ.1"}],
    "where": "Bộ phận một cửa",
    "evidence": [{"items": [{"name": "Giấy chứng sinh", "originals": 1}]}],
    "steps": [{"title": "Nộp hồ sơ"}],
    "legal_resources": [{"number": "60/2014/QH13", "title": "Luật Hộ tịch"}],
}


def shown(*others, context=None, **changes):
    page = make_page("procedure", "dang-ky-khai-sinh", **(BIRTH | changes))
    context = context or make_context(
        page, *others, site={"levels": [{"key": "commune", "names": {"vi": "Cấp xã"}}]}
    )
    return procedure(page, page.record, context)


def test_the_gate_answers_how_long_how_much_where_and_what():
    assert [(fact.label, fact.value.replace("\u00a0", " ")) for fact in shown().facts] == [
        ("Bao lâu", "3 ngày làm việc"),
        ("Hết bao nhiêu", "Miễn phí"),
        ("Nộp ở đâu", "Trực tuyến hoặc trực tiếp"),
        ("Nhận được gì", "Giấy khai sinh"),
    ]


def test_a_result_of_many_words_is_cut_in_the_gate_and_whole_below():
    name = "Giấy chứng nhận " + "rất dài " * 30
    laid = shown(outputs=[{"name": name.strip()}])
    assert laid.facts[-1].value.endswith("…")
    assert (laid.facts[-1].note, laid.outputs) == ("xem đầy đủ", (name.strip(),))


def test_empty_parts_are_left_out_but_cost_never():
    laid = shown(channels=[], outputs=[], where=None, evidence=[], steps=[], legal_resources=[])
    assert [part.id for part in laid.parts] == [
        "part-prepare",
        "part-time-and-cost",
        "part-details",
    ]


def test_the_order_is_that_of_a_persons_acts_and_the_law_comes_last():
    laid = shown(who="Cha, mẹ", requirements=["Trong 60 ngày"], related=["1.000894"])
    ids = [part.id.removeprefix("part-") for part in laid.parts]
    assert ids == [
        "who",
        "prepare",
        "time-and-cost",
        "steps",
        "where",
        "result",
        "conditions",
        "law",
        "details",
    ]


@pytest.mark.parametrize(
    ("apply_url", "label"),
    [
        ("https://dichvucong.gov.vn/", "Nộp trên Cổng Dịch vụ công quốc gia"),
        ("https://dichvucong.havan.example/", "Nộp trực tuyến"),
    ],
)
def test_one_starts_online_where_the_portal_says(apply_url, label):
    page = make_page("procedure", "dang-ky-khai-sinh", **BIRTH)
    start = shown(context=make_context(page, site={"apply_url": apply_url})).start
    assert (start.title, start.url) == (label, apply_url)


def test_one_cannot_start_online_what_is_offline_only():
    page = make_page("procedure", "dang-ky-khai-sinh", **BIRTH)
    context = make_context(page, site={"apply_url": "https://dichvucong.gov.vn/"})
    assert shown(context=context, online_level="offline").start is None
    assert shown(context=context, channels=[{"type": "in_person"}]).start is None


def test_a_law_that_the_portal_has_is_a_link_to_its_page():
    law = make_page(
        "document",
        "luat-ho-tich",
        title="Luật Hộ tịch",
        number="60/2014/QH13",
        document_type="Luật",
        issued="2014-11-20",
    )
    [row] = shown(law).laws
    assert (row.number, row.url) == ("60/2014/QH13", "/vi/van-ban/luat-ho-tich/")


def test_a_law_without_a_number_is_called_by_its_title():
    [row] = shown(legal_resources=[{"title": "Luật Hộ tịch"}]).laws
    assert (row.number, row.title) == ("Luật Hộ tịch", "")


def test_many_offices_are_names_and_the_first_are_cards():
    offices = [
        make_page("agency", f"xa-{n}", title=f"Xã {n}", level="commune") for n in range(AT_ONCE + 2)
    ]
    laid = shown(*offices, agencies=[{"agency": f"xa-{n}"} for n in range(AT_ONCE + 2)])
    assert [one.name for one in laid.offices] == [f"Xã {n}" for n in range(AT_ONCE)]
    assert [one.name for one in laid.more_offices] == [f"Xã {AT_ONCE}", f"Xã {AT_ONCE + 1}"]


def test_an_agency_without_a_page_is_told_by_name_and_by_role():
    laid = shown(agencies=[{"role": "competent", "name": "Ủy ban nhân dân cấp xã"}])
    [line] = [line for line in laid.terms if line.label == "Cơ quan có thẩm quyền"]
    assert [(link.title, link.url) for link in line.links] == [("Ủy ban nhân dân cấp xã", "")]


def test_it_says_how_one_gets_the_result():
    laid = shown(deliveries=[{"applied": "online", "ways": ["home", "online"]}])
    assert [(one.label, [link.title for link in one.links]) for one in laid.deliveries] == [
        ("Nếu nộp trực tuyến", ["nhận tại nhà qua bưu chính", "nhận bản điện tử"])
    ]


def test_an_english_page_is_laid_out_in_english():
    page = make_page(
        "procedure", "dang-ky-khai-sinh", lang="en", **(BIRTH | {"title": "Birth registration"})
    )
    laid = procedure(page, page.record, make_context(page, lang="en"))
    assert [fact.label for fact in laid.facts] == [
        "How long",
        "How much",
        "How to apply",
        "What you get",
    ]
    assert laid.facts[2].value == "Online or in person"


def test_procedures_of_one_title_are_told_apart_by_their_codes():
    twin = make_page(
        "procedure", "khai-sinh-tinh", **(BIRTH | {"code": "1.999", "title": "Đăng ký khai Sinh"})
    )
    other = make_page(
        "procedure", "khai-tu", **(BIRTH | {"code": "1.888", "title": "Đăng ký khai tử"})
    )
    page = make_page("procedure", "dang-ky-khai-sinh", **BIRTH)
    assert shown(context=make_context(page, twin, other)).distinction == "1.001193"
    assert shown(context=make_context(page, other)).distinction == ""


def test_steps_that_are_told_case_by_case_fold_and_stand_in_the_contents():
    names = ["Trường hợp cấp mới", "2. Đối với cấp lại " + "rất dài " * 20]
    laid = shown(steps=[{"title": name, "text": "Nộp hồ sơ."} for name in names])
    assert laid.steps_of_cases
    [steps] = [part for part in laid.parts if part.id == "part-steps"]
    assert [(one.id, one.title[:18]) for one in steps.inside] == [
        ("step-1", "Trường hợp cấp mới"),
        ("step-2", "2. Đối với cấp lại"),
    ]
    assert len(steps.inside[1].title) <= 61
    assert not shown(
        steps=[{"title": "Nộp hồ sơ"}, {"title": "Trường hợp thiếu giấy"}]
    ).steps_of_cases
