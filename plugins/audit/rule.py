"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..html import Element
from .finding import Outcome
from .menus import MenuLink
from .page import AuditedPage, Fault
from .site_links import SiteLink


@dataclass(frozen=True)
class Facts:
    """What the rules over the whole site need to know of a page, and what else is asked of it.

    `text` is a digest. `loaded` are the addresses that the page itself loads, as they are written,
    in order. `menu` is asked for in a thorough audit only.
    """

    title: str
    ids: frozenset[str]
    links: tuple[SiteLink, ...]
    text: str
    loaded: tuple[str, ...]
    menu: tuple[MenuLink, ...] = ()


@dataclass(frozen=True)
class Folder:
    """All pages by path, and the paths of all files."""

    pages: Mapping[str, Facts]
    files: frozenset[str]


PageCheck = Callable[[AuditedPage], Iterator[Fault]]
FolderCheck = Callable[[Folder], Iterator[tuple[str, Fault]]]
Applicability = Callable[[AuditedPage], Iterable[Element]]
ElementCheck = Callable[[AuditedPage, Element], Fault | None]


@dataclass(frozen=True)
class AuditRule:
    """One demand on written pages.

    `criterion` is the WCAG success criterion it serves, or `house`; `act` are the ACT rules that it
    implements, in the part that markup tells. `applies` picks the elements of a page that the rule
    is about, `check` says of one what is wrong with it. Where the demand is not of elements, `page`
    looks at one page, `folder` across all of them.

    `outcome` is `review` where only a person can say; `elsewhere` is another outcome for pages of
    others, to whom a promise of this project means less. Rules that are `ours` hold for this
    project's output only; those that are for `others` are left out there, where the content itself
    is checked for the same; the rest hold for any page. What is not `at_build` is asked in
    `inv audit` only. `code` is given by the module's name.
    """

    criterion: str
    page: PageCheck | None = None
    folder: FolderCheck | None = None
    applies: Applicability | None = None
    check: ElementCheck | None = None
    act: tuple[str, ...] = ()
    outcome: Outcome = "fail"
    elsewhere: Outcome | None = None
    ours: bool = False
    others: bool = False
    at_build: bool = True
    code: str = field(default="")

    def holds(self, *, ours: bool, thorough: bool) -> bool:
        """Whether it is asked of pages that are ours or not, in a build or in a thorough audit."""
        of_these = not self.others if ours else not self.ours
        return of_these and (thorough or self.at_build)

    def faults(self, page: AuditedPage) -> Iterator[Fault]:
        """Yield what the rule finds on a page."""
        if self.page:
            yield from self.page(page)
        if self.applies and self.check:
            for element in self.applies(page):
                if fault := self.check(page, element):
                    yield fault
