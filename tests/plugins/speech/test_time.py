"""What a text costs grows with its length, whatever is written in it."""

import time

import pytest

from plugins.speech import english, vietnamese
from plugins.speech.lexicon import built_in
from plugins.speech.reading import MOST, read

#: Digits, dots, strokes, hyphens, brackets, Roman letters, capitals, and what the rules look for.
HOSTILE = [
    "1",
    ".",
    "/",
    "-",
    "–",
    "(",
    "[",
    "I",
    "IV",
    "A",
    "aei",
    "1.",
    "1/",
    "1-",
    "a-",
    "A.",
    "A-",
    "A/",
    "(1",
    "1 ",
    "ngày ",
    "gọi ",
    "0 ",
    "1,",
    "@",
    "a@",
    "http://",
    "www.",
    "_",
    "1:",
    "đồng/",
    "½",
    "Ⅲ",
    "tháng 1,",
    "1/2 ",
    "\n",
    " ",
    "CHUYỂN",
    "113, ",
    "3-1, ",
    "0912 ",
    "UBND-",
    "12/5/",
    "đ/c ",
    "www.aeiaeiaeiaeiaeiaeiaei.vn ",
]


def seconds(work, *given, runs=2):
    """The time of the quickest of some runs."""
    took = []
    for _ in range(runs):
        begin = time.process_time()
        work(*given)
        took.append(time.process_time() - begin)
    return min(took)


#: How many times the measure of a machine a rule may take. The dearest takes 1.3 to 2, as Python is
#: built; one whose steps grow with the cube of the length takes hundreds.
LIMIT = 8


def machine():
    """What adding up a million numbers takes here and now: the measure of this machine."""
    return seconds(sum, range(1_000_000))


def apply(rule, lexicon, text):
    for found in (rule.pattern or lexicon.pattern).finditer(text):
        rule.say(found, lexicon)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_rule_is_slow_on_as_much_as_it_is_ever_given(lang):
    lexicon = built_in(lang)
    rules = vietnamese.RULES if lang == "vi" else english.RULES
    slow, limit = {}, LIMIT * machine()
    for rule in rules:
        for unit in HOSTILE:
            text = (unit * MOST)[:MOST]
            if seconds(apply, rule, lexicon, text) > limit:
                # A machine with much to do has slow moments: both are measured again, for longer.
                again = seconds(apply, rule, lexicon, text, runs=9)
                if again > LIMIT * machine():
                    slow[unit, rule.pattern] = again
    assert slow == {}


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("unit", HOSTILE[::8])
def test_four_times_the_text_costs_about_four_times_as_much(lang, unit):
    texts = [(unit * length)[:length] for length in (8_000, 32_000)]
    # What is slow at the first look is looked at again: a machine has slow moments.
    for runs in (1, 3):
        first, second = (seconds(read, text, lang, built_in(lang), runs=runs) for text in texts)
        # The square of the length would cost sixteen times as much.
        if second < 8 * first + 10 * machine():
            return
    pytest.fail(f"{second:.2f} s of processor for four times the text of {first:.2f} s")
