"""A kind of content as one value: from it everything about the kind is found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import AfterValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from ..locales import FALLBACK
from .common import Content
from .linked_data import Graph
from .page import SitePage
from .rule import ContentRule
from .site import Site, folder_name


@dataclass(frozen=True)
class SearchContext:
    """What is at hand when a page is told to the search: `say` gives a string of the theme's words
    in the page's language with its blanks filled, `title` the title of the page that a name means
    (`"agency", "xa"`), or nothing.
    """

    lang: str
    site: Site
    say: Callable[..., str]
    title: Callable[[str, str], str]


@dataclass(frozen=True)
class SearchFacts:
    """What the search knows of a page beside its text: by what results are narrowed, in the page's
    language and empty where it does not apply; `also` are other names of the page, `distance` says
    how many levels there are from the one that does it to the one where people live; `answers` are
    answers that no fact of its view gives: what is asked (as `Inquiry` has it), and the answer.
    """

    field: str = ""
    agency: str = ""
    level: str = ""
    online: str = ""
    also: tuple[str, ...] = ()
    distance: int = 0
    answers: tuple[tuple[str, str], ...] = ()


def _no_facts(_record: Any, _context: SearchContext) -> SearchFacts:
    return SearchFacts()


def _web_page(page: SitePage, _record: Any, graph: Graph) -> dict[str, Any]:
    return graph.web_page(page)


def _last_change(page: SitePage, _record: Any) -> dt.date | None:
    return page.modified


def _no_parts(_page: SitePage, _record: Any, _say: Callable[..., str]) -> Iterable[SitePage]:
    return ()


def _nobody(_record: Any, _context: Any) -> str:
    return ""


def _speaks(_record: Any) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Kind:
    """Everything about a kind of content.

    Of the page: `name` is what `page.kind` and the API say (`life_event`), `order` its place where
    kinds are listed, the least first. `record` is what its header holds. `folders` names its folder
    below `content/<lang>/` where the portal's languages do not. `template` lays out its page, its
    own name where none is given. `view(page, record, context)` returns the frozen value that the
    template sees; `row(page, record, context)` the page as a row of a listing, without it title and
    summary; `owner(record, context)` whose matter the page is, for its name among a browser's tabs.
    `words` and `messages` are what the kind brings to these tables, by language; they are read from
    the file beside the module of the kind (`plugins.run.kinds_in`);
    `asked_words` are those words that must be there, in these or in any table.

    Of the listing: `listing` is the name of the page that lists all of the kind, and of its
    template where the theme has one; empty for a kind without. `facets` are the ways to divide it:
    facet → `(page, context)` to pairs of key and name. `subsite` is the field that names the agency
    below whose own page the kind is listed once more.

    Of the check: `rules` for its records; `complete(record)` says whether a page without a text
    still tells what a reader came for; `national` that its pages may stand on a national record.

    Of machines: `facts(record, context)` is what the search is told, `describe(page, record,
    graph)` a page's JSON-LD without its context. `belongs` are the fields that name what a page
    belongs to, in whose feed it then is; `gathers` the fields that name what belongs to a page.
    `feed` and `podcast` say that readers can follow the kind, `day(page, record)` is the day that a
    feed gives.
    """

    name: str
    order: int
    record: type[Content]
    view: Callable[[SitePage, Any, Any], object]
    row: Callable[[SitePage, Any, Any], Any] | None = None
    owner: Callable[[Any, Any], str] = _nobody
    parts: Callable[[SitePage, Any, Callable[..., str]], Iterable[SitePage]] = _no_parts
    template: str = ""
    listing: str = ""
    folders: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    messages: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    facets: Mapping[str, Callable[[SitePage, Any], Iterable[tuple[str, str]]]] = field(
        default_factory=dict
    )
    subsite: str = ""
    rules: tuple[ContentRule, ...] = ()
    complete: Callable[[Any], bool] = _speaks
    national: bool = False
    facts: Callable[[Any, SearchContext], SearchFacts] = _no_facts
    describe: Callable[[SitePage, Any, Graph], dict[str, Any]] = _web_page
    belongs: tuple[str, ...] = ()
    gathers: tuple[str, ...] = ()
    feed: bool = False
    podcast: bool = False
    day: Callable[[SitePage, Any], dt.date | None] = _last_change

    @property
    def asked_words(self) -> tuple[str, ...]:
        """The dotted keys of the words in which the portal's own pages speak of the kind: the site
        map, the search, its listing and the ways to divide it.
        """
        keys = [f"site_map.{self.name}", f"search.kind.{self.name}"]
        if not self.listing:
            return tuple(keys)
        titles = [self.listing, *([f"agency_{self.listing}"] if self.subsite else ())]
        for facet in self.facets:
            titles += [f"facet_{facet}", f"facet_{facet}_value"]
            keys += [f"facet.{facet}", f"facet.all.{facet}"]
        for title in titles:
            keys += [f"titles.{title}.title", f"titles.{title}.sentence"]
        counts = f"listing.count.{self.name}"
        keys += [f"listing.empty.{self.name}", f"{counts}.one", f"{counts}.other"]
        return (*keys, *([f"agency.section.{self.listing}"] if self.subsite else ()))

    @property
    def page_template(self) -> str:
        """The template of a page of this kind."""
        return self.template or self.name

    def folder(self, lang: str) -> str:
        """The folder of its pages below a language's."""
        own = self.folders.get(lang) or folder_name(self.name, lang)
        return own or self.folders.get(FALLBACK) or self.name


class Kinds(Mapping[str, Kind]):
    """The kinds of a portal by name, in their order."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        """Raises ValueError where two kinds have one name."""
        ordered = sorted(kinds, key=lambda kind: (kind.order, kind.name))
        self._kinds = {kind.name: kind for kind in ordered}
        if len(self._kinds) < len(ordered):
            names = [kind.name for kind in ordered]
            raise ValueError(next(name for name in names if names.count(name) > 1))

    def __getitem__(self, name: str) -> Kind:
        return self._kinds[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._kinds)

    def __len__(self) -> int:
        return len(self._kinds)

    def folders(self, lang: str) -> dict[str, Kind]:
        """The kinds by the name of their folder in a language."""
        return {kind.folder(lang): kind for kind in self.values()}

    def at(self, path: str) -> Kind | None:
        """The kind of the page at a path below the content folder (`vi/thu-tuc/khai-sinh.md`)."""
        lang, _, below = path.partition("/")
        folder, slash, _ = below.partition("/")
        return self.folders(lang).get(folder) if slash else None


@dataclass(frozen=True)
class OfAnyKind:
    """On the type of a field: its text is the name of a kind, or one of these words."""

    beside: tuple[str, ...] = ("listing", "all")


def _known(name: str, info: ValidationInfo) -> str:
    kinds = (info.context or {}).get("kinds")
    known = (*(kinds or ()), *OfAnyKind().beside)
    if kinds is not None and name not in known:
        raise PydanticCustomError("not-a-choice", "no kind", {"choices": list(known)})
    return name


#: The name of a kind that the portal has. Which these are is told to the validation: its context
#: has them as `kinds`.
KindName = Annotated[str, AfterValidator(_known), OfAnyKind()]
