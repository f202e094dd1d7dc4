"""What is known of an attached file, once somebody has looked into it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class FileSignature:
    """A signature in a PDF, as far as the file itself tells.

    `state` is `intact`, `altered` (the file was changed afterwards), `partly` (it covers a part of
    the file), `revoked` (its certificate was, says the file) or `damaged`. `chain` is `trusted`
    (it ends at a root that the portal holds), `self` (the signer vouches for themselves) or
    `unknown`. Moments are in UTC (ISO 8601), empty where they are not known. `covers` is `file`,
    `revision` or `part`; `added` says what came later: `nothing`, `answers`, `fields`, `other`.
    """

    state: str
    signer: str = ""
    agency: str = ""
    time: str = ""
    time_trusted: bool = False
    chain: str = "unknown"
    covers: str = "part"
    added: str = "other"
    issuer: str = ""
    serial: str = ""
    valid_from: str = ""
    valid_until: str = ""
    algorithm: str = ""

    def verdict(self, day: date | None) -> str:
        """What readers are told on a day, or whatever the day is: a state that is not `intact`,
        else `self`, `expired` (the certificate holds no more, or did not when it was signed, and no
        trusted time says otherwise), `unknown` or `trusted`.
        """
        if self.state != "intact" or self.chain == "self":
            return self.state if self.state != "intact" else "self"
        today = day.isoformat() if day and not self.time_trusted else ""
        last = max(self.time, today)
        if (self.time or last) < self.valid_from or last > self.valid_until:
            return "expired"
        return self.chain


@dataclass(frozen=True)
class Attachment:
    """A file below `content/files/`. `pages` is 0 where a file has none or they are not known.

    `notes` are what readers should know before they open it, as keys of the words below
    `file.note` (`scan`), the gravest first. `signatures` are those of a PDF, in their order;
    `digest` is its SHA-256.
    """

    pages: int = 0
    notes: tuple[str, ...] = ()
    signatures: tuple[FileSignature, ...] = ()
    digest: str = ""
