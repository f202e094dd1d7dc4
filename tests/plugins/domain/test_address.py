"""Addresses that lead elsewhere than they say."""

import pytest

from plugins.domain import origin, wrong_address


@pytest.mark.parametrize(
    "given",
    [
        "https://dichvucong.gov.vn/",
        "http://a.vn:8080/x?y=1&z=2#w",
        "https://tênmiền.vn/thủ-tục",
        "mailto:a@b.vn",
        "tel:18001234",
        "/vi/thu-tuc/",
        "https://xn--tnmin-hsa0954c.vn/",
        "https://a.vn/x;y,z'",
        "https://[2001:db8::1]/",
    ],
)
def test_an_address_as_people_write_it_is_right(given):
    assert wrong_address(given) == ""


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("//evil.example/x", "not-an-address"),
        ("https://thu.example@evil.example/", "address-with-user"),
        ("https://a:b@evil.example/", "address-with-user"),
        ("https://x.vn;script-src-elem", "not-an-address"),
        ("https://x.vn, https://y.vn", "not-an-address"),
        ("https://x.vn\n", "not-an-address"),
        ("https://x.vn\\@evil.example", "not-an-address"),
        ("https://", "not-an-address"),
        ("https:///a", "not-an-address"),
        ("https://a..vn", "not-an-address"),
        ("https://a.vn:0", "not-an-address"),
        ("https://a.vn:99999", "not-an-address"),
        ("https://[::1", "not-an-address"),
        ("https://a.vn/\u202e", "not-an-address"),
        ("https://a.vn/\u200b", "not-an-address"),
        ("https://dichvucоng.gov.vn/", "address-look-alike"),
        ("https://xn--80ak6aa92e.com/", "address-look-alike"),
        ("https://dichvucong。gov。vn/", "not-an-address"),
        ("https://a.vn／x", "not-an-address"),
        ("https://a.vn/" + "x" * 3_000, "not-an-address"),
        ("HTTPS://a@b.vn", "address-with-user"),
        ("https://'none'/", "not-an-address"),
        ("https://*.vn/", "not-an-address"),
        ("https:x.vn", "not-an-address"),
    ],
)
def test_an_address_that_hides_its_goal_is_wrong(given, code):
    assert wrong_address(given) == code


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ("https://gopy.vn/gui;x?y='self'", "https://gopy.vn"),
        ("https://tênmiền.vn:8443/", "https://xn--tnmin-hsa0954c.vn:8443"),
        ("mailto:a@b.vn", ""),
        (None, ""),
        ("https://x.vn;script-src-elem", ""),
    ],
)
def test_a_policy_gets_the_host_alone(given, named):
    assert origin(given) == named
