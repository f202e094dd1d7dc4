"""An earlier release made the newest again: the same files under a new number.

Whoever has seen the release that is taken back would call the earlier one older than allowed. It is
therefore released anew, with a higher number and from today on; nothing else of it changes.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from ..run import paths
from .keys import SecretKey
from .manifest import canonical
from .sign import check_promise
from .verify.check import NotAsked, Question, check
from .verify.finding import Observation, difference
from .verify.released import MANIFEST, SIGNATURE, Release
from .verify.watch import Memory

_LARGEST = 100_000_000


def renew(
    folder: Path, above: int, today: dt.date, key: SecretKey | None
) -> tuple[int, list[Observation]]:
    """Hold a folder against its manifest, then write that anew, with a number higher than its own
    and `above`; return the number, and what is other than it was released: then nothing is written.
    With a key the old signature must be of it. Raises Stopped where the portal promises another
    key, or one that is not given; Refused, OSError.
    """
    check_promise(folder, key)
    # how old it is does not matter here, so no day is after its last one
    question = Question(str(folder), dt.date.min, key.public if key else None)
    try:
        verdict = check(question, Memory())
    except NotAsked:
        return 0, [difference("no_manifest", MANIFEST)]
    if verdict.status or verdict.release is None:
        return 0, [*verdict.of("difference"), *verdict.of("unasked")]
    number = max(verdict.release.number, above) + 1
    content = _renewed(folder, verdict.release, number, today)
    paths.write(folder, MANIFEST.lstrip("/"), content)
    if key:
        signature = key.sign(content, f"release {number} of {today.isoformat()}")
        paths.write(folder, SIGNATURE.lstrip("/"), signature.encode())
    return number, []


def _renewed(folder: Path, release: Release, number: int, today: dt.date) -> bytes:
    """The manifest with another number and another time."""
    given = json.loads(paths.read(folder, MANIFEST.lstrip("/"), _LARGEST, own=True))
    until = today + (release.until - release.day)
    changed = {"number": number, "day": today.isoformat(), "until": until.isoformat()}
    return canonical({**given, **changed})
