"""Whom to tell of a weakness, until when (RFC 9116)."""

import datetime as dt

import pytest

from plugins.domain import SecurityContact
from plugins.hosting.security import doubts, security_text

TODAY = dt.date(2026, 11, 29)


def given(expires):
    return SecurityContact(
        contact=["mailto:a@xa.example", "https://xa.example/bao-mat"],
        expires=expires,
        policy="https://xa.example/quy-dinh",
    )


def test_each_contact_has_its_line_in_the_order_of_preference():
    assert security_text(given("2027-06-30"), "", ("vi", "en")) == (
        "Contact: mailto:a@xa.example\nContact: https://xa.example/bao-mat\n"
        "Expires: 2027-06-30T00:00:00Z\nPolicy: https://xa.example/quy-dinh\n"
        "Preferred-Languages: vi, en\n"
    )


@pytest.mark.parametrize(
    ("expires", "codes"),
    [
        ("2026-11-29", ["security-expired"]),
        ("2026-11-30", []),
        ("2027-11-30", []),
        ("2027-12-01", ["security-too-long"]),
    ],
)
def test_a_day_that_is_over_or_far_off_is_doubted(expires, codes):
    assert [one.code for one in doubts(given(expires), TODAY)] == codes
