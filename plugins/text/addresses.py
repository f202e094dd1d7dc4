"""Addresses of the web, also those that are none: whoever reads pages meets them."""

from __future__ import annotations

from urllib.parse import SplitResult, quote, urlsplit


def address_parts(address: str) -> SplitResult:
    """Return the parts of an address. One that has none, as `http://[`, is a host's name and
    nothing else, so that nobody takes it for an address inside the site.
    """
    try:
        parts = urlsplit(address)
        _ = parts.port  # which is read when it is asked for
    except ValueError:
        return SplitResult("", quote(address, safe=""), "", "", "")
    return parts
