"""The title of a page says what the page is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...html import Element
from ...text import tokens
from ..page import AuditedPage, Fault
from ..phrases import says_nothing
from ..rule import AuditRule

_HOME = re.compile(r"/?([a-z-]{2,8}/)?(index\.html)?")
_FILE = re.compile(r"[\w-]+\.(html?|php|aspx?|docx?)", re.I)


def applies(page: AuditedPage) -> Iterator[Element]:
    """The first title, where it says anything."""
    titles = (one for one in page.named("title") if not any(a.name == "svg" for a in one.ancestors))
    first = next(titles, None)
    if first is not None and first.words:
        yield first


def check(page: AuditedPage, title: Element) -> Fault | None:
    """A fault where any page could have it, or it is a file's name or another page's."""
    words = title.words
    if says_nothing("title", words) or _FILE.fullmatch(words) or _is_of_another(page, words):
        return page.fault(title, title=words)
    return None


def _is_of_another(page: AuditedPage, title: str) -> bool:
    """Whether no word of a title comes back on the page, however it ends there; or none in its
    main heading and few in its text.
    """
    text = page.words(next(page.named("body"), page.root)).lower()
    names = _begins(title)
    if not names:
        return bool(text) and title.lower() not in text
    heading = _begins(" ".join(page.name(one) for one in page.with_role("heading")[:_HEADINGS]))
    known = names & _begins(text)
    return bool(text) and (
        not known or (bool(heading) and not names & heading and _few(page, names))
    )


def _few(page: AuditedPage, names: set[str]) -> bool:
    """Whether most of these words are not in the main part of the page; of the page that a site
    begins with, whose title is the site's name, in all of it.
    """
    main = next(page.named("body" if _HOME.fullmatch(page.path) else "main"), None)
    return main is not None and len(names & _begins(page.words(main))) * 2 < len(names)


def _begins(text: str) -> set[str]:
    return {one[:_BEGIN] for one in tokens(text.lower()) if len(one) > 2}


#: A page says by its first headings what it is.
_HEADINGS = 3
#: Words with the same first letters are forms of one.
_BEGIN = 5
RULE = AuditRule(
    "2.4.2", applies=applies, check=check, act=("c4a8a4",), outcome="review", at_build=False
)
