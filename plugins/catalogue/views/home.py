"""The home page: the top tasks, each with its time and fee, before anything else."""

from __future__ import annotations

from dataclasses import dataclass

from ...domain import Guide, Indicator, Link, Page, Procedure, SitePage
from ...text import slug
from .channels import short_answer
from .context import ViewContext
from .format import day
from .guide_links import asked
from .notice import Banner, banners
from .parts import Row
from .rows import Door, door, row

TASKS, GUIDES, NEWS, NOTICES = 9, 6, 3, 3


@dataclass(frozen=True)
class HomeView:
    """Everything that the home page shows."""

    title: str
    sentence: str
    frequent: tuple[str, ...]
    emergencies: tuple[Banner, ...]
    notices: tuple[Banner, ...]
    all_notices: Link | None
    tasks: tuple[Row, ...]
    all_tasks: Link | None
    guides: tuple[Row, ...]
    all_guides: Link | None
    doors: tuple[Door, ...]
    agencies: Link | None
    former: Link | None
    commune: Link | None
    news: tuple[Row, ...]
    all_news: Link | None
    documents: tuple[Row, ...]
    all_documents: Link | None
    findings: tuple[Row, ...]


def home(page: SitePage, context: ViewContext) -> HomeView:
    """Return what the home page shows."""
    index, site, lang = context.index, context.site, context.lang
    chosen = [found for name in site.top_tasks if (found := index.find("procedure", name, lang))]
    tasks = (chosen or list(index.pages("procedure", lang)))[:TASKS]
    events, guides = index.pages("life_event", lang), index.pages("guide", lang)
    planned = banners(context, ("caution", "information"))
    return HomeView(
        title=context.say("home.title"),
        sentence=context.say("home.sentence"),
        frequent=site.frequent_searches.get(lang, ()),
        emergencies=banners(context, ("danger",)),
        notices=planned[:NOTICES],
        all_notices=context.place("notices") if len(planned) > NOTICES else None,
        tasks=tuple(_task(one, context) for one in tasks),
        all_tasks=context.place("procedures"),
        guides=tuple(_guide(one, context) for one in guides[:GUIDES]),
        all_guides=context.place("guides") if len(guides) > GUIDES else None,
        doors=tuple(door(one, context) for one in events),
        agencies=context.place("agencies"),
        former=context.place("former_units"),
        commune=context.place("commune"),
        news=tuple(row(one, context) for one in index.pages("news", lang)[:NEWS]),
        all_news=context.place("news"),
        documents=tuple(row(one, context) for one in index.pages("document", lang)[:NEWS]),
        all_documents=context.place("documents"),
        findings=_findings(context),
    )


def _findings(context: ViewContext) -> tuple[Row, ...]:
    """What the figures say, each leading to its table."""
    found: list[Row] = []
    for page in context.index.pages("page", context.lang):
        if isinstance(page.record, Page):
            found += [_finding(page, one, context) for one in page.record.indicators]
    return tuple(found[:NEWS])


def _finding(page: SitePage, one: Indicator, context: ViewContext) -> Row:
    return Row(
        one.title,
        f"{page.url}#{slug(one.title)}",
        summary=one.finding,
        day=day(one.dated, context.say) if one.dated else None,
    )


def _task(page: SitePage, context: ViewContext) -> Row:
    link = context.link(page)
    title = page.record.display_title if page.record else link.title
    meta = short_answer(page.record, context) if isinstance(page.record, Procedure) else ()
    return Row(title, link.url, link.lang, meta=meta)


def _guide(page: SitePage, context: ViewContext) -> Row:
    link = context.link(page)
    meta = (asked(page.record, context),) if isinstance(page.record, Guide) else ()
    return Row(link.title, link.url, link.lang, meta=meta)
