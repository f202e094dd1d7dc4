"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ..domain import Severity
from .page import AuditedPage, Fault


class SiteLink(NamedTuple):
    """A link inside the site: its address, and where it stands (a CSS selector). `file` is what it
    leads to, from the folder's root, `place` the name of a place there.
    """

    address: str
    where: str
    file: str
    place: str


@dataclass(frozen=True)
class Facts:
    """What the rules over the whole site need to know of a page, and what else is asked of it.

    `text` is a digest. `loaded` are the addresses that the page itself loads, as they are written,
    in order.
    """

    title: str
    ids: frozenset[str]
    links: tuple[SiteLink, ...]
    text: str
    loaded: tuple[str, ...]


@dataclass(frozen=True)
class Folder:
    """All pages by path, and the paths of all files."""

    pages: Mapping[str, Facts]
    files: frozenset[str]


PageCheck = Callable[[AuditedPage], Iterator[Fault]]
FolderCheck = Callable[[Folder], Iterator[tuple[str, Fault]]]


@dataclass(frozen=True)
class AuditRule:
    """One demand on written pages.

    `criterion` is the WCAG success criterion it serves, or `house`. Rules that are `ours` hold for
    this project's output only, the others for any page. `page` looks at one page, `folder` across
    all of them. `code` is given by the module's name.
    """

    criterion: str
    page: PageCheck | None = None
    folder: FolderCheck | None = None
    severity: Severity = Severity.ERROR
    ours: bool = False
    code: str = field(default="")
