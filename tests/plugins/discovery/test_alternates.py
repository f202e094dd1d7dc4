"""What describes a page is named in its head."""


def test_every_feed_is_named_in_the_head_of_a_page_and_every_name_is_a_file(portal, written):
    named = {link.url.lstrip("/") for page in portal.pages for link in page.alternates}
    assert named <= written.keys()
    assert {path for path in written if path.endswith("feed.xml")} <= named
