"""The success criteria of WCAG 2.2."""

from plugins.domain.wcag import CRITERIA


def test_there_are_31_of_level_a_and_24_of_level_aa_in_the_order_of_the_standard():
    levels = [*CRITERIA.values()]
    assert (levels.count("A"), levels.count("AA")) == (31, 24)
    numbers = [*CRITERIA]
    assert numbers.index("1.4.5") < numbers.index("1.4.10") < numbers.index("2.1.1")
    assert "4.1.1" not in CRITERIA  # WCAG 2.2 has dropped it
