"""A table has headers that say whether they head a row or a column."""
from __future__ import annotations

from collections.abc import Iterator

from ..rule import Rule
from ..written import Fault, Written


def check(page: Written) -> Iterator[Fault]:
    """A fault for each data table without one of them."""
    for table in page.named("table"):
        if table.get("role") in ("presentation", "none"):
            continue
        headers = list(table.iter("th"))
        referred = {key for cell in table.iter("td", "th") for key in (cell.get("headers") or "").split()}
        if not headers:
            yield page.fault(table, lacking="<th>")
        for header in headers:
            if not header.get("scope") and header.get("id") not in referred:
                yield page.fault(header, lacking="scope")


RULE = Rule("1.3.1", check, ours=True)
