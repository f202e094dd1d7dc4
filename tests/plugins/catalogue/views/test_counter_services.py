"""What an office offers, its own or what the agencies above it offer."""

from plugins.catalogue.views.counter_services import counter_services
from plugins.catalogue.views.office import office

from .conftest import make_context, make_page

TOP = make_page(
    "agency",
    "tinh",
    title="Tỉnh",
    level="province",
    tracking={
        "url": "https://example.gov.vn/",
        "statuses": [{"status": "Mới", "meaning": "Chưa xem."}],
    },
    rating={"url": "https://danhgia.example.vn/"},
)
WARD = make_page("agency", "phuong", title="Phường", level="commune", parent="tinh")
CENTRE = make_page(
    "agency",
    "trung-tam",
    title="Trung tâm",
    level="office",
    parent="phuong",
    appointment={"phone": "0200 123 4569"},
    rating={"device": "Nút bấm"},
)


def test_what_an_agency_does_not_say_is_as_the_nearest_above_says():
    found = counter_services(CENTRE, make_context(TOP, WARD, CENTRE))
    assert found.tracking.statuses[0].meaning == "Chưa xem."
    assert (found.booking.tel, found.rating.device, found.rating.url) == (
        "tel:02001234569",
        "Nút bấm",
        None,
    )
    above = counter_services(WARD, make_context(TOP, WARD, CENTRE))
    assert (above.appointment, above.rated.url) == (None, "https://danhgia.example.vn/")
    assert above.rated.code.address == "danhgia.example.vn/"


def test_where_nobody_says_anything_nothing_is_there():
    alone = make_page("agency", "so", title="Sở", level="department")
    assert not counter_services(alone, make_context(alone, CENTRE))


def test_ratings_lead_to_the_page_of_figures_where_there_is_one():
    figures = make_page("page", "so-lieu", title="Số liệu", role="indicators")
    found = counter_services(TOP, make_context(TOP, figures))
    assert found.results.url == figures.url
    assert counter_services(TOP, make_context(TOP)).results is None


def test_the_card_of_an_office_has_the_number_to_book_and_leads_to_the_rest():
    context = make_context(TOP, WARD, CENTRE)
    cards = [office(one, context) for one in (CENTRE, WARD)]
    assert [(one.booking, one.services) for one in cards] == [("0200 123 4569", True), ("", True)]
    alone = make_page("agency", "so", title="Sở", level="department")
    assert not office(alone, make_context(alone)).services
