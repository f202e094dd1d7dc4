"""The purposes of fields that HTML names (§4.10.18.7), and those that WCAG 1.3.5 asks for."""

from __future__ import annotations

import re

from .listed import listed

_PURPOSES = listed("""
    name honorific-prefix given-name additional-name family-name honorific-suffix nickname username
    new-password current-password one-time-code organization-title organization street-address
    address-line1 address-line2 address-line3 address-level4 address-level3 address-level2
    address-level1 country country-name postal-code cc-name cc-given-name cc-additional-name
    cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type transaction-currency
    transaction-amount language bday bday-day bday-month bday-year sex url photo
""")
#: Purposes before which `home`, `work`, `mobile`, `fax` or `pager` may stand.
_REACHED = listed("""
    tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix
    tel-extension email impp
""")
_WAYS = ("home", "work", "mobile", "fax", "pager")

#: What the names of fields ask for about the reader; the first that fits counts.
_ASKED = {
    "email": re.compile(r"\b(your )?e-?mail( address)?\b|thư điện tử", re.I),
    "tel": re.compile(r"\b(tele)?phone( number)?\b|\b(số )?điện thoại\b", re.I),
    "bday": re.compile(r"\b(date of birth|birthday|birth date)\b|\bngày( tháng năm)? sinh\b", re.I),
    "street-address": re.compile(r"\b(street|home|postal) address\b|\bđịa chỉ (nhà|thường)", re.I),
    "postal-code": re.compile(r"\b(zip|postal|post) ?code\b|\bmã bưu (điện|chính)\b", re.I),
    "given-name": re.compile(r"\b(first|given) name\b", re.I),
    "family-name": re.compile(r"\b(last|family) name\b|\bsurname\b", re.I),
    "name": re.compile(r"\b(full|your) name\b|^name\b|\bhọ( và)? tên\b", re.I),
}
_KINDS = {"email": "email", "tel": "tel"}
#: More words than these are a question of another kind.
_MOST = 6


def is_purpose(given: str) -> bool:
    """Whether the value of `autocomplete` is one that there is, all of its parts in their order."""
    parts = given.lower().split()
    if parts and parts[-1] == "webauthn":
        parts.pop()
    if parts and parts[0].startswith("section-"):
        parts.pop(0)
    if parts and parts[0] in ("shipping", "billing"):
        parts.pop(0)
    if len(parts) == 2 and parts[0] in _WAYS:
        return parts[1] in _REACHED
    return len(parts) == 1 and parts[0] in _PURPOSES | _REACHED


def purpose_of(kind: str, name: str) -> str:
    """Return the purpose that a field's type and name ask for, as far as it is plain and about the
    reader; else the empty string.
    """
    if kind.lower() in _KINDS:
        return _KINDS[kind.lower()]
    if kind.lower() not in ("", "text", "date") or len(name.split()) > _MOST:
        return ""
    return next((purpose for purpose, asked in _ASKED.items() if asked.search(name)), "")
