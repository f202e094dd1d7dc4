"""GitHub Pages, a host without settings: what it cannot do, and whether the portal fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..run import Made, paths
from .media_types import ending
from .site import HostedSite

#: https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits
LARGEST_SITE = 1_000_000_000
#: https://docs.github.com/repositories/working-with-files/managing-large-files
LARGEST_FILE = 100_000_000
_KINDS = {
    "recordings": ("mp3", "vtt"),
    "books": ("epub",),
    "films": ("mp4", "webm"),
    "packed": ("br", "gz"),
}


@dataclass(frozen=True)
class Fit:
    """How many files a portal has, by what they are (`recordings`, `books`, `films`, `packed`,
    `downloads`, `pages`), with their bytes; and the files that are too large.
    """

    kinds: dict[str, Made]
    too_large: tuple[str, ...]

    @property
    def total(self) -> Made:
        """All together."""
        return sum(self.kinds.values(), Made())

    @property
    def fits(self) -> bool:
        """Whether the host takes it."""
        return self.total.size <= LARGEST_SITE and not self.too_large

    @property
    def leave_out(self) -> Iterator[str]:
        """The kinds without which it would be small enough, the fewest, the largest first."""
        rest = self.total.size
        spare = {name: self.kinds[name] for name in _KINDS if name in self.kinds}
        for name in sorted(spare, key=lambda one: -spare[one].size):
            if rest > LARGEST_SITE:
                yield name
                rest -= spare[name].size


def measure(output: Path) -> Fit:
    """Look at every file of a built portal."""
    kinds: dict[str, Made] = {}
    large = []
    for name in paths.below(output):
        size = paths.locate(output, name).stat().st_size
        kind = _kind(name)
        kinds[kind] = kinds.get(kind, Made()) + Made(1, size)
        if size > LARGEST_FILE:
            large.append(name)
    return Fit(kinds, tuple(large))


def _kind(name: str) -> str:
    own = ending(name)
    usual = "downloads" if name.startswith("files/") else "pages"
    return next((kind for kind, endings in _KINDS.items() if own in endings), usual)


def files(site: HostedSite) -> Iterator[tuple[str, str]]:
    """Yield each file's name and text: they belong into the portal's folder."""
    yield ".nojekyll", ""
    if "." in site.name:
        yield "CNAME", f"{site.name}\n"
