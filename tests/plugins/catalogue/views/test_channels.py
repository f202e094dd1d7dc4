import pytest

from plugins.catalogue.views.channels import case_times, cost_fact, short_answer, time_fact, ways
from plugins.model import Case, Channel

from .conftest import make_desk


def channels(*given):
    return tuple(Channel.model_validate(one) for one in given)


def days(*numbers):
    return {"type": "online", "processing_times": [{"value": n, "unit": "working_day"} for n in numbers]}


def costs(*amounts, **more):
    return {"type": "online", "costs": [{"amount": amount} | more for amount in amounts]}


def told(fact):
    return f"{fact.value} | {fact.note}".replace("\u00a0", " ")


def test_one_time_is_told_alone(desk):
    assert told(time_fact(channels(days(3), days(3)), desk)) == "3 ngày làm việc | "


def test_times_of_one_unit_are_told_from_the_least_to_the_most(desk):
    found = time_fact(channels(days(15), days(3, 7)), desk)
    assert told(found) == "3 – 15 ngày làm việc | tùy cách nộp và trường hợp"
    assert found.url == "#part-time-and-cost"


def test_times_without_a_unit_are_not_put_on_one_scale(desk):
    given = {"type": "online", "processing_times": [{"value": 5}, {"value": 10}]}
    assert "5" in told(time_fact(channels(given), desk)) and "10" not in told(time_fact(channels(given), desk))


def test_a_time_in_words_gives_its_first_clause(desk):
    given = {"type": "online", "processing_times": [{"text": "Trong ngày, nộp sau 15 giờ thì hôm sau"}]}
    assert told(time_fact(channels(given), desk)) == "Trong ngày | nộp sau 15 giờ thì hôm sau"


def test_a_time_of_many_words_does_not_fill_the_gate(desk):
    given = {"type": "online", "processing_times": [{"text": "a) Không quá tám ngày làm việc đối với trường hợp " * 9}]}
    assert told(time_fact(channels(given), desk)) == "Theo từng trường hợp | xem đầy đủ"


@pytest.mark.parametrize(("given", "expected"), [
    ([costs(0)], "Miễn phí | "),
    ([costs(5000), costs(5000)], "5.000 đ | "),
    ([costs(0, 5000)], "Miễn phí – 5.000 đ | tùy cách nộp và trường hợp"),
    ([costs(5, 155, currency="USD")], "5 đô la Mỹ – 155 đô la Mỹ | tùy cách nộp và trường hợp"),
])
def test_costs_are_told_from_the_least_to_the_most(given, expected, desk):
    assert told(cost_fact(channels(*given), desk)) == expected


def test_an_unknown_cost_is_never_free(desk):
    assert told(cost_fact(channels({"type": "online"}), desk)) == "Chưa có thông tin | hỏi nơi tiếp nhận"
    assert told(cost_fact((), desk)) == "Chưa có thông tin | hỏi nơi tiếp nhận"


def test_free_on_one_way_and_unknown_on_another_is_not_simply_free(desk):
    assert told(cost_fact(channels(costs(0), {"type": "post"}), desk)) == "Miễn phí | tùy cách nộp và trường hợp"


def test_a_cost_in_words_alone_is_by_regulation(desk):
    given = {"type": "online", "costs": [{"note": "Do Hội đồng nhân dân tỉnh quy định"}]}
    assert told(cost_fact(channels(given), desk)) == "Theo quy định | "


def test_a_row_has_every_time_and_cost_and_is_heard_as_sentences(desk):
    [way] = ways(channels(days(3) | {"description": "Trả lời qua thư."} | costs(0, 5000, note="quá hạn")), desk)
    assert [line.amount for line in way.costs] == ["Miễn phí", "5.000\u00a0đ"]
    assert way.spoken.replace("\u00a0", " ") == (
        "Trực tuyến: 3 ngày làm việc. Lệ phí: quá hạn: Miễn phí, quá hạn: 5.000 đ. Trả lời qua thư.")


def test_a_row_without_costs_says_whom_to_ask(desk):
    [way] = ways(channels({"type": "post"}), desk)
    assert way.costs[0].amount == "Chưa có thông tin, hỏi nơi tiếp nhận"


def test_a_long_cell_makes_the_table_a_list(desk):
    short, long = ways(channels({"type": "post"}, {"type": "online", "description": "dài " * 80}), desk)
    assert (short.long, long.long) == (False, True)


def test_a_table_of_fees_is_a_link_that_says_what_it_is():
    desk = make_desk(files={"bieu-phi.pdf": 24_000})
    [way] = ways(channels({"type": "online", "costs": [{"file": "bieu-phi.pdf", "file_name": "Biểu phí 2026"}]}), desk)
    assert (way.costs[0].table.name, way.costs[0].table.url) == ("Biểu phí 2026", "/files/bieu-phi.pdf")


def test_the_short_answer_leaves_out_what_is_unknown(desk):
    assert short_answer(channels(days(3)), desk) == ("3\u00a0ngày làm việc",)
    assert short_answer((), desk) == ()


def test_a_case_has_its_own_time(desk):
    [case] = case_times((Case.model_validate({"name": "Cấp lại", "code": "1.2.3",
                                              "processing_time": {"value": 1, "unit": "day"}}),), desk)
    assert (case.name, case.code, case.time) == ("Cấp lại", "1.2.3", "1\u00a0ngày")
