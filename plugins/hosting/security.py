"""`security.txt` (RFC 9116): whom to tell of a weakness."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..domain import Problem, SecurityContact, warning

#: Below the site.
PATH = ".well-known/security.txt"
#: The longest time for which the RFC would have it believed.
_LONGEST = dt.timedelta(366)


def security_text(given: SecurityContact, home: str, languages: tuple[str, ...]) -> str:
    """The file's text; `home` is the portal's address, or empty."""
    lines = [f"Contact: {contact}" for contact in given.contact]
    lines.append(f"Expires: {given.expires.isoformat()}T00:00:00Z")
    lines += [f"Policy: {given.policy}"] if given.policy else []
    lines += [f"Acknowledgments: {given.acknowledgments}"] if given.acknowledgments else []
    lines += [f"Preferred-Languages: {', '.join(languages)}"]
    lines += [f"Canonical: {home}/{PATH}"] if home else []
    return "\n".join(lines) + "\n"


def doubts(given: SecurityContact, today: dt.date) -> Iterator[Problem]:
    """A warning where its time is over, or ends later than in a year."""
    code = "security-expired" if given.expires <= today else "security-too-long"
    if not today < given.expires <= today + _LONGEST:
        yield warning(code, "portal.yml", field="security.expires", given=given.expires)
