"""What documents say, as keys with their counts."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True)
class DocumentBody:
    """A document's text. `digest` changes when the text does; `size` is how many keys it has in
    all.
    """

    digest: str
    size: int
    read: Callable[[], bytes]

    @property
    def counts(self) -> dict[str, int]:
        """How often each key occurs; read each time, for all of them at once are too many."""
        counted: dict[str, int] = json.loads(self.read())
        return counted


def digest_of(text: bytes) -> str:
    """The digest of a text: SHA-256, 24 hexadecimal digits of it."""
    return sha256(text).hexdigest()[:24]
