"""What a screen reader says of each page type, in Vietnamese, held in golden files."""

import re
from pathlib import Path

import pytest

from plugins import locales
from plugins.audit.listen.doubts import doubts
from plugins.audit.listen.outline import outline
from plugins.audit.listen.tree import tree

from .pages import open_page, page_types, until

GOLDEN = Path(__file__).parent / "spoken"

PAGES = {
    "home": "/vi/",
    "procedure": "/vi/thu-tuc/dang-ky-khai-sinh/",
    "procedures": "/vi/thu-tuc/",
    "agency": "/vi/co-quan/phuong-cau-lim/",
    "agencies": "/vi/co-quan/",
    "life-event": "/vi/su-kien/co-con-nho/",
    "document": "/vi/van-ban/quyet-dinh-1842-qd-ubnd/",
    "news-item": "/vi/tin-tuc/muoi-hai-xa-mo-quay-buoi-toi/",
    "notice": "/vi/thong-bao/tam-ngung-nop-ho-so-truc-tuyen/",
    "page": "/vi/trang/kha-nang-tiep-can/",
    "search": "/vi/tim-kiem/",
    "settings": "/vi/cai-dat-doc/",
}

#: Words that a page says in English only when something was forgotten.
_ENGLISH = re.compile(
    r"\b(the|and|of|for|play|pause|mute|unmute|volume|menu|search|close|open|home|page|skip|more|show"
    r"|hide|next|previous|download|submit|settings|select|button|link)\b",
    re.IGNORECASE,
)

WORDS = locales.filled("vi", "audit")


@pytest.mark.whole
def test_on_no_type_of_page_anything_is_hard_to_follow_or_in_english(driver, site, root):
    for url in page_types(site):
        open_page(driver, root, url)
        easy_to_follow(tree(driver), url)


def easy_to_follow(spoken, url):
    """Nothing is hard to follow by ear, and no word of a Vietnamese page is English."""
    assert doubts(spoken) == [], url
    suspects = [node for node in spoken.walk() if node.backend and _ENGLISH.search(node.name)]
    assert [node.name for node in suspects if node.lang == "vi"] == [], url


@pytest.mark.parametrize(("name", "url"), PAGES.items())
def test_a_page_says_what_it_said_before_and_is_easy_to_follow(driver, root, renew, name, url):
    open_page(driver, root, url)
    golden = GOLDEN / f"{name}.txt"
    if renew:
        GOLDEN.mkdir(exist_ok=True)
        golden.write_text(outline(tree(driver), WORDS), "utf-8")
    # Where it is another: run pytest --renew and read the difference.
    until(driver, lambda one: outline(tree(one), WORDS), golden.read_text("utf-8"))
    easy_to_follow(tree(driver), url)
