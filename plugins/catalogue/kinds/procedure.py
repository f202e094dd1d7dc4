"""Administrative procedures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...domain import LEVELS, Graph, Kind, Procedure, SearchContext, SearchFacts, SitePage
from ...domain.linked_data import node
from ...text import initial, shorten
from ..checks import procedure as checks
from ..listings import ListingContext
from ..views.channels import short_answer
from ..views.context import ViewContext
from ..views.format import counted
from ..views.parts import Row
from ..views.procedure import procedure
from ..views.rows import agency_title, make_row, online
from .public_service import service

#: Letters of papers, and of who may do it, in a result of the search.
LISTED = 120
#: The level where people live, by its usual key.
_HOME = "commune"


def _row(page: SitePage, record: Procedure, context: ViewContext) -> Row:
    levels = (context.site.level_name(level, context.lang) for level in record.levels)
    facts = (record.code, *levels, *short_answer(record, context))
    return make_row(page, context, facts, status=online(record, context))


def _owner(record: Procedure, context: ViewContext) -> str:
    """The one agency that does it; what every commune does belongs to the level, not to the first
    commune.
    """
    doing = [one for one in record.agencies if one.role == "implementing"]
    names = {agency_title(one.agency, context) or one.name for one in doing}
    level = context.site.level_name(record.levels[0], context.lang) if record.levels else ""
    return (names.pop() if len(names) == 1 else "") or level


def _facts(record: Procedure, context: SearchContext) -> SearchFacts:
    levels = (context.site.level_name(one, context.lang) for one in record.levels)
    return SearchFacts(
        field=next(iter(record.fields), ""),
        agency=_agency(record, context),
        level=", ".join(levels),
        online=context.say(f"online.{record.online_level}") if record.online_level else "",
        also=(record.code,),
        distance=_distance(record, context),
        answers=_answers(record, context),
    )


def _answers(record: Procedure, context: SearchContext) -> tuple[tuple[str, str], ...]:
    """What papers it takes, and who may do it."""
    groups = (one for one in record.evidence if one.kind != "note")
    names = [one.name for group in groups for one in group.items if one.originals or one.copies]
    first = (
        f"{counted('search.papers', len(names), context.say)}\n{shorten('; '.join(names), LISTED)}"
    )
    found = (("papers", first if names else ""), ("who", shorten(record.who or "", LISTED)))
    return tuple((about, text) for about, text in found if text)


def _distance(record: Procedure, context: SearchContext) -> int:
    """Levels between the nearest one that does it and the one where people live; others than those
    above that one are far.
    """
    order = [level.key for level in context.site.levels or LEVELS]
    home = order.index(_HOME) if _HOME in order else len(order) - 1
    steps = [home - order.index(one) for one in record.levels if one in order]
    return min((step for step in steps if step >= 0), default=home if record.levels else 0)


def _agency(record: Procedure, context: SearchContext) -> str:
    """The first agency with a page here, or else the first that is named."""
    slug = next((part.agency for part in record.agencies if part.agency), "")
    name = next((part.name for part in record.agencies if part.name), "")
    return context.title("agency", slug) or name or ""


def _describe(page: SitePage, record: Procedure, graph: Graph) -> dict[str, Any]:
    return node(service(page, record, graph))


Values = Iterable[tuple[str, str]]


def _fields(page: SitePage, _context: ListingContext) -> Values:
    return ((field, field) for field in getattr(page.record, "fields", ()))


def _agencies(page: SitePage, context: ListingContext) -> Iterator[tuple[str, str]]:
    record = page.record
    for part in record.agencies if isinstance(record, Procedure) else ():
        agency = part.agency and context.index.find("agency", part.agency, context.lang)
        if agency:
            yield agency.slug, agency.title


def _levels(page: SitePage, context: ListingContext) -> Values:
    return (
        (level, context.site.level_name(level, context.lang))
        for level in getattr(page.record, "levels", ())
    )


def _audiences(page: SitePage, _context: ListingContext) -> Values:
    return ((audience, audience) for audience in getattr(page.record, "audiences", ()))


def _online(page: SitePage, context: ListingContext) -> Values:
    level = getattr(page.record, "online_level", None)
    return [(level, context.say(f"online.{level}"))] if level else []


def _letter(page: SitePage, _context: ListingContext) -> Values:
    letter = initial(page.title)
    return [(letter, letter)] if letter else []


KIND = Kind(
    name="procedure",
    order=10,
    record=Procedure,
    listing="procedures",
    view=procedure,
    row=_row,
    owner=_owner,
    facets={
        "field": _fields,
        "agency": _agencies,
        "level": _levels,
        "audience": _audiences,
        "online": _online,
        "letter": _letter,
    },
    rules=checks.RULES,
    national=True,
    facts=_facts,
    describe=_describe,
    belongs=("agencies", "life_events"),
    feed=True,
    podcast=True,
)
