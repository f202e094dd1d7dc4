from datetime import date

import pytest

from plugins.catalogue.views.costs import cost_fact, cost_short
from plugins.domain import Channel

from .conftest import make_context


def channels(*given):
    return tuple(Channel.model_validate(one) for one in given)


def way(channel, *costs, **more):
    """A way to apply with amounts, each with its note or without."""
    pairs = (one if isinstance(one, tuple) else (one, None) for one in costs)
    return {
        "type": channel,
        "costs": [{"amount": amount, "note": note} | more for amount, note in pairs],
    }


def plain(text):
    return str(text).replace("\u00a0", " ")


def told(fact):
    return plain(f"{fact.value} | {fact.note}")


IN_TIME, LATE = "đăng ký trong 60 ngày", "quá 60 ngày"
REDUCED = way("online", (25000, "đến hết 31-12-2026"), (50000, "từ 01-01-2027"))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([way("online", 0)], "Miễn phí | "),
        ([way("online", 5000), way("post", 5000)], "5.000 đ | "),
        (
            [way("online", (0, IN_TIME), (5000, LATE))],
            "Miễn phí | đăng ký trong 60 ngày; quá 60 ngày: 5.000 đ",
        ),
        (
            [
                way("online", (0, IN_TIME), (2500, LATE)),
                way("in_person", (0, IN_TIME), (5000, LATE)),
                way("post", (0, IN_TIME), (5000, LATE)),
            ],
            "Miễn phí | đăng ký trong 60 ngày; quá 60 ngày: trực tuyến 2.500 đ, "
            "trực tiếp hoặc bưu chính 5.000 đ",
        ),
        (
            [way("online", 7500), way("in_person", 15000), way("post", 15000)],
            "Trực tuyến 7.500 đ, trực tiếp hoặc bưu chính 15.000 đ | ",
        ),
        (
            [way("online", (5, "một lần"), (25, "nhiều lần"), currency="USD")],
            "5 đô la Mỹ | một lần; nhiều lần: 25 đô la Mỹ",
        ),
        (
            [way("online", (200000, "mức chung"), (0, "hộ nghèo"), kind="charge")],
            "200.000 đ | mức chung; hộ nghèo: miễn phí",
        ),
        (
            [way("online", 10000), way("in_person", (20000, "nơi có lò giết mổ"))],
            "Trực tuyến 10.000 đ | nơi có lò giết mổ: trực tiếp 20.000 đ",
        ),
    ],
)
def test_the_usual_cost_comes_with_its_condition_then_the_others(given, expected, context):
    assert told(cost_fact(channels(*given), context)) == expected


def test_kinds_are_named_where_there_are_several(context):
    given = {
        "type": "online",
        "costs": [{"kind": "charge", "amount": 500}, {"kind": "fee", "amount": 900}],
    }
    assert told(cost_fact(channels(given), context)) == "500 đ | phí; lệ phí: 900 đ"


def test_amounts_without_a_condition_are_told_to_depend_on_the_case(context):
    many = way("online", *((n * 1000, "theo Thông tư số 10") for n in range(1, 11)))
    assert told(cost_fact(channels(many), context)) == (
        "10 mức tùy trường hợp, thấp nhất 1.000 đ, cao nhất 10.000 đ | theo Thông tư số 10"
    )
    few = way("online", 1000, 2000)
    assert told(cost_fact(channels(few), context)) == "1.000 đ hoặc 2.000 đ | "


def test_many_conditions_are_counted_and_led_to(context):
    fact = cost_fact(
        channels(
            way(
                "online",
                *((n, f"Loại có giá trị trên {n} tháng đến {n + 3} tháng") for n in range(1, 9)),
            )
        ),
        context,
    )
    assert told(fact) == "1 đ | Loại có giá trị trên 1 tháng đến 4 tháng; 7 mức khác"
    assert fact.url == "#part-time-and-cost"


def test_the_condition_is_heard_before_its_amount(context):
    fact = cost_fact(channels(way("online", (0, IN_TIME), (5000, LATE))), context)
    assert plain(fact.spoken) == "đăng ký trong 60 ngày: miễn phí; quá 60 ngày: 5.000 đ"


def test_an_unknown_cost_is_never_free(context):
    for given in ((), channels({"type": "online"})):
        assert told(cost_fact(given, context)) == "Chưa có thông tin | hỏi nơi tiếp nhận"
    mixed = channels(way("online", 0), {"type": "post"})
    assert told(cost_fact(mixed, context)) == "Trực tuyến miễn phí | bưu chính: hỏi nơi tiếp nhận"


def test_a_cost_in_words_alone_is_told_in_these_words(context):
    given = channels({"type": "online", "costs": [{"note": "Phí tùy hồ sơ; hỏi nơi tiếp nhận"}]})
    assert told(cost_fact(given, context)) == "Phí tùy hồ sơ; hỏi nơi tiếp nhận | "
    assert cost_short(given, context) == "Phí tùy hồ sơ; hỏi nơi tiếp nhận"


def test_a_table_alone_is_by_regulation(context):
    given = channels({"type": "online", "costs": [{"file_name": "Biểu phí"}]})
    assert told(cost_fact(given, context)) == "Theo quy định | xem đầy đủ"


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (None, "25.000 đ | đến hết 31-12-2026; từ 01-01-2027: 50.000 đ"),
        (date(2026, 12, 31), "25.000 đ | đến hết 31-12-2026; từ 01-01-2027: 50.000 đ"),
        (date(2027, 1, 1), "50.000 đ | từ 01-01-2027"),
    ],
)
def test_what_is_in_force_on_the_day_comes_first_and_what_is_over_is_left_out(today, expected):
    assert told(cost_fact(channels(REDUCED), make_context(today=today))) == expected


def test_a_fee_that_has_begun_comes_before_one_that_has_not():
    given = channels(way("online", (50000, "từ 01-01-2027"), (25000, "đến hết 31-12-2026")))
    assert told(cost_fact(given, make_context(today=date(2026, 5, 1)))).startswith(
        "25.000 đ | đến hết 31-12-2026"
    )


def test_the_answers_of_days_to_come_are_at_hand():
    context = make_context(today=date(2026, 11, 29))
    [(since, fact)] = cost_fact(channels(REDUCED), context).later
    assert (since, told(fact)) == ("2027-01-01", "50.000 đ | từ 01-01-2027")
    short = cost_short(channels(REDUCED), context)
    assert plain(short) == "Đến hết 31-12-2026: 25.000 đ; từ 01-01-2027: 50.000 đ"
    assert [(one, plain(text)) for one, text in short.later] == [
        ("2027-01-01", "Từ 01-01-2027: 50.000 đ")
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            [way("online", (0, IN_TIME), (5000, LATE))],
            "Đăng ký trong 60 ngày: miễn phí; quá 60 ngày: 5.000 đ",
        ),
        (
            [
                way(
                    "online",
                    (7000, "cá nhân, hộ gia đình"),
                    (5000, "mỗi người, đăng ký theo danh sách"),
                ),
                way(
                    "in_person",
                    (15000, "cá nhân, hộ gia đình"),
                    (10000, "mỗi người, đăng ký theo danh sách"),
                ),
            ],
            "Cá nhân, hộ gia đình: trực tuyến 7.000 đ, trực tiếp 15.000 đ; 1 mức khác",
        ),
    ],
)
def test_beside_a_link_the_condition_stands_before_the_amount(given, expected, context):
    assert plain(cost_short(channels(*given), context)) == expected


def test_it_is_told_in_english_too():
    given = channels(
        way("online", (0, "within 60 days"), (2500, "after 60 days")),
        way("in_person", (0, "within 60 days"), (5000, "after 60 days")),
    )
    assert told(cost_fact(given, make_context(lang="en"))) == (
        "Free | within 60 days; after 60 days: online 2,500 dong, in person 5,000 dong"
    )
