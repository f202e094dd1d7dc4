"""`addresses.txt`, which is kept with the content: every address that was ever published, with the
kind of its page.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from ..domain import ADDRESSES_FILE
from ..run import paths
from ..run.file_names import ALL_PAGES

_LARGEST = 50_000_000
_HEAD = """\
# Mọi địa chỉ từng đăng; lệnh publish ghi thêm. Hãy giữ tệp này cùng nội dung, đừng sửa tay.
# Every address ever published; publish adds to it. Keep it with the content, do not edit it.
"""
#: The kind of pages that the portal makes itself, as `pages.json` calls them.
LISTING = "listing"


def read(content: Path) -> dict[str, tuple[str, int]]:
    """Address → the kind of its page, and its line; nothing where there is no such file."""
    try:
        text = paths.read(content, ADDRESSES_FILE, _LARGEST).decode("utf-8-sig", "replace")
    except paths.Refused:
        return {}
    found: dict[str, tuple[str, int]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        address, _, kind = line.strip().partition(" ")
        if address.startswith("/"):
            found[address] = (kind.strip(), number)
    return found


def remember(content: Path, output: Path, *, forget: bool) -> int:
    """Put the addresses of a built portal to the list; return how many are new. With `forget`,
    those go that the portal has no more. Raises Refused, OSError.
    """
    known = {address: kind for address, (kind, _) in read(content).items()}
    served = published(output)
    new = len(served.keys() - known.keys())
    lines = sorted({**({} if forget else known), **served}.items())
    text = _HEAD + "".join(f"{address} {kind}\n" for address, kind in lines)
    paths.write(content, ADDRESSES_FILE, text.encode())
    return new


def published(output: Path) -> Mapping[str, str]:
    """The addresses of the pages of a built portal, with their kinds. Raises Refused."""
    pages = json.loads(paths.read(output, ALL_PAGES, _LARGEST, own=True))
    return {page["url"]: page["kind"] for page in pages if page["url"].endswith("/")}
