"""Words by their keys."""

import pytest

from plugins.text import say

WORDS = {"unit": {"day": "{n} ngày"}, "plain": "{n}"}


def test_a_string_is_said_with_its_blanks_filled_and_one_that_is_not_there_is_a_mistake():
    assert say(WORDS, "unit.day", n=3) == "3 ngày"
    assert say(WORDS, "plain") == "{n}", "without values it is as written"
    with pytest.raises(KeyError):
        say(WORDS, "unit.week", n=3)
