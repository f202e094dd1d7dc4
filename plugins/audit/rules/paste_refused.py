"""Nobody has to type what they could paste, or read letters from a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule

_TEST = re.compile(r"captcha|mã (xác nhận|bảo vệ|kiểm tra)|security code", re.I)


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault for each field that refuses what is pasted, and each picture of letters to type."""
    for one in page.seen(page.having("onpaste")):
        if "false" in one.attributes["onpaste"] or "preventDefault" in one.attributes["onpaste"]:
            yield page.fault(one, what="onpaste")
    for one in page.seen(page.named("img")):
        said = " ".join(one.attributes.get(name, "") for name in ("src", "alt", "id", "class"))
        if _TEST.search(said):
            yield page.fault(one, what="captcha")


RULE = AuditRule("3.3.8", check, outcome="review")
