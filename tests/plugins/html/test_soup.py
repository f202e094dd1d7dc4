"""A page is a Beautiful Soup, too."""

from plugins.html import WrittenPage


def test_a_tree_can_be_searched_and_written_as_a_soup():
    page = WrittenPage.of('<p class="a">one<br>two <b>three</b></p><!-- c --><p>four</p>')
    assert str(page.soup.body) == (
        '<body><p class="a">one<br/>two <b>three</b></p><!-- c --><p>four</p></body>'
    )
    assert [one.name for one in page.soup.select("p > b, .a br")] == ["br", "b"]
    assert page.soup.find("b").find_next("p").string == "four"
    assert page.soup.p.get_text() == "onetwo three"
