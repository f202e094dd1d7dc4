"""Guides where a reader may need one."""

from plugins.catalogue.views.guide_links import asked, guide_links
from plugins.catalogue.views.life_event import life_event
from plugins.catalogue.views.procedure import procedure
from tests.plugins.catalogue.guide_case import HEADER

from .conftest import laid, make_page


def test_a_guide_is_a_link_with_the_most_questions_that_it_asks(context):
    page = make_page("guide", "khai-sinh", **HEADER)
    [link] = guide_links([page], context)
    assert (link.url, link.meta) == (page.url, ("Nhiều nhất 2\N{NO-BREAK SPACE}câu hỏi",))
    assert asked(page.record, context) == link.meta[0]


def test_a_procedure_and_a_life_event_lead_to_the_guides_that_name_them():
    page = make_page("guide", "khai-sinh", life_events=["co-con"], **HEADER)
    named = make_page("procedure", "khai-sinh", title="Khai sinh", code="9.1")
    event = make_page("life_event", "co-con", title="Có con")
    other = make_page("procedure", "khac", title="Khác", code="9.2")
    assert [one.url for one in laid(procedure, named, page).guides] == [page.url]
    assert [one.url for one in laid(life_event, event, page).guides] == [page.url]
    assert laid(procedure, other, page).guides == ()
