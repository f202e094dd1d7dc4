"""Addresses that no citizen can follow."""

import pytest

from plugins.catalogue.checks.hosts import addresses, made_up, private


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8000/vi/",
        "http://localhost/",
        "http://localhost:8000/vi/",
        "http://192.168.1.5/",
        "https://10.0.0.1",
        "http://172.16.4.4/",
        "http://169.254.1.1/",
        "http://[::1]/",
        "http://[fd00::1]:80/",
        "http://0.0.0.0/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://may-chu.local/",
        "http://intranet/",
        "http://noibo.lan/a",
        "http://100.64.0.1/",
        "http://LOCALHOST./",
    ],
)
def test_an_address_of_ones_own_is_private(url):
    assert private(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://dichvucong.gov.vn/",
        "http://8.8.8.8/",
        "https://a.vn:8080/",
        "https://localhost.vn/",
        "https://xn--c1h.vn",
        "mailto:a@b.vn",
        "/vi/",
        "https://[2606:4700::1111]/",
        "http://[",
    ],
)
def test_an_address_of_the_world_is_not(url):
    assert not private(url)


def test_addresses_of_examples_are_made_up():
    assert all(
        map(
            made_up,
            (
                "https://havan.example/",
                "http://example.com/a",
                "https://a.invalid",
                "https://vi-du.vn/",
            ),
        )
    )
    assert not any(map(made_up, ("https://example.gov.vn/", "https://samples.vn", "/example/")))


def test_addresses_end_before_the_sentence_does():
    assert list(addresses("Xem http://10.0.0.1/a, hoặc (https://b.vn/c).")) == [
        "http://10.0.0.1/a",
        "https://b.vn/c",
    ]
