import pytest

from plugins.contrast.ratio import contrast_ratio, luminance


def test_black_on_white_is_twenty_one():
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21)


def test_a_colour_on_itself_is_one():
    assert contrast_ratio("#0a4b59", "#0a4b59") == 1


def test_the_order_of_the_colours_does_not_matter():
    assert contrast_ratio("#0a4b59", "#fdfbf7") == contrast_ratio("#fdfbf7", "#0a4b59")


# The grey that is just enough, and the next that is not, as the WCAG's own understanding pages give
# them.
@pytest.mark.parametrize(("grey", "enough"), [("#767676", True), ("#777777", False)])
def test_the_lightest_grey_that_reads_on_white(grey, enough):
    assert (contrast_ratio(grey, "#ffffff") >= 4.5) is enough


def test_luminance_weighs_green_most():
    assert luminance("#00ff00") > luminance("#ff0000") > luminance("#0000ff")
