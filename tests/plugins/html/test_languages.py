"""Words of another language in a page say so."""

import pytest

from plugins.html import with_languages
from plugins.locales import marked

HOME = marked({"a": "Home"})["a"]
FEES = marked({"a": "{n} fees"})["a"].format(n=marked({"a": "no"})["a"])


@pytest.mark.parametrize(
    ("source", "written"),
    [
        (f"<p>{HOME}</p>", '<p><span lang="en">Home</span></p>'),
        (f"<p>ក {HOME} ខ</p>", '<p>ក <span lang="en">Home</span> ខ</p>'),
        (f"<p>{FEES}</p>", '<p><span lang="en">no fees</span></p>'),
        (f'<a title="{HOME}" href="/">ក</a>', '<a title="Home" href="/">ក</a>'),
        (f'<img alt="{HOME}" src="a">', '<img lang="en" alt="Home" src="a">'),
        (f'<img alt="{HOME}, ក" src="a">', '<img alt="Home, ក" src="a">'),
        (f'<img alt="{HOME} {HOME}" lang="km">', '<img alt="Home Home" lang="km">'),
        ('<img alt="Xã &amp;" title="">', '<img lang="vi" alt="Xã &amp;" title="">'),
        (f'<img alt="Xã &amp;" title="{HOME}">', '<img alt="Xã &amp;" title="Home">'),
        (
            f'<nav aria-label="{HOME}"><a href="/">ក</a></nav>',
            '<nav aria-label="Home"><a href="/">ក</a></nav>',
        ),
        (
            f'<button aria-label="{FEES}"> <svg><path/></svg></button>',
            '<button lang="en" aria-label="no fees"> <svg><path/></svg></button>',
        ),
        (
            '<nav aria-label="Xã &amp;"><img alt="ក"></nav>',
            '<nav aria-label="Xã &amp;"><img alt="ក"></nav>',
        ),
        ('<p title="Xã &amp;">Xã &amp;</p>', '<p lang="vi" title="Xã &amp;">Xã &amp;</p>'),
        (f"<title>{HOME}</title>", "<title>Home</title>"),
        (f"<svg><text>{HOME}</text></svg>", "<svg><text>Home</text></svg>"),
        ("<h1> Xã &amp; </h1>", '<h1> <span lang="vi">Xã &amp;</span> </h1>'),
        ('<a lang="vi">Xã &amp;</a>', '<a lang="vi">Xã &amp;</a>'),
        ("<p>Xã &amp; ក</p>", "<p>Xã &amp; ក</p>"),
        (f"<p>{HOME[:-1]}<b>ក</b>{HOME[-1]}</p>", '<p><span lang="en">Home<b>ក</b></span></p>'),
    ],
)
def test_words_stand_in_elements_where_elements_may_stand(source, written):
    assert with_languages(source, "en", {"Xã &": "vi"}) == written
