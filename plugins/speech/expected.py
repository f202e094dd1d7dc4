"""What a portal's recordings will take, told before they are made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..domain import Problem, SitePage, warning
from ..run import BITRATES, SETTINGS_FILE, Portal
from ..run.amounts import number, size, span
from ..run.command import Words
from ..run.messages import kind_name, language_label, read_messages
from .estimate import Estimate, estimate
from .paths import life_events
from .plan import Line

#: What GitHub Pages and GitLab.com's Pages take of one site, in bytes.
LIMIT = 1_000_000_000


class Expected:
    """Collects what is expected of each page that the machine reads."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.pages: dict[str, Estimate] = {}
        self.groups: defaultdict[tuple[str, str], Estimate] = defaultdict(Estimate)

    def add(self, page: SitePage, lines: Iterable[Line]) -> None:
        """Take the lines of a page's plan."""
        made = estimate(lines, self.portal.recordings.bitrate)
        self.pages[page.url] = made
        self.groups[page.kind, page.lang] += made

    @property
    def total(self) -> Estimate:
        """All recordings together."""
        return sum(self.pages.values(), Estimate())

    @property
    def books(self) -> Estimate:
        """All life events as books: each holds the recordings of its procedures once more."""
        found = Estimate()
        for event, pages in life_events(self.portal):
            if event.url in self.pages:
                held = (self.pages.get(page.url, Estimate()) for page in pages)
                found += Estimate(1, size=sum(one.size for one in held))
        return found

    @property
    def size(self) -> int:
        """The bytes of all that is made: recordings, and books where they are asked for."""
        return self.total.size + (self.books.size if self.portal.recordings.books else 0)

    def problems(self) -> Iterator[Problem]:
        """A warning where the recordings alone are more than hosts take that many use."""
        if self.size > LIMIT:
            yield warning(
                "recordings-large",
                SETTINGS_FILE,
                hours=round(self.total.seconds / 3_600),
                megabytes=round(self.size / 1_000_000),
            )

    def sentence(self, missing: int) -> str:
        """What will be made, in a sentence; `missing` is how many sentences are to be spoken."""
        words = Words()
        return words("recordings.before", **self._values(words, self.total), n=missing)

    def table(self) -> list[str]:
        """The lines of a table: by kind and language, all together, at each bit rate, with
        books.
        """
        words, total, books = Words(), self.total, self.books
        messages = read_messages(words.lang)
        lines = [words("recordings.title")]
        for (kind, lang), one in sorted(self.groups.items(), key=lambda item: -item[1].seconds):
            name = kind_name(kind, messages, self.portal.kinds)
            values = {"kind": name, "lang": language_label(lang, messages)}
            lines.append(words("recordings.row", **values, **self._values(words, one)))
        lines.append(words("recordings.all", **self._values(words, total)))
        rates = [
            words("recordings.rate", rate=rate, size=size(total.size_at(rate), words))
            for rate in BITRATES
        ]
        lines.append(words("recordings.rates", rates=", ".join(rates)))
        if books.pages:
            lines.append(words("recordings.books", **self._values(words, books)))
        return [*lines, words("recordings.limits")]

    def _values(self, words: Words, one: Estimate) -> dict[str, str]:
        return {
            "pages": number(one.pages, words.lang),
            "time": span(one.seconds, words),
            "size": size(one.size, words),
        }
