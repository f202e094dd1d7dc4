"""The strip of an agency with pages of its own."""

from plugins.catalogue.views.agency import agency
from plugins.catalogue.views.listing import listing
from plugins.domain import Listing, SitePage

from .conftest import laid, make_context, make_page


def test_an_agency_with_pages_of_its_own_has_a_strip_with_its_sections():
    office = make_page("agency", "xa-a", title="Xã A", level="commune")
    item = make_page("news", "tin", title="Tin", date="2026-11-20", agency="xa-a")
    own = SitePage(
        f"{office.url}tin-tuc/",
        "vi",
        "listing",
        "news",
        "Tin tức của Xã A",
        listing=Listing("news", "agency_news", "xa-a", "Tin tức", (item.url,), 1),
    )
    found = laid(agency, office, item, own).subsite
    assert (found.title, [(link.title, link.url) for link in found.links]) == (
        "Xã A",
        [("Trụ sở và giờ", office.url), ("Tin tức", own.url)],
    )
    assert listing(own, make_context(office, item, own)).subsite == found
    assert laid(agency, office).subsite is None
