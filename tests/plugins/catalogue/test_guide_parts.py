"""The pages of a guide."""

import json

from plugins.catalogue.guide_parts import guide_parts
from tests.plugins.catalogue.guide_case import HEADER
from tests.plugins.catalogue.portal import PAGES, read, write
from tests.plugins.catalogue.views.conftest import make_page


def test_each_question_but_the_first_and_each_outcome_has_a_page_and_so_has_the_outline():
    page = make_page("guide", "khai-sinh", **HEADER, moved_from=["/cu/"], audio="a.mp3")
    parts = list(guide_parts(page, page.record, lambda key, **_: key))
    assert [one.url.removeprefix(page.url) for one in parts] == [
        "noi-sinh/",
        "khai-sinh/",
        "ban-sao/",
        "khong/",
        "tat-ca/",
    ]
    assert {one.within for one in parts} == {page.url}
    assert [one.spoken for one in parts] == [True, True, True, True, False]
    assert all(one.record.moved_from == () and not one.record.audio for one in parts)


def test_parts_have_translations_and_stand_in_no_list(tmp_path):
    header = json.dumps(HEADER, ensure_ascii=False)
    english = header.replace("Khai sinh cách nào?", "Which?")
    more = {"vi/huong-dan/khai-sinh.md": header, "en/guides/khai-sinh.md": english}
    write(tmp_path, PAGES | more)
    found = read(tmp_path)
    part = found.index.by_url["/vi/huong-dan/khai-sinh/khong/"]
    assert part.translations == {"en": "/en/guides/khai-sinh/khong/"}
    outline = found.index.by_url["/vi/huong-dan/khai-sinh/tat-ca/"]
    assert outline.translations == {"en": "/en/guides/khai-sinh/outline/"}
    assert [one.url for one in found.index.pages("guide", "vi")] == ["/vi/huong-dan/khai-sinh/"]
    procedure = found.index.find("procedure", "9.1", "vi")
    assert len(found.index.referring(procedure, "guide", "outcomes")) == 1
