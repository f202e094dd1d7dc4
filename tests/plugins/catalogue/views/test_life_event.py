"""The page of a life event."""

from plugins.catalogue.views.life_event import life_event

from .conftest import laid, make_page


def test_steps_joined_by_or_stand_together():
    event = make_page(
        "life_event",
        "co-con",
        title="Có con",
        steps=[
            {"title": "A"},
            {"title": "B"},
            {"title": "C", "logic": "or"},
            {"title": "D", "optional": True},
        ],
    )
    found = laid(life_event, event)
    assert [[one.title for one in together] for together in found.stations] == [
        ["A"],
        ["B", "C"],
        ["D"],
    ]
    assert found.stations[2][0].optional


def test_a_station_has_the_name_and_the_short_answer_of_its_procedure():
    procedure = make_page(
        "procedure",
        "khai-sinh",
        title="Khai sinh",
        code="1.1",
        channels=[{"type": "online", "costs": [{"amount": 0}]}],
    )
    event = make_page("life_event", "co-con", title="Có con", steps=[{"procedure": "1.1"}])
    [[station]] = laid(life_event, event, procedure).stations
    assert (station.title, station.url, station.meta) == ("Khai sinh", procedure.url, ("Miễn phí",))


def test_what_one_may_also_need_is_not_what_is_on_the_way():
    on_way = make_page(
        "procedure", "khai-sinh", title="Khai sinh", code="1.1", life_events=["co-con"]
    )
    also = make_page("procedure", "bao-hiem", title="Bảo hiểm", code="1.2", life_events=["co-con"])
    event = make_page("life_event", "co-con", title="Có con", steps=[{"procedure": "1.1"}])
    assert [row.title for row in laid(life_event, event, on_way, also).also] == ["Bảo hiểm"]


def test_the_papers_of_all_steps_stand_in_one_list():
    def of(slug, code, *names, **more):
        items = [{"name": name, "copies": 1} for name in names]
        evidence = [{"items": items}]
        return make_page("procedure", slug, title=slug, code=code, evidence=evidence, **more)

    one, other = of("mot", "1.1", "Giấy khai sinh", "Đơn"), of("hai", "1.2", "Giấy khai sinh")
    steps = [{"procedure": "1.1"}, {"procedure": "1.2", "logic": "or"}, {"procedure": "1.1"}]
    found = laid(life_event, make_page("life_event", "e", title="E", steps=steps), one, other)
    assert [(row.name, row.counts.replace("\xa0", " ")) for row in found.papers] == [
        ("Giấy khai sinh", "2 bản sao"),
        ("Đơn", "1 bản sao"),
    ]
    assert [use.procedure.url for use in found.papers[0].uses] == [one.url, other.url]
    assert found.codes == ("1.1", "1.2")
    twice = of("hai", "1.2", "Giấy khai sinh", sets=2)
    found = laid(life_event, make_page("life_event", "e", title="E", steps=steps), one, twice)
    texts = [use.text.replace("\xa0", " ") for use in found.papers[0].uses]
    assert texts == ["1 bản sao", "2 bản sao. Cho 2 bộ hồ sơ"]
    alone = make_page("life_event", "e", title="E", steps=steps[:1])
    assert laid(life_event, alone, one, other).papers == ()
