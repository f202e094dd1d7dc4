"""A page of the portal that shows how it is used: visits by day or month, and what is read most."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .. import locales
from ..domain import folder_name
from ..run import amounts, paths
from ..run.command import Stopped
from ..run.file_names import ALL_PAGES
from ..text import say
from ..text.cells import harmless
from .tally import Tally

#: Longer spans are told by month.
_MOST_DAYS = 62
_MOST_READ = 10
_LARGEST = 100_000_000
#: What stands in each page that may be written anew.
_MARK = "# inv visits"


def write_page(counted: Tally, content: Path, output: Path) -> list[str]:
    """Write the page in each language of the content, with its files of figures; return their paths
    below the content folder. Raises Stopped where a person has written a page of that name.
    """
    titles = _titles(output)
    pages = [
        _FiguresPage(counted, lang, titles, locales.filled(lang, "visits")["page"])
        for lang in locales.languages("visits")
        if paths.is_folder(content / lang)
    ]
    for page in pages:
        if paths.exists(content, page.path):
            found = paths.read(content, page.path, _LARGEST).decode("utf-8", "replace")
            if _MARK not in found:
                raise Stopped("file_exists", path=content / page.path)
    files = {path: text for page in pages for path, text in page.files().items()}
    for path, text in files.items():
        paths.write(content, path, text.encode())
    return list(files)


def _titles(output: Path) -> dict[str, str]:
    """The titles of the built portal's pages by address; none where nothing is built."""
    if not paths.exists(output, ALL_PAGES):
        return {}
    listed = json.loads(paths.read(output, ALL_PAGES, _LARGEST, own=True))
    return {one["url"]: one["title"] for one in listed}


@dataclass(frozen=True)
class _FiguresPage:
    """The page in one language, from what was counted and the titles of pages by address."""

    counted: Tally
    lang: str
    titles: Mapping[str, str]
    words: Mapping[str, Any]

    @property
    def path(self) -> str:
        return f"{self.lang}/{folder_name('page', self.lang)}/{self.words['name']}.md"

    def files(self) -> dict[str, str]:
        """The page and its files of figures by their paths below the content folder."""
        spans, most = self._spans(), self._most_read()
        indicators = [self._indicator("spans", self._finding(), spans)]
        files = {self._file("spans"): _csv(spans)}
        if most:
            indicators.append(self._indicator("most", self._most_finding(most), most))
            files[self._file("most")] = _csv([[self.words["page"], self.words["pages"]], *most])
        return {self.path: self._text(indicators), **{f"files/{one}": files[one] for one in files}}

    def _text(self, indicators: list[dict[str, Any]]) -> str:
        last = max(self.counted.days)
        header = {
            **{key: self.words[key] for key in ("title", "short_title", "summary")},
            "updated": dt.date.fromisoformat(last),
            "role": "other",
            "indicators": indicators,
        }
        written = yaml.safe_dump(header, allow_unicode=True, sort_keys=False, width=100)
        return f"---\n{_MARK}: {self.words['remark']}\n{written}---\n\n{self.words['body']}"

    def _indicator(self, key: str, finding: str, rows: list[list[object]]) -> dict[str, Any]:
        return {
            "title": self.words[f"{key}_title"],
            "file": self._file(key),
            "finding": finding,
            "source": self.words["source"],
            "dated": dt.date.fromisoformat(max(self.counted.days)),
        }

    def _file(self, key: str) -> str:
        return f"{self.words[f'{key}_file']}.csv"

    def _spans(self) -> list[list[object]]:
        """A table of the visits by day, or by month of a longer span."""
        days = self.counted.days
        length = 10 if len(days) <= _MOST_DAYS else 7
        spans: dict[str, Counter[str]] = {}
        for day in sorted(days):
            spans.setdefault(day[:length], Counter()).update(days[day])
        heads = ["span", "pages", "files"]
        rows = [
            [self._span(span), counts["pages"], counts["files"]] for span, counts in spans.items()
        ]
        return [[self.words[head] for head in heads], *rows]

    def _span(self, span: str) -> str:
        day = dt.date.fromisoformat(f"{span}-01"[:10])
        return self._day(day) if len(span) == 10 else f"{day:%m-%Y}"

    def _day(self, day: dt.date) -> str:
        words = locales.filled(self.lang, "words")
        month = say(words, f"month.{day.month}")
        parts = {"d": day.day, "dd": f"{day:%d}", "mm": f"{day:%m}", "month": month}
        return say(words, "date.day", year=day.year, **parts)

    def _most_read(self) -> list[list[object]]:
        """Titles and visits of the pages in this language that were read most."""
        known = [
            (times, self.titles[url])
            for url, times in self.counted.pages.total.items()
            if url in self.titles and url.startswith(f"/{self.lang}/")
        ]
        ranked = sorted(known, key=lambda one: (-one[0], one[1]))
        return [[title, times] for times, title in ranked[:_MOST_READ]]

    def _finding(self) -> str:
        days = sorted(self.counted.days)
        total = sum(self.counted.days.values(), Counter[str]())
        return str(self.words["finding"]).format(
            first=self._day(dt.date.fromisoformat(days[0])),
            last=self._day(dt.date.fromisoformat(days[-1])),
            pages=amounts.number(total["pages"], self.lang),
            files=amounts.number(total["files"], self.lang),
        )

    def _most_finding(self, most: list[list[object]]) -> str:
        return str(self.words["most_finding"]).format(title=most[0][0])


def _csv(rows: list[list[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerows([harmless(str(cell)) for cell in row] for row in rows)
    return text.getvalue()
