"""Work that takes long begins with what people come for."""

from plugins.domain import LifeEvent, Page, Procedure, Site, SitePage
from plugins.domain.records import LifeEventStep
from plugins.run import most_visited_first


def page(name, record=None, lang="vi", source="vi/thu-tuc/a.md"):
    made = record or Procedure(title=name, code=name)
    return SitePage(f"/{lang}/thu-tuc/{name}/", lang, "", "", made.title, source, made)


SITE = Site(
    top_tasks=("khai-sinh", "can-cuoc"), frequent_searches={"vi": ("sổ đỏ", "!"), "en": ("tax",)}
)


def order(*pages):
    return [one.slug for one in most_visited_first(pages, SITE)]


def test_tasks_come_in_the_order_of_the_portals_settings_then_what_is_often_searched():
    land = page("dat", Procedure(title="Cấp SỔ ĐỎ lần đầu", code="3"))
    assert order(page("khac"), land, page("can-cuoc"), page("khai-sinh")) == [
        "khai-sinh",
        "can-cuoc",
        "dat",
        "khac",
    ]


def test_life_events_come_next_then_the_procedures_of_their_steps():
    event = LifeEvent(title="Sinh con", steps=(LifeEventStep(title="A", procedure="nhap-ho"),))
    rows = order(page("khac"), page("nhap-ho"), page("sinh-con", event))
    assert rows == ["sinh-con", "nhap-ho", "khac"]


def test_national_records_come_last_and_equals_stay_as_they_were():
    national = page("quoc", source="vi/thu-tuc/quoc-gia/1.md")
    news = page("tin", Page(title="Tin"))
    assert order(national, news, page("b"), page("a")) == ["tin", "b", "a", "quoc"]


def test_a_search_is_of_its_language_and_one_without_letters_finds_nothing():
    tax = page("thue", Procedure(title="Tax", code="4"))
    assert order(page("khac"), tax) == ["khac", "thue"]
