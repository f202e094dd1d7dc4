"""What an examination finds in one file, before anybody knows where it lies."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from ..domain import FileSignature, Severity


@dataclass(frozen=True)
class Flaw:
    """Something to mend: a problem's code, and the values of its message."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """What shuts readers out altogether, or runs, stops publishing."""
        return Severity.ERROR if self.code in _STOPPING else Severity.WARNING

    @property
    def note(self) -> str:
        """What readers are told of it beside the link; most is for editors alone."""
        return _NOTES.get(self.code, "")


@dataclass(frozen=True)
class Examination:
    """A file: its pages (0 where it has none), what is wrong with it, who has signed it."""

    pages: int = 0
    flaws: tuple[Flaw, ...] = ()
    signatures: tuple[FileSignature, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """What readers should know, the gravest first."""
        found = {flaw.note for flaw in self.flaws}
        # Who cannot have it read aloud at all need not know in which order it would be.
        grave = [note for note in ("scan", "legacy", "partly") if note in found]
        return tuple(grave or (note for note in ("untagged",) if note in found))

    def packed(self) -> bytes:
        """As JSON, to be cached."""
        return json.dumps(asdict(self), sort_keys=True).encode()

    @staticmethod
    def unpacked(packed: bytes) -> Examination:
        """Of what `packed` made."""
        given = json.loads(packed)
        flaws = tuple(Flaw(one["code"], one["values"]) for one in given["flaws"])
        signatures = tuple(FileSignature(**one) for one in given["signatures"])
        return Examination(given["pages"], flaws, signatures)


_STOPPING = frozenset(
    ("attachment-damaged", "attachment-locked", "attachment-too-hard", "attachment-program")
)
_NOTES = {
    "attachment-scan": "scan",
    "attachment-partly-scan": "partly",
    "attachment-legacy-font": "legacy",
    "attachment-no-unicode": "legacy",
    "attachment-untagged": "untagged",
}
