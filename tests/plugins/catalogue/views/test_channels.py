import pytest

from plugins.catalogue.views.channels import case_times, short_answer, time_fact, ways
from plugins.domain import Case, Procedure

from .conftest import make_context


def channels(*given, **more):
    return Procedure.model_validate({"title": "Khai sinh", "code": "1.1", "channels": given} | more)


def days(*numbers):
    return {
        "type": "online",
        "processing_times": [{"value": n, "unit": "working_day"} for n in numbers],
    }


def costs(*amounts, **more):
    return {"type": "online", "costs": [{"amount": amount} | more for amount in amounts]}


def told(fact):
    return f"{fact.value} | {fact.note}".replace("\u00a0", " ")


def test_one_time_is_told_alone(context):
    assert told(time_fact(channels(days(3), days(3)), context)) == "3 ngày làm việc | "


def test_times_of_one_unit_are_told_from_the_least_to_the_most(context):
    found = time_fact(channels(days(15), days(3, 7)), context)
    assert told(found) == "3 – 15 ngày làm việc | tùy cách nộp và trường hợp"
    assert found.url == "#part-time-and-cost"


def test_times_without_a_unit_are_not_put_on_one_scale(context):
    given = {"type": "online", "processing_times": [{"value": 5}, {"value": 10}]}
    assert "5" in told(time_fact(channels(given), context)) and "10" not in told(
        time_fact(channels(given), context)
    )


def test_a_time_in_words_gives_its_first_clause(context):
    given = {
        "type": "online",
        "processing_times": [{"text": "Trong ngày, nộp sau 15 giờ thì hôm sau"}],
    }
    assert told(time_fact(channels(given), context)) == "Trong ngày | nộp sau 15 giờ thì hôm sau"


def test_a_time_of_many_words_does_not_fill_the_gate(context):
    given = {
        "type": "online",
        "processing_times": [{"text": "a) Không quá tám ngày làm việc đối với trường hợp " * 9}],
    }
    assert told(time_fact(channels(given), context)) == "Theo từng trường hợp | xem đầy đủ"


@pytest.mark.parametrize(
    ("more", "expected", "url"),
    [
        (
            {
                "cases": [
                    {"name": "Cấp mới", "processing_time": {"value": 70, "unit": "working_day"}}
                ]
            },
            "70 ngày làm việc | ",
            "#part-time-and-cost",
        ),
        (
            {
                "cases": [
                    {"name": "A", "processing_time": {"value": 3, "unit": "day"}},
                    {"name": "B", "processing_time": {"value": 5, "unit": "day"}},
                ]
            },
            "3 – 5 ngày | tùy cách nộp và trường hợp",
            "#part-time-and-cost",
        ),
        (
            {"channels": [{"type": "post", "description": "Trong thời hạn 01 ngày làm việc."}]},
            "Theo từng trường hợp | xem đầy đủ",
            "#part-time-and-cost",
        ),
        (
            {"steps": [{"text": "Bước 1: trong 5 ngày, cơ quan trả lời."}]},
            "Xem trong các bước | xem đầy đủ",
            "#part-steps",
        ),
        (
            {"steps": [{"text": "Nộp hồ sơ."}]},
            "Chưa có thông tin | hỏi nơi tiếp nhận",
            "#part-time-and-cost",
        ),
    ],
)
def test_a_time_that_stands_elsewhere_is_told_or_led_to(more, expected, url, context):
    found = time_fact(
        channels({"type": "online"}).model_copy(update=dict(channels(**more))), context
    )
    assert (told(found), found.url) == (expected, url)


def test_a_row_has_every_time_and_cost_and_is_heard_as_sentences(context):
    [way] = ways(
        channels(days(3) | {"description": "Trả lời qua thư."} | costs(0, note="đúng hạn")), context
    ).rows
    assert [str(line) for line in way.costs] == ["Đúng hạn: miễn phí"]
    assert way.spoken.replace("\u00a0", " ") == (
        "Trực tuyến: 3 ngày làm việc. Chi phí: Đúng hạn: miễn phí. Trả lời qua thư."
    )


def test_a_row_without_costs_says_whom_to_ask(context):
    [way] = ways(channels({"type": "post"}), context).rows
    assert way.costs[0].amounts == ("Chưa có thông tin, hỏi nơi tiếp nhận",)


@pytest.mark.parametrize(
    ("more", "time", "cost"),
    [
        ({"description": "Trong 3 ngày. Lệ phí 5.000 đồng."}, "Xem ghi chú", "Xem ghi chú"),
        (
            {"description": "Gửi hồ sơ."},
            "Chưa có thông tin",
            "Chưa có thông tin, hỏi nơi tiếp nhận",
        ),
    ],
)
def test_a_row_leads_to_what_its_note_tells(more, time, cost, context):
    [way] = ways(channels({"type": "post"} | more), context).rows
    assert (way.times, way.costs[0].amounts) == ((time,), (cost,))


def test_a_row_leads_to_the_times_of_the_cases(context):
    cases = [{"name": "Cấp mới", "processing_time": {"value": 70, "unit": "working_day"}}]
    [way] = ways(channels({"type": "online"}, cases=cases), context).rows
    assert way.times == ("Theo trường hợp, xem bảng dưới",)


def test_ways_that_do_not_differ_are_one_row(context):
    found = ways(
        channels(days(3), days(3) | {"type": "post"}, days(5) | {"type": "in_person"}), context
    )
    assert [way.name for way in found.rows] == ["Trực tuyến hoặc bưu chính", "Trực tiếp"]


def test_a_long_list_of_costs_stands_once_below_the_table(context):
    many = [{"amount": n * 1000, "note": f"loại {n}"} for n in range(1, 6)]
    found = ways(
        channels(days(3) | {"costs": many}, days(5) | {"costs": many, "type": "post"}), context
    )
    assert [(fees.name, len(fees.costs)) for fees in found.fees] == [("", 5)]
    assert [(way.costs, "Chi phí" in way.spoken) for way in found.rows] == [
        ((), False),
        ((), False),
    ]


def test_long_lists_that_differ_say_whose_they_are(context):
    many = [{"amount": n * 1000, "note": f"loại {n}"} for n in range(1, 6)]
    found = ways(
        channels(days(3) | {"costs": many}, days(3) | {"costs": many[1:], "type": "post"}), context
    )
    assert [(fees.name, len(fees.costs)) for fees in found.fees] == [
        ("Trực tuyến", 5),
        ("Bưu chính", 4),
    ]


def test_a_note_that_many_amounts_share_is_told_once(context):
    many = [{"amount": n * 1000, "note": "theo Thông tư số 10"} for n in range(1, 4)]
    [line] = ways(channels(days(3) | {"costs": many}), context).rows[0].costs
    assert str(line).replace("\u00a0", " ") == "Theo Thông tư số 10: 1.000 đ; 2.000 đ; 3.000 đ"


def test_a_long_note_is_folded_under_its_first_words(context):
    short, long = ways(
        channels({"type": "post"}, {"type": "online", "description": "* Nộp hồ sơ " * 80}), context
    ).rows
    assert (short.long, short.folded, long.long) == (False, "", True)
    assert long.folded.startswith("Nộp hồ sơ") and long.folded.endswith("…")


def test_a_table_of_fees_is_a_link_that_says_what_it_is():
    context = make_context(files={"bieu-phi.pdf": 24_000})
    given = {"type": "online", "costs": [{"file": "bieu-phi.pdf", "file_name": "Biểu phí 2026"}]}
    [way] = ways(channels(given), context).rows
    assert (way.costs[0].table.name, way.costs[0].table.url) == (
        "Biểu phí 2026",
        "/files/bieu-phi.pdf",
    )


def test_the_short_answer_leaves_out_what_is_unknown(context):
    assert short_answer(channels(days(3)), context) == ("3\u00a0ngày làm việc",)
    assert short_answer(channels(), context) == ()


def test_a_case_has_its_own_time(context):
    [case] = case_times(
        (
            Case.model_validate(
                {"name": "Cấp lại", "code": "1.2.3", "processing_time": {"value": 1, "unit": "day"}}
            ),
        ),
        context,
    )
    assert (case.name, case.code, case.time) == ("Cấp lại", "1.2.3", "1\u00a0ngày")
