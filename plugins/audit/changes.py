"""What an audit found that the one before it did not, and what is gone since."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from .finding import Finding

Place = tuple[str, str]


@dataclass(frozen=True)
class Changes:
    """The places of new findings, each a page and a fingerprint, and how many places are gone."""

    new: frozenset[Place]
    gone: int

    def has(self, finding: Finding) -> bool:
        """Whether a finding is new."""
        return (finding.page, finding.fingerprint) in self.new


def changes(findings: Iterable[Finding], before: bytes | None) -> Changes | None:
    """Compare findings with those of the last audit, as `audit.json` has them; none where there is
    no last audit, or it was of a version that did not write fingerprints.
    """
    known = _places(before) if before else None
    if known is None:
        return None
    now = {(one.page, one.fingerprint) for one in findings}
    return Changes(frozenset(now - known), len(known - now))


def _places(given: bytes) -> set[Place] | None:
    try:
        return {(one["page"], one["fingerprint"]) for one in json.loads(given)["findings"]}
    except (ValueError, TypeError, KeyError):
        return None
