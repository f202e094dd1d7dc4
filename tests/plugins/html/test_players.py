"""A page without its player."""

from plugins.html import without_players


def test_only_the_player_goes_whatever_is_in_it():
    page = (
        '<p>Trước</p><div data-module="player"><section>a</section><section>b</section></div>'
        '<p data-module="steps">Sau &amp; "player"</p>'
    )
    rest = '<p>Trước</p><p data-module="steps">Sau &amp; "player"</p>'
    assert without_players(page.encode()) == rest.encode()


def test_a_page_without_a_player_keeps_its_bytes():
    assert without_players(b"<P>a<BR>") == b"<P>a<BR>"
