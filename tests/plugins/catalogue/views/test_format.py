import json
from datetime import date, datetime, time
from pathlib import Path

import pytest

from plugins.catalogue.views.format import (
    clock,
    cost,
    counted,
    day,
    duration,
    moment,
    money,
    number,
    sentence,
    size,
)
from plugins.domain import Cost, ProcessingTime

from .conftest import make_context

CASES = json.loads((Path(__file__).parent / "cases" / "format.json").read_text(encoding="utf-8"))
SAY = {lang: make_context(lang=lang).say for lang in ("vi", "en")}
by_language = pytest.mark.parametrize("lang", ["vi", "en"])


def plain(text):
    return text.replace("\u00a0", " ")


@by_language
@pytest.mark.parametrize("case", CASES["number"])
def test_numbers_are_written_as_in_the_language(case, lang):
    assert number(case["value"], SAY[lang]) == case[lang]


@by_language
@pytest.mark.parametrize("case", CASES["money"])
def test_money_has_its_currency_and_nought_says_free(case, lang):
    assert plain(money(case["amount"], case["currency"], SAY[lang])) == case[lang]


@by_language
@pytest.mark.parametrize("case", CASES["duration"])
def test_a_time_has_its_unit_and_words_follow_the_number(case, lang):
    assert plain(duration(ProcessingTime(**case["time"]), SAY[lang])) == case[lang]


@by_language
@pytest.mark.parametrize("case", CASES["size"])
def test_a_file_is_never_of_nought_size(case, lang):
    assert plain(size(case["octets"], SAY[lang])) == case[lang]


def test_a_number_never_parts_from_its_unit(context):
    assert counted("unit.working_day", 3, context.say) == "3\u00a0ngày làm việc"
    assert money(5000, "VND", context.say) == "5.000\u00a0đ"
    assert " " not in day(date(2026, 12, 5), SAY["en"]).text


def test_an_unknown_cost_says_so_and_one_in_words_says_nothing_itself(context):
    assert cost(Cost(), context.say) == "Chưa có thông tin"
    assert cost(Cost(note="Theo biểu giá"), context.say) == ""
    assert cost(Cost(file="bieu-phi.pdf"), context.say) == ""
    assert cost(Cost(amount=0), context.say) == "Miễn phí"


@pytest.mark.parametrize(("lang", "text"), [("vi", "05-12-2026"), ("en", "5 December 2026")])
def test_a_day_is_for_people_and_for_machines(lang, text):
    found = day(date(2026, 12, 5), SAY[lang])
    assert (found.iso, plain(found.text)) == ("2026-12-05", text)


def test_a_moment_has_its_time_first(context):
    found = moment(datetime(2026, 12, 5, 22, 0), context.say)
    assert (found.iso, plain(found.text)) == ("2026-12-05T22:00", "22:00 ngày 05-12-2026")


def test_a_clock_has_no_leading_nought():
    assert clock(time(7, 30)) == "7:30"


def test_a_heard_sentence_has_commas_and_one_full_stop():
    assert sentence(["3 ngày làm việc.", "", "miễn phí "]) == "3 ngày làm việc, miễn phí."
    assert sentence(["", " "]) == ""
