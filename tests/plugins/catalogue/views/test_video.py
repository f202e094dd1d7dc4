from plugins.catalogue.views.head import head

from .conftest import make_context, make_page

FILM = {
    "file": "khai-sinh.mp4",
    "captions": "khai-sinh.vtt",
    "transcript": "Chào bạn.\n\nMời bạn xem.",
}


def test_a_film_in_sign_language_comes_with_captions_and_its_words():
    page = make_page("page", "tro-giup", title="Trợ giúp", sign_language=FILM)
    film = head(page, make_context(page, files={"khai-sinh.mp4": 3_100_000})).video
    assert (film.url, film.type, film.captions) == (
        "/files/khai-sinh.mp4",
        "video/mp4",
        "/files/khai-sinh.vtt",
    )
    assert film.transcript == ("Chào bạn.", "Mời bạn xem.")
    assert film.file.facts == "MP4, 3,1\u00a0MB"


def test_a_film_that_is_not_there_is_not_promised():
    page = make_page("page", "tro-giup", title="Trợ giúp", sign_language=FILM)
    assert head(page, make_context(page)).video is None
