from pathlib import Path

import pytest

from plugins.contrast.proof import faint, measure
from plugins.domain import Severity
from plugins.run import AgencyTheme, read_tokens

THEME = Path(__file__).parents[3] / "theme"


@pytest.fixture
def tokens():
    return read_tokens(THEME)


def planted(tokens, palette, **colours):
    """The tokens with some colours of one palette replaced."""
    changed = {**tokens.palette, palette: {**tokens.palette[palette], **colours}}
    return tokens.model_copy(update={"palette": changed})


def test_every_pair_of_the_theme_can_be_told_apart(tokens):
    assert list(faint(measure(tokens), "theme/tokens.toml")) == []


def test_each_palette_is_measured_for_each_pair_and_each_ground_of_the_focus_ring(tokens):
    pairs = len(tokens.pairs.text) + len(tokens.pairs.shape) + 1 + len(tokens.focus_grounds)
    assert len(list(measure(tokens))) == 6 * pairs


def test_a_planted_faint_pair_is_one_problem_with_its_ratio(tokens):
    [problem] = faint(
        measure(planted(tokens, "light", **{"on-glow": "#996600"})), "theme/tokens.toml"
    )
    assert problem.code == "contrast-too-low"
    assert problem.severity is Severity.ERROR
    assert problem.values == {
        "palette": "light",
        "foreground": "on-glow",
        "background": "glow",
        "ratio": 2.9,
        "needs": 7.0,
    }


def test_a_high_contrast_palette_needs_ten(tokens):
    grey = planted(tokens, "white-on-black", link="#a0a0a0")
    assert {problem.values["needs"] for problem in faint(measure(grey), "theme.toml")} == {10.0}


def test_a_focus_ring_that_vanishes_on_one_ground_is_found(tokens):
    lost = planted(tokens, "light", **{"focus-a": "#e8d9b0", "focus-b": "#fff2cc"})
    found = {problem.values["background"] for problem in faint(measure(lost), "theme.toml")}
    assert {"focus-b", "ground", "raised"} <= found
    assert "deep" not in found


def test_ratios_are_rounded_down(tokens):
    grey = planted(tokens, "light", text="#767676", ground="#ffffff")
    ratios = {
        (pair.foreground, pair.background): pair.ratio
        for pair in measure(grey)
        if pair.palette == "light"
    }
    assert ratios["text", "ground"] == 4.5


def test_an_agency_colour_that_reads_passes_and_is_used_for_links_too(tokens):
    changed = tokens.changed(AgencyTheme(brand="#00563f", action="#004d7a"))
    assert changed.palette["light"]["link"] == "#004d7a"
    assert changed.palette["yellow-on-black"] == tokens.palette["yellow-on-black"]
    assert list(faint(measure(changed), "theme.toml")) == []


def test_an_agency_colour_that_does_not_read_is_refused(tokens):
    changed = tokens.changed(AgencyTheme(action="#0088cc"))
    assert ("link", "ground") in {
        (problem.values["foreground"], problem.values["background"])
        for problem in faint(measure(changed), "theme.toml")
    }
