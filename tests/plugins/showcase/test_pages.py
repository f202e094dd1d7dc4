from pathlib import Path

from plugins.locales import table
from plugins.showcase.component import read_components
from plugins.showcase.pages import pages

THEME = Path(__file__).parents[3] / "theme"
WORDS = table("en", "words")


def test_each_component_has_a_page_and_one_page_lists_them():
    components = read_components(THEME)
    top, *each = pages(components, ["light", "dark"], WORDS)
    assert [link.url for link in top.view.links] == [page.url for page in each]
    assert each[0].view.component is components[0]
    assert each[0].view.palettes == ("light", "dark")


def test_these_pages_are_found_by_their_address_only():
    assert not any(
        page.listed or page.spoken for page in pages(read_components(THEME), ["light"], WORDS)
    )
