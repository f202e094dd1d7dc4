"""What a server has to know of a built portal."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from ..html import WrittenPage
from ..run import paths
from ..run.command import Stopped
from ..run.file_names import ALL_PAGES, MOVED

_LARGEST = 50_000_000
#: Below it files have names that change with their content.
HASHED = "/assets/"
#: What other sites may fetch and show: open data, downloads, recordings.
OPEN = ("/api/", "/files/", "/audio/")
#: How long, in seconds: for ever; and a year for which browsers ask for nothing but HTTPS.
_YEAR = 31_536_000
_DENIED = (
    "accelerometer bluetooth browsing-topics camera display-capture geolocation gyroscope hid "
    "idle-detection magnetometer microphone midi payment serial usb xr-spatial-tracking"
)


@dataclass(frozen=True)
class HostedSite:
    """A built portal: `name` is its host's, `base` the path that it stands below (`/cong`, or
    nothing), `root` where its folder is on the server. `moved` leads from old addresses to where
    their pages are, `gone` are those that lead nowhere. All addresses are from the portal's own
    root.
    """

    name: str
    base: str
    root: str
    policy: str
    moved: Mapping[str, str]
    gone: tuple[str, ...]

    @property
    def headers(self) -> dict[str, str]:
        """The headers of every answer, by name."""
        denied = ", ".join(f"{feature}=()" for feature in _DENIED.split())
        return {
            "Content-Security-Policy": self.policy,
            "Strict-Transport-Security": f"max-age={_YEAR}",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": denied,
            "Cross-Origin-Opener-Policy": "same-origin",
            "X-Frame-Options": "DENY",
        }

    def target(self, to: str) -> str:
        """Where an old address leads, as a server sends it: in ASCII, below the portal's path."""
        return f"{self.base}{quote(to)}" if to.startswith("/") else quote(to, safe="/:?#&=%+,@~!()")

    @staticmethod
    def of(output: Path, url: str, root: str) -> HostedSite:
        """Read a built portal; `url` is its public address. Raises Stopped where there is none."""
        try:
            paths.read(output, ALL_PAGES, _LARGEST, own=True)
            page = WrittenPage.parse(paths.read(output, "index.html", _LARGEST, own=True))
            policy = next(_policies(page), "")
        except paths.Refused:
            raise Stopped("no_portal", path=output) from None
        try:
            said = json.loads(paths.read(output, MOVED, _LARGEST, own=True))
        except paths.Refused:
            said = {"moved": {}, "gone": {}}
        parts = urlsplit(url)
        # who may frame a page only a header can say
        return HostedSite(
            parts.netloc or "localhost",
            parts.path.rstrip("/"),
            root,
            f"{policy}; frame-ancestors 'none'",
            dict(sorted(said["moved"].items())),
            tuple(sorted(said["gone"])),
        )


def _policies(page: WrittenPage) -> Iterator[str]:
    for meta in page.named("meta"):
        if (meta.attribute("http-equiv") or "").lower() == "content-security-policy":
            yield meta.attribute("content") or ""


def cache_control(address: str) -> str:
    """How long a file may be kept: for ever where its name changes with its content; any other is
    asked for again each time, and sent only where it changed.
    """
    return f"public, max-age={_YEAR}, immutable" if address.startswith(HASHED) else "no-cache"
