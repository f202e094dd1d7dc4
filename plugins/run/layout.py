"""Pages as their templates lay them out, and what stands for each."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import NamedTuple
from zlib import crc32

from ..domain import SitePage
from .packed import packed_each
from .result_key import digest_of


class DisplayedFact(NamedTuple):
    """A fact that a view shows: what it is about, its sign, its value and what belongs to that."""

    about: str
    icon: str
    short: str
    value: str
    note: str


class Layout(NamedTuple):
    """What stands for a page that is laid out. `digest` is of all in it, but for its `alternates`;
    none where something in it is no value. `parts` are short digests of each part, by name
    (`page.title`, `view.facts`). `facts` are those of its view, in order.
    """

    digest: bytes | None
    parts: dict[str, str]
    facts: tuple[DisplayedFact, ...] = ()

    @staticmethod
    def of(page: SitePage) -> Layout:
        """What stands for a page that has its view."""
        view = page.view
        parts: dict[str, object] = {
            f"page.{one.name}": getattr(page, one.name)
            for one in fields(page)
            if one.name not in ("alternates", "read_from", "view")
        }
        if is_dataclass(view) and not isinstance(view, type):
            parts["view"] = f"{type(view).__module__}.{type(view).__qualname__}"
            parts |= {f"view.{one.name}": getattr(view, one.name) for one in fields(view)}
        else:
            parts["view"] = view
        values = dict(zip(parts, packed_each(parts.values()), strict=True))
        known = [value for value in values.values() if value is not None]
        complete = len(known) == len(values)
        return Layout(
            digest_of(*known) if complete else None,
            {name: f"{crc32(value):x}" if value else "" for name, value in values.items()},
            tuple(
                DisplayedFact(one.about, one.icon, one.short, one.value, one.note)
                for one in getattr(view, "facts", ())
            ),
        )


class Layouts:
    """The pages of a run as they are laid out: here of those that have their views."""

    def __init__(self) -> None:
        self._layouts: dict[str, tuple[SitePage, Layout]] = {}

    def waits(self, page: SitePage) -> bool:
        """Whether the page is first laid out when it is rendered: what stands for it is then known
        from `learnt`.
        """
        return False

    def learnt(self, page: SitePage) -> bytes:
        """What came out when a page that waited was laid out in this process, or in a copy of it;
        empty where it was not.
        """
        return b""

    def learn(self, page: SitePage, learnt: bytes) -> None:
        """Take what came out of a page that waited."""

    def laid_out(self, page: SitePage) -> SitePage:
        """The page with its view."""
        return page

    def of(self, page: SitePage) -> Layout:
        """What stands for the page as it is laid out."""
        known, layout = self._layouts.get(page.url, (None, None))
        if known is not page or layout is None:
            layout = Layout.of(self.laid_out(page))
            self._layouts[page.url] = page, layout
        return layout
