"""Where pages were before: what an agency says of old addresses, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as having

from .common import NewAddress, OldAddress, Text
from .fields import Record, labelled
from .site import Lang

#: The file below the content folder that says it of pages which are there no more.
MOVED_FILE = "moved.yml"
#: The file beside it with every address that was ever published.
ADDRESSES_FILE = "addresses.txt"


class Moved(Record):
    """An old address, and where what stood there is now."""

    address: OldAddress = labelled("Địa chỉ cũ", "Old address", example="/vi/tin-tuc/ten-cu/")
    to: NewAddress = labelled("Địa chỉ mới", "New address", example="/vi/tin-tuc/ten-moi/")


class Gone(Record):
    """An address that leads nowhere any more, and why, in words for readers."""

    address: OldAddress = labelled("Địa chỉ cũ", "Old address", example="/vi/tin-tuc/le-hoi-2019/")
    reasons: dict[Lang, Text] = labelled(
        "Lý do", "Reason", min_length=1, example={"vi": "Tin đã quá hạn lưu."}
    )


class MovedPages(Record):
    """The file `moved.yml`: old addresses of pages that are there no more under any name."""

    moved: tuple[Moved, ...] = labelled(
        "Đã chuyển",
        "Moved",
        default=(),
        example=[{"address": "/vi/tin-tuc/ten-cu/", "to": "/vi/tin-tuc/ten-moi/"}],
    )
    gone: tuple[Gone, ...] = labelled(
        "Đã bỏ",
        "Gone",
        default=(),
        example=[{"address": "/vi/tin-tuc/le-hoi-2019/", "reasons": {"vi": "Tin đã quá hạn lưu."}}],
    )


@dataclass(frozen=True)
class OldPlace:
    """Who says what of an old address: `to` is empty where it is gone; `path`, `line` and `field`
    are where in the content it says so.
    """

    address: str
    to: str
    path: str
    line: int = 0
    field: str = ""
    reasons: Mapping[str, str] = having(default_factory=dict)
