"""What texts link to and headers offer must be there: pages of the site, and files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...domain import Problem, error, files
from ...frontmatter.record import line_of
from ...text import nfc
from ...text.near import near
from ..downloads.inventory import FOLDER
from ..page import Read
from ..read import ContentFolder
from .rule import Records

# The end of a name that is no page's: `1.001193` is a page.
_FILE = re.compile(r"\.(?!html$)[a-z]\w{1,4}$", re.IGNORECASE)


@dataclass(frozen=True)
class Files:
    """The `names` of all files below `content/files/`, also of those that are refused: these are
    told once, and not as missing.
    """

    names: frozenset[str]

    @staticmethod
    def of(found: ContentFolder) -> Files:
        """What the inventory found."""
        refused = (nfc(one.path.removeprefix(f"{FOLDER}/")) for one in found.refused)
        return Files(frozenset((*(one.name for one in found.downloads), *refused)))

    def missing(self, file: str, path: str, line: int, field: str = "") -> Iterator[Problem]:
        """Yield the problem of a file that is named there and is not one of these."""
        if nfc(file) not in self.names:
            yield error(
                "file-missing",
                path,
                line,
                field,
                given=file[:80],
                nearest=near(file[:200], sorted(self.names)),
            )


def missing_files(records: Records, there: Files) -> Iterator[Problem]:
    """Yield each file that a header offers and that is not there."""
    for page, record in records:
        for field, file in files(record):
            yield from there.missing(file, page.source or "", line_of(page.lines, field), field)


def broken_links(
    reads: Sequence[Read], addresses: frozenset[str], there: Files
) -> Iterator[Problem]:
    """Yield each link in a text that leads to no page and no file of the site."""
    last = {address.rstrip("/").rpartition("/")[2]: address for address in sorted(addresses)}
    for read in reads:
        for target in read.body.targets:
            path, line = read.place.path, target.line
            name = target.path.rstrip("/").rpartition("/")[2]
            if target.path.startswith("/files/"):
                yield from there.missing(target.path.removeprefix("/files/"), path, line)
            elif target.path in addresses or f"{target.path}/" in addresses:
                continue
            elif nfc(name) in there.names:
                yield error(
                    "link-unknown", path, line, given=target.written, nearest=f"/files/{name}"
                )
            elif _FILE.search(name):
                yield from there.missing(name, path, line)
            else:
                nearest = last.get(near(name.removesuffix(".html"), last), "")
                yield error("link-unknown", path, line, given=target.written, nearest=nearest)
