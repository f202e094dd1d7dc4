"""A page for each question and outcome of a guide, and one that has all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..domain import Guide, GuideQuestion, SitePage
from .guide_tree import OUTLINE, GuideTree, address


def guide_parts(page: SitePage, record: Guide, say: Callable[..., str]) -> Iterator[SitePage]:
    """Yield the pages below a guide's own, which has the first question. Each has the guide's
    record, but for what is said of that page alone: its title, its recording, its old addresses.
    """
    tree = GuideTree(record)
    for name, node in tree.nodes.items():
        if isinstance(node, GuideQuestion):
            title, kind = node.question, "guide"
            summary = node.help
        else:
            title, kind = node.title, "guide_outcome"
            summary = node.reason
        if name != tree.first.name:
            url = address(page.url, tree, name)
            yield _part(page, record, url, kind, name, title, summary)
    # The outline is for who looks all of it over; nobody listens to a tree.
    outline = say("guide.outline_of", title=record.display_title)
    url = page.url + OUTLINE[page.lang]["outline"]
    if url.removeprefix(page.url).rstrip("/") not in tree.nodes:
        yield _part(page, record, url, "guide_outline", "", outline, say("guide.outline_sentence"))


def _part(
    page: SitePage,
    record: Guide,
    url: str,
    template: str,
    part: str,
    title: str,
    summary: str | None,
) -> SitePage:
    own = {
        "title": title,
        "short_title": None,
        "summary": None,
        "moved_from": (),
        "audio": None,
        "sign_language": None,
        "speech": record.speech and template != "guide_outline",
    }
    return replace(
        page,
        url=url,
        template=template,
        title=title,
        record=record.model_copy(update=own),
        body="",
        texts=(),
        description=" ".join((summary or record.summary or title).split()),
        within=page.url,
        part=part,
    )
