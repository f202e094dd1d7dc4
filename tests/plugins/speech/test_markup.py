"""The tree knows where each part stands."""
from hypothesis import given
from hypothesis import strategies as st

from plugins.speech.markup import Piece, parse

PARTS = st.lists(st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<br>", "<img alt='x'/>", "a ", "ế", "&amp;",
                                  "&#225;", "&lt", "\n", "<!-- c -->", "</div>", "<li>",
                                  "\u2028", "\r\n", "<", "&"]), max_size=20)


def everything(node):
    for child in node.children:
        yield child
        if not isinstance(child, Piece):
            yield from everything(child)


def test_text_stands_where_it_says():
    source = '<h1>A &amp; B</h1>\n<p lang="en">one <b>two</b></p>'
    pieces = [part for part in everything(parse(source)) if isinstance(part, Piece)]
    assert [(piece.text, source[piece.start:piece.end]) for piece in pieces] == [
        ("A ", "A "), ("&", "&amp;"), (" B", " B"), ("\n", "\n"), ("one ", "one "), ("two", "two")]


def test_an_element_stands_where_it_says():
    source = '<main id="x"><p class="y">one</p></main>'
    main = parse(source).children[0]
    paragraph = main.children[0]
    assert source[main.start:main.end] == source
    assert source[paragraph.start:paragraph.end] == '<p class="y">one</p>'
    assert source[paragraph.start:paragraph.named] == "<p"
    assert source[paragraph.inside:] == "one</p></main>"


@given(PARTS)
def test_whatever_the_source_every_part_stands_inside_it(parts):
    source = "".join(parts)
    for part in everything(parse(source)):
        assert 0 <= part.start <= part.end <= len(source)
        if isinstance(part, Piece) and len(part.text) == part.end - part.start:
            assert source[part.start:part.end] == part.text
