"""What a rule is."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from plugins.model import Severity

from .written import Fault, Written


@dataclass(frozen=True)
class Facts:
    """What the rules over the whole site need to know of a page."""

    title: str
    ids: frozenset[str]
    links: tuple[tuple[str, str], ...]
    text: str


@dataclass(frozen=True)
class Folder:
    """All pages by path, and the paths of all files."""

    pages: Mapping[str, Facts]
    files: frozenset[str]


PageCheck = Callable[[Written], Iterator[Fault]]
FolderCheck = Callable[[Folder], Iterator[tuple[str, Fault]]]


@dataclass(frozen=True)
class Rule:
    """One demand on written pages.

    `criterion` is the WCAG success criterion it serves, or `house`. Rules that are `ours` hold for this project's
    output only, the others for any page. `page` looks at one page, `folder` across all of them. `code` is given by
    the module's name.
    """

    criterion: str
    page: PageCheck | None = None
    folder: FolderCheck | None = None
    severity: Severity = Severity.ERROR
    ours: bool = False
    code: str = field(default="")
