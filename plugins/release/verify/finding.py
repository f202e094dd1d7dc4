"""What is said of a site: a key of the words, and their blanks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Observation:
    """`weight` is `difference` (an alarm), `note` (how the host serves) or `unasked` (nobody
    knows); `kind` is the key of its words, `path` what it is about.
    """

    weight: str
    kind: str
    path: str = ""
    values: Mapping[str, str] = field(default_factory=dict)

    def facts(self) -> dict[str, object]:
        """As the JSON has it."""
        return {"kind": self.kind, "path": self.path, **self.values}


def difference(kind: str, path: str = "", **values: str) -> Observation:
    """Something is other than it was released."""
    return Observation("difference", kind, path, values)


def note(kind: str, path: str = "", **values: str) -> Observation:
    """Something that is no change, and good to know."""
    return Observation("note", kind, path, values)


def unasked(path: str, reason: str, **values: str) -> Observation:
    """A file that could not be asked for; `reason` is a key of the words."""
    return Observation("unasked", "unasked", path, {"reason": reason, **values})
