import re
from pathlib import Path

import pytest

from plugins.assets.styles import LAYERS, style_sheet
from plugins.run import read_tokens

THEME = Path(__file__).parents[3] / "theme"


@pytest.fixture
def tokens():
    return read_tokens(THEME)


def test_layers_come_in_their_order_so_that_specificity_never_argues(small_theme, tokens):
    theme = small_theme({f"css/{layer}/a.css": f".{layer} {{ margin: 0; }}" for layer in LAYERS})
    assert re.findall(r"@layer (\w+)[{;]", style_sheet(theme, tokens)) == list(LAYERS)


def test_a_components_styles_are_in_the_layer_of_components(small_theme, tokens):
    theme = small_theme(
        {
            "components/steps/steps.css": ".c-steps { display: grid; }",
            "css/base/a.css": "p { margin: 0; }",
        }
    )
    css = style_sheet(theme, tokens)
    assert css.index("@layer base{p{") < css.index("@layer components{.c-steps{display:grid}")


def test_wrong_css_says_where(small_theme, tokens):
    with pytest.raises(ValueError, match=r"style\.css"):
        style_sheet(small_theme({"css/base/a.css": ".a..b { margin: 0; }"}), tokens)


def test_the_sheet_is_the_same_twice(tokens):
    assert style_sheet(THEME, tokens) == style_sheet(THEME, tokens)
