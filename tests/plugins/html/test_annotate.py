"""What is put into a page changes it there and nowhere else, and its tree with its source."""

import pytest

from plugins.html import WrittenPage, edited, give_id, leave_out, rewrite_attribute, slot, wrap

PLAYER = """<main><h1>Chào</h1>
  <!--player-->
<section data-cues="[[cues]]" title='[[cues]]'><b>[[voice]], [[length]]</b></section>
<!--/player-->
<p>Một &amp; hai. Ba <b>bốn</b>.</p></main>"""


def same(page, edits):
    """The edited source, seen to be what the tree is by now."""
    source = edited(page.source, edits)
    assert str(WrittenPage.of(source).soup) == str(page.soup)
    return source


def wrapped(html, *texts):
    page = WrittenPage.of(html)
    edits = []
    for number, text in enumerate(texts, 1):
        start = html.index(text)
        edits += wrap(page, start, start + len(text), f"s{number}")
    return same(page, edits)


@pytest.mark.parametrize(
    ("html", "texts", "expected"),
    [
        ("<p>Một. Hai.</p>", ["Một.", "Hai."], "<p>{1}Một.{0} {2}Hai.{0}</p>"),
        ("<p>Một.Hai.</p>", ["Một.", "Hai."], "<p>{1}Một.{0}{2}Hai.{0}</p>"),
        ("<p>A &amp; B. C</p>", ["A &amp; B."], "<p>{1}A &amp; B.{0} C</p>"),
        (
            "<p><b>A</b> và <i>B</i>. C</p>",
            ["<b>A</b> và <i>B</i>."],
            "<p>{1}<b>A</b> và <i>B</i>.{0} C</p>",
        ),
        ("<p>A <b>B C</b></p>", ["B"], "<p>A <b>{1}B{0} C</b></p>"),
        ("<ul><li>A<li>B</ul>", ["A", "B"], "<ul><li>{1}A{0}<li>{2}B{0}</ul>"),
        ("<p>A<!-- x --> B</p>", ["A<!-- x --> B"], "<p>{1}A<!-- x --> B{0}</p>"),
    ],
)
def test_a_part_of_a_page_is_wrapped(html, texts, expected):
    marks = ["</span>", '<span id="s1">', '<span id="s2">']
    assert wrapped(html, *texts) == expected.format(*marks)


def test_an_element_gets_an_id():
    page = WrittenPage.of("<p class=a>Một</p>")
    (paragraph,) = page.named("p")
    edits = [give_id(paragraph, "s1")]
    assert edited(page.source, edits) == '<p id="s1" class=a>Một</p>'
    page.changed()
    assert page.by_id["s1"] is paragraph


def test_an_attribute_that_stays_the_same_is_no_edit():
    page = WrittenPage.of('<a href="/vi/">Một</a>')
    (link,) = page.named("a")
    assert rewrite_attribute(page, link, "href", str) is None
    assert rewrite_attribute(page, link, "title", lambda _: "x") is None


def test_a_slot_that_is_left_out_leaves_nothing_behind():
    page = WrittenPage.of(PLAYER)
    left_out = leave_out(page, "player")
    rest = "<main><h1>Chào</h1>\n<p>Một &amp; hai. Ba <b>bốn</b>.</p></main>"
    assert edited(PLAYER, [left_out]) == rest
    assert not list(page.named("section"))


def test_a_slot_that_stays_has_its_blanks_filled_in_texts_and_attributes():
    page = WrittenPage.of(PLAYER)
    edits = [edit for edit in slot(page, "player") if edit.purpose != "slot"]
    assert edited(
        PLAYER, edits, {"voice": 'giọng "máy"', "length": "3 <giây>", "cues": "s1 50"}
    ) == (
        "<main><h1>Chào</h1>\n\n"
        "<section data-cues=\"s1 50\" title='s1 50'>"
        "<b>giọng &quot;máy&quot;, 3 &lt;giây&gt;</b></section>\n"
        "<p>Một &amp; hai. Ba <b>bốn</b>.</p></main>"
    )


def test_blanks_outside_of_a_slot_are_text():
    assert slot(WrittenPage.of("<p>[[voice]]</p>"), "player") == []


def test_marks_inside_of_what_is_left_out_go_with_it():
    page = WrittenPage.of(PLAYER)
    marks = wrap(page, PLAYER.index("[[voice]]"), PLAYER.index(", [[length]]"), "s1")
    assert "span" not in edited(PLAYER, [*marks, *slot(page, "player")[:1]])


def test_without_edits_a_page_keeps_its_bytes():
    source = "<P CLASS='a'>Một<br/>&nbsp;\r\n</p>"
    assert edited(source, []) == source
