"""The home page: the top tasks, each with its time and fee, before anything else."""
from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from plugins.model import Link, Page, Procedure, SitePage
from plugins.text import slug

from .channels import short_answer
from .desk import Desk
from .format import day
from .notice import Banner, banners
from .parts import Row
from .rows import Door, door, row

TASKS, NEWS = 9, 3


@dataclass(frozen=True)
class HomeView:
    """Everything that the home page shows."""

    title: str
    sentence: str
    frequent: tuple[str, ...]
    emergencies: tuple[Banner, ...]
    notices: tuple[Banner, ...]
    tasks: tuple[Row, ...]
    all_tasks: Link | None
    doors: tuple[Door, ...]
    agencies: Link | None
    news: tuple[Row, ...]
    all_news: Link | None
    documents: tuple[Row, ...]
    all_documents: Link | None
    findings: tuple[Row, ...]


def home(page: SitePage, desk: Desk) -> HomeView:
    """Return what the home page shows."""
    index, site, lang = desk.index, desk.site, desk.lang
    chosen = [found for name in site.top_tasks if (found := index.find("procedure", name, lang))]
    tasks = (chosen or list(index.pages("procedure", lang)))[:TASKS]
    events = index.pages("life_event", lang)
    return HomeView(
        title=desk.say("home.title"), sentence=desk.say("home.sentence"),
        frequent=site.frequent_searches.get(lang, ()), emergencies=banners(desk, ("danger",)),
        notices=banners(desk, ("caution", "information")), tasks=tuple(_task(one, desk) for one in tasks),
        all_tasks=desk.place("procedures"), doors=tuple(door(one, desk) for one in events),
        agencies=desk.place("agencies"), news=tuple(row(one, desk) for one in index.pages("news", lang)[:NEWS]),
        all_news=desk.place("news"), documents=tuple(row(one, desk) for one in index.pages("document", lang)[:NEWS]),
        all_documents=desk.place("documents"), findings=_findings(desk))


def _findings(desk: Desk) -> tuple[Row, ...]:
    """What the figures say, each leading to its table."""
    found = (Row(one.title, f"{page.url}#{slug(one.title)}", summary=one.finding,
                 day=day(one.dated, desk.say) if one.dated else None)
             for page in desk.index.pages("page", desk.lang) if isinstance(page.record, Page)
             for one in page.record.indicators)
    return tuple(islice(found, NEWS))


def _task(page: SitePage, desk: Desk) -> Row:
    link = desk.link(page)
    title = page.record.display_title if page.record else link.title
    meta = short_answer(page.record.channels, desk) if isinstance(page.record, Procedure) else ()
    return Row(title, link.url, link.lang, meta=meta)
