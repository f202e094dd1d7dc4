"""Everything in a tree knows where it stands, and is nested as browsers nest it."""

import re
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.html import Element, Text, WrittenPage, tags

PARTS = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<br>",
            "<img alt='x'/>",
            "a ",
            "ế",
            "&amp;",
            "&#225;",
            "&lt",
            "\n",
            "<!-- c -->",
            "</div>",
            "<li>",
            "<ul>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<title>",
            "<template>",
            "</template>",
            "<svg><path/>",
            "<script>",
            "</script>",
            "<html lang=vi>",
            "<head>",
            "<body>",
            "</body>",
            "</html>",
            "<![endif]>",
            "<![CDATA[x]]>",
            "<!DOCTYPE html>",
            "<?php",
            "\u2028",
            "\r\n",
            "<",
            "&",
            '<a href="',
        ]
    ),
    max_size=20,
)


def everything(node):
    for child in node.parts:
        yield child
        if not isinstance(child, Text):
            yield from everything(child)


def pieces(page):
    return [
        piece for part in everything(page.root) if isinstance(part, Text) for piece in part.pieces
    ]


def shape(html):
    """The page as nested lists of names and words, white space left out."""

    def of(node):
        return [
            part.strip() if isinstance(part, Text) else [part.name, *of(part)]
            for part in node.parts
            if not isinstance(part, Text) or part.strip()
        ]

    return of(WrittenPage.of(html).content)


def test_text_stands_where_it_says():
    source = '<h1>A &amp; B</h1>\n<p lang="en">one <b>two</b></p>'
    assert [
        (piece.text, source[piece.start : piece.end]) for piece in pieces(WrittenPage.of(source))
    ] == [
        ("A ", "A "),
        ("&", "&amp;"),
        (" B", " B"),
        ("\n", "\n"),
        ("one ", "one "),
        ("two", "two"),
    ]


def test_an_element_stands_where_it_says():
    source = '<main id="x"><p class="y">one</p></main>'
    main = WrittenPage.of(source).main
    paragraph = main.parts[0]
    assert source[main.start : main.end] == source
    assert source[paragraph.start : paragraph.end] == '<p class="y">one</p>'
    assert source[paragraph.start : paragraph.named] == "<p"
    assert source[paragraph.inside :] == "one</p></main>"


@given(PARTS)
def test_whatever_the_source_every_part_stands_inside_it(parts):
    source = "".join(parts)
    page = WrittenPage.of(source)
    for part in everything(page.root):
        if isinstance(part, Element):
            assert 0 <= part.start <= part.inside <= part.end <= len(source)
    for piece in pieces(page):
        assert 0 <= piece.start < piece.end <= len(source)
        if len(piece.text) == piece.end - piece.start:
            assert source[piece.start : piece.end] == piece.text


STARTS = ["<p", "<A", "<script", "</p", "</a", "</script"]
ATTRIBUTES = [" class=", ' x="1&amp;"', " Y='2'", " z=3", " hidden"]
SIGNS = ["/", ">", ">", ">", "text", "\n", '"', "=", "<", "&amp;"]
TAGS = st.lists(st.sampled_from([*STARTS, *ATTRIBUTES, *SIGNS]), max_size=20)


@given(TAGS)
def test_tags_that_are_read_fast_are_read_as_those_that_are_read_slowly(parts):
    source = "".join(parts)
    fast = str(WrittenPage.of(source).soup)
    never = re.compile("(?!)")
    with patch.multiple(tags, _START_TAG=never, _END_TAG=never):
        tags.complete_tag.cache_clear()
        assert str(WrittenPage.of(source).soup) == fast
    tags.complete_tag.cache_clear()


@given(st.binary(max_size=60))
def test_any_bytes_are_a_page(given):
    assert WrittenPage.parse(given).root.name == "html"


@pytest.mark.parametrize(
    ("html", "nested"),
    [
        ("<p>one<p>two", [["p", "one"], ["p", "two"]]),
        ("<p>one<div>two</div>", [["p", "one"], ["div", "two"]]),
        ("<ul><li>one<li>two</ul>", [["ul", ["li", "one"], ["li", "two"]]]),
        (
            "<ul><li>one<ul><li>two</ul><li>three</ul>",
            [["ul", ["li", "one", ["ul", ["li", "two"]]], ["li", "three"]]],
        ),
        (
            "<dl><dt>one<dd>two<dt>three</dl>",
            [["dl", ["dt", "one"], ["dd", "two"], ["dt", "three"]]],
        ),
        (
            "<table><tr><th>one<td>two<tr><td>three</table>",
            [["table", ["tr", ["th", "one"], ["td", "two"]], ["tr", ["td", "three"]]]],
        ),
        (
            "<select><option>one<option>two</select>",
            [["select", ["option", "one"], ["option", "two"]]],
        ),
        ('<a href="x">one<a href="y">two</a>', [["a", "one"], ["a", "two"]]),
        (
            "<table><tr><td><p>one</div></td></tr></table>",
            [["table", ["tr", ["td", ["p", "one"]]]]],
        ),
        ("<b><i>one</b>two</i>", [["b", ["i", "one"]], "two"]),
        ("<div/>one", [["div", "one"]]),
        ("<svg><path/><path/></svg>one", [["svg", ["path"], ["path"]], "one"]),
        ("<textarea><b>one</textarea>", [["textarea", "<b>one"]]),
        ("<p>one</body></html><p>two", [["p", "one"], ["p", "two"]]),
    ],
)
def test_what_a_page_leaves_out_is_nested_as_browsers_nest_it(html, nested):
    assert shape(html) == nested


@pytest.mark.parametrize(
    ("html", "nested"),
    [
        ("<p>R&D a&b; &ampc</p>", [["p", "R&D a&b; &c"]]),
        ("<p>1 < 2<3 </ p></p>", [["p", "1 < 2<3"]]),
        ("<p>a<!-->b<!--->c<!-- d --!>e<!-- f", [["p", "a", "b", "c", "e"]]),
        ("<p>a<?php b ?>c<!x>d</>e", [["p", "a", "c", "de"]]),
        ("<p>a<b title='c", [["p", "a"]]),
        ("<p>a</b title='c", [["p", "a"]]),
        ("<title>a<b>&amp;</title x>c", ["c"]),
        ("<p>a</p><script>'</p>'</SCRIPT >b", [["p", "a"], ["script", "'</p>'"], "b"]),
        ("<style>a<!--</style>b", ["b"]),
        ("<svg><title>a<b>c</b></title></svg>", [["svg", ["title", "a", ["b", "c"]]]]),
    ],
)
def test_what_is_no_whole_tag_is_read_as_browsers_read_it(html, nested):
    assert shape(html) == nested


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("<a href=x/y>", {"href": "x/y"}),
        ("<a\nHREF='x'title=y>", {"href": "x", "title": "y"}),
        ("<a href = 'a&amp;b' hidden>", {"href": "a&b", "hidden": ""}),
        ('<a x="1"y=2/z>', {"x": "1", "y": "2/z"}),
        ("<a =x y= >", {"=x": "", "y": ""}),
        ("<a/x/y>", {"x": "", "y": ""}),
        ("<a x=1 X=2>", {"x": "1"}),
    ],
)
def test_attributes_are_read_in_whatever_way_they_are_written(tag, attributes):
    [element] = WrittenPage.of(tag).named("a")
    assert element.attributes == attributes
    assert element.inside == len(tag)


def test_a_page_without_html_head_and_body_has_them():
    page = WrittenPage.of("<!doctype html><title>A</title><p>one")
    assert [one.name for one in page.elements] == ["html", "head", "title", "body", "p"]
    assert (page.title, page.content.words) == ("A", "one")


def test_the_text_of_scripts_and_comments_is_no_text():
    page = WrittenPage.of("<p>a<!-- b --><script>c</script><style>d</style>e</p>")
    assert page.content.words == "ae"


def test_of_an_attribute_given_twice_the_first_counts():
    assert WrittenPage.of('<p id="a" id="b">').by_id.keys() == {"a"}


def test_what_a_template_holds_back_is_not_among_the_elements():
    page = WrittenPage.of('<template><p id="a">one</p></template><p id="b">two</p>')
    assert page.by_id.keys() == {"b"}
    assert page.content.words == "two"


@pytest.mark.parametrize(
    "given",
    [
        "<p>Đường".encode(),
        b"\xef\xbb\xbf" + "<p>Đường".encode(),
        "<p>Đường".encode("utf-16"),
        '<meta charset="iso-8859-2"><p>Đak'.encode("iso-8859-2"),
    ],
    ids=["utf-8", "utf-8 with a mark", "utf-16", "declared"],
)
def test_bytes_are_read_as_they_say(given):
    assert WrittenPage.parse(given).content.words[0] == "Đ"


def test_bytes_that_say_nothing_are_read_as_browsers_read_them():
    assert WrittenPage.parse(b"<p>caf\xe9").content.words == "café"


def test_an_encoding_that_does_not_exist_is_passed_over():
    assert WrittenPage.parse(b'<meta charset="x-no"><p>caf\xe9').content.words == "café"
