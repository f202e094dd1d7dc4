"""Keys and signatures as minisign writes them (https://jedisct1.github.io/minisign/#signature-format).

A signature is over the BLAKE2b digest of the file ("ED"), a second one over the first and the
trusted comment.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass

from .ed25519 import is_signature

_TRUSTED = "trusted comment: "


@dataclass(frozen=True)
class PublicKey:
    """`id` tells keys from one another, `point` are the 32 bytes of Ed25519."""

    id: bytes
    point: bytes

    @staticmethod
    def read(text: str) -> PublicKey | None:
        """The key of a text, be it the whole file or its last line (`RW…`); None where it is
        none.
        """
        lines = text.split("\n") if "\n" in text else [text]
        raw = _bytes(next((line for line in reversed(lines) if line.strip()), ""))
        if len(raw) != 42 or raw[:2] != b"Ed":
            return None
        return PublicKey(raw[2:10], raw[10:])

    @property
    def fingerprint(self) -> str:
        """What people compare on the telephone: 128 bits of SHA-256, in groups. The id would not
        do, since anybody may make another key with it.
        """
        digest = hashlib.sha256(b"Ed" + self.id + self.point).hexdigest()
        return " ".join(digest[at : at + 4] for at in range(0, 32, 4))

    def __str__(self) -> str:
        return base64.b64encode(b"Ed" + self.id + self.point).decode()


@dataclass(frozen=True)
class Signature:
    """A signature file; `key` is the id of the key that it says it was made with."""

    key: bytes
    signature: bytes
    comment: str
    comment_signature: bytes

    @staticmethod
    def read(text: str) -> Signature | None:
        """The signature of a file's text; None where it is none."""
        lines = [line.rstrip("\r") for line in text.split("\n")]
        if len(lines) < 4 or not lines[2].startswith(_TRUSTED):
            return None
        raw, over_comment = _bytes(lines[1]), _bytes(lines[3])
        if len(raw) != 74 or raw[:2] != b"ED" or len(over_comment) != 64:
            return None
        return Signature(raw[2:10], raw[10:], lines[2].removeprefix(_TRUSTED), over_comment)

    def holds(self, content: bytes, key: PublicKey) -> bool:
        """Whether the owner of the key has signed this content and the comment."""
        return is_signature(
            self.signature, hashlib.blake2b(content).digest(), key.point
        ) and is_signature(
            self.comment_signature, self.signature + self.comment.encode(), key.point
        )


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text.strip(), validate=True)
    except ValueError:
        return b""
