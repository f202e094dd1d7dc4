"""What only a person can say of content that no rule doubts: whether an image's words, a link, a
heading, the language of a passage say what they should.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ...html import Element, WrittenPage
from ...run import paths
from ..finding import address
from ..page import AuditedPage, selector
from .subject import Subjects, digest, leads_elsewhere, target, title_of

#: Each question with the criterion that it serves.
CRITERIA = {
    "asked-image": "1.1.1",
    "asked-language": "3.1.2",
    "asked-heading": "2.4.6",
    "asked-link": "2.4.4",
}
#: A heading on more pages than this is one of a template, asked about by its words alone.
_FEW = 4
#: So many letters of what follows a heading stand for it.
_FOLLOWING = 300


@dataclass(frozen=True)
class Subject:
    """A place of a page that a question is about: `about` are its words, `more` is what helps to
    judge them (where a link leads, what follows a heading, which language is named).
    """

    question: str
    page: str
    selector: str
    about: str
    more: str
    fingerprint: str

    @property
    def key(self) -> tuple[str, str]:
        """What a verdict on it answers."""
        return self.question, self.fingerprint


def subjects(folder: Path) -> list[Subject]:
    """Return all that could be asked of the content of a folder's pages, in the order of pages."""
    files = sorted(path for path in paths.below(folder) if path.endswith((".html", ".htm")))
    of = Subjects(folder)
    titles: dict[str, str] = {}
    found: list[Subject] = []
    for path in files:
        where = address(path)
        written = of.elements.page(where)
        if written:
            titles[where] = title_of(written)
            found += _on_page(AuditedPage(path, written), where, of)
    return [*_headings(one for one in found if not _obvious(one, titles))]


def _on_page(page: AuditedPage, where: str, of: Subjects) -> Iterator[Subject]:
    for code, element, about, more in _asked(page, where):
        picture = of.picture(where, more) if code == "asked-image" else ""
        mark = digest(code, about, picture or more)
        yield Subject(code, where, selector(element), about, more, mark)


def _asked(page: AuditedPage, where: str) -> Iterator[tuple[str, Element, str, str]]:
    content = page.written.content
    inside = {*content.walk()}
    for image in page.exposed(page.named("img")):
        if image in inside and (name := page.name(image)):
            yield "asked-image", image, name, image.attribute("src") or ""
    for link in page.with_role("link"):
        href = link.attribute("href") or ""
        if link in inside and leads_elsewhere(href) and (name := page.name(link)):
            yield "asked-link", link, name, target(where, href)
    for heading in page.with_role("heading"):
        own = heading in inside and heading.name != "h1" and not [*heading.below("a")]
        if own and (name := page.name(heading)):
            yield "asked-heading", heading, name, _following(page.written, name)
    for passage in page.seen(page.having("lang")):
        lang = passage.attribute("lang") or ""
        if passage in inside and lang and lang != page.written.lang and passage.words:
            yield "asked-language", passage, passage.words, lang


def _following(written: WrittenPage, heading: str) -> str:
    sections = written.outline.sections
    text = next((one.text for one in sections if one.heading == heading), "")
    return " ".join(text.split())[:_FOLLOWING]


def _obvious(subject: Subject, titles: dict[str, str]) -> bool:
    """Whether a link is called as the page that it leads to, or as its address."""
    if subject.question != "asked-link":
        return False
    said, title = subject.about.casefold(), titles.get(subject.more, "").casefold()
    return (bool(title) and title in said) or subject.more.endswith(said)


def _headings(found: Iterable[Subject]) -> Iterator[Subject]:
    """The same, with headings of templates known by their words alone."""
    asked = list(found)
    pages: dict[str, set[str]] = defaultdict(set)
    for one in asked:
        if one.question == "asked-heading":
            pages[one.about].add(one.page)
    for one in asked:
        if one.question == "asked-heading" and len(pages[one.about]) > _FEW:
            one = replace(one, more="", fingerprint=digest(one.question, one.about))
        yield one
