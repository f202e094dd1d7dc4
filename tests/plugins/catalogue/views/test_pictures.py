"""Pictures in texts say how large they are."""

import pytest

from plugins.catalogue.views.pictures import DisplayedPicture, pictures_in, with_sizes

PICTURES = {
    "a b.png": DisplayedPicture(40, 30),
    "lon.jpg": DisplayedPicture(1600, 1200, "/assets/0a1b2c3d4e.jpg"),
}


def test_the_pictures_of_a_text_are_known_by_their_names():
    body = '<p><img alt="" src="/files/a%20b.png"><img alt="" src="/files/l&amp;m.png"></p>'
    assert list(pictures_in(body)) == ["a b.png", "l&m.png"]


@pytest.mark.parametrize(
    ("given", "made"),
    [
        (
            '<img src="/files/a%20b.png" alt="">',
            '<img src="/files/a%20b.png" alt="" width="40" height="30">',
        ),
        (
            '<img alt="" src="/files/lon.jpg">',
            '<img alt="" src="/assets/0a1b2c3d4e.jpg" width="1600" height="1200">',
        ),
        ('<img src="/files/lon.jpg" width="9">', '<img src="/assets/0a1b2c3d4e.jpg" width="9">'),
        ('<img src="/files/khac.png" alt="">', '<img src="/files/khac.png" alt="">'),
        ('<a href="/files/lon.jpg">Ảnh</a>', '<a href="/files/lon.jpg">Ảnh</a>'),
    ],
)
def test_a_picture_is_given_its_size_and_its_copy(given, made):
    assert with_sizes(given, PICTURES) == made
