"""An address that is none has no parts, and stops nobody."""

import pytest

from plugins.text.addresses import address_parts


@pytest.mark.parametrize("address", ["http://[", "//[", "http://[::1/a.pdf", "http://℀.vn/a"])
def test_what_is_no_address_leads_nowhere_inside_the_site(address):
    parts = address_parts(address)
    assert parts.netloc and not parts.path and parts.port is None


@pytest.mark.parametrize("address", ["https://a.vn:x/vi/", "https://a.vn:99999/vi/"])
def test_a_port_that_is_none_is_no_address_either(address):
    assert not address_parts(address).path and address_parts(address).port is None


def test_an_address_has_its_parts():
    assert address_parts("https://a.vn:80/vi/?q=1#b").path == "/vi/"
    assert address_parts("../a.pdf") == ("", "", "../a.pdf", "", "")
