"""Where the text of a page begins behind what all pages have."""

import pytest

from plugins.audit.page import AuditedPage
from plugins.audit.repeated import repeated_first
from plugins.html import WrittenPage

MENU = '<nav><a href="a">Phí</a> <a href="b">Lệ phí</a></nav>'


@pytest.mark.parametrize(
    ("body", "stops", "begins"),
    [
        (MENU + '<p id="here">Lời</p>', 2, "here"),
        ('<a href="#here">Tới nội dung</a>' + MENU + '<h1 id="here">Lời</h1>', 2, "here"),
        ('<header><a href="/">Cổng</a></header><img id="here" alt="Cầu">', 1, "here"),
        ('<div role="navigation"><a href="a">A</a></div><p id="here">Lời</p>', 1, "here"),
        (f"<p>Lời</p>{MENU}", 0, None),
        ("<main><header><a href='a'>A</a></header><p>Lời</p></main>", 0, None),
        (MENU, 0, None),
        (MENU + "<p hidden>Lời</p>", 0, None),
    ],
)
def test_the_text_begins_behind_what_comes_again(body, stops, begins):
    text = f"<!doctype html><html lang='vi'><body>{body}</body></html>"
    before, first = repeated_first(AuditedPage("a.html", WrittenPage.of(text)))
    assert len(before) == stops
    assert (first.attribute("id") if first else None) == begins
