"""Read Markdown as CommonMark does."""

from .extension import DEPARTURES, LONGEST, CommonMark, MarkdownParser, MarkdownReading
from .remarks import part_remarks
from .tree import LINE

__all__ = [
    "DEPARTURES",
    "LINE",
    "LONGEST",
    "CommonMark",
    "MarkdownParser",
    "MarkdownReading",
    "part_remarks",
]
