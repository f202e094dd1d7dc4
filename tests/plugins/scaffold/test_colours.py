"""A colour that cannot be read is not taken."""

import pytest

from plugins.scaffold.answers import WrongAnswer
from plugins.scaffold.colours import prove


def test_a_faint_colour_is_refused_with_the_nearest_that_will_do():
    with pytest.raises(WrongAnswer) as refused:
        prove(("#00563f", "#ffcc00"))
    values = refused.value.values
    assert values["given"] == "#ffcc00" and float(values["ratio"]) < float(values["needs"])
    brand, action = str(values["nearest"]).split(", ")
    assert brand == "#00563f"
    prove((brand, action))


def test_those_of_the_theme_need_no_proof():
    prove(())
