"""What a result is kept under: the job that made it, and all that it was made from."""

from __future__ import annotations

import platform
import sys
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

_PACKAGE = Path(__file__).parents[1]
#: Files of the package that decide what a job makes.
_DECIDING = frozenset((".css", ".js", ".json", ".py", ".toml", ".yml"))
_INSTALLED = ("site-packages", "dist-packages")
_CHECKSUM = 16


class Key(NamedTuple):
    """`name` is the job with its version, `digest` stands for everything that its result was made
    from. A `lasting` result is dear and lies in a file of its own.
    """

    name: str
    digest: str
    lasting: bool = False

    @classmethod
    def of(cls, name: str, *given: bytes, lasting: bool = False) -> Key:
        """The key of what a job makes of some bytes.

        Where the result is lasting, `name` must tell apart all that made it; any other is made
        anew by other code, another Python or other libraries.
        """
        made_by = () if lasting else (toolchain().encode(),)
        return cls(name, digest_of(name.encode(), *given, *made_by).hex(), lasting)

    def checksum(self, result: bytes) -> bytes:
        """The checksum of a result under this key, and under no other: 16 bytes."""
        return digest_of(self.name.encode(), self.digest.encode(), result)[:_CHECKSUM]

    def with_checksum(self, result: bytes) -> bytes:
        """A result behind its checksum."""
        return self.checksum(result) + result

    def without_checksum(self, given: bytes) -> bytes | None:
        """The result behind a checksum; none where the checksum is not this result's."""
        checksum, result = given[:_CHECKSUM], given[_CHECKSUM:]
        return result if checksum == self.checksum(result) else None


def digest_of(*parts: bytes) -> bytes:
    """20 bytes that stand for these parts, in this order (BLAKE2b, RFC 7693)."""
    digest = blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.digest()


@cache
def toolchain() -> str:
    """What decides results beside what jobs are given, as a digest: the package's own files, the
    Python that runs, and the names and versions of all packages that are installed with it.
    """
    files = [path for path in sorted(_PACKAGE.rglob("*")) if path.suffix in _DECIDING]
    code = [part for path in files for part in (path.name.encode(), path.read_bytes())]
    places = [place for place in map(Path, sys.path) if place.name in _INSTALLED]
    installed = {path.name for place in places for path in place.glob("*.dist-info")}
    known = (platform.python_implementation(), sys.version, *sorted(installed))
    return digest_of(*code, *(one.encode() for one in known)).hex()


def machine_facts(folders: Sequence[Path]) -> str:
    """What decides results on this machine, as a digest: its toolchain, and the tables of locales
    in some folders.
    """
    parts = [toolchain().encode()]
    for folder in folders:
        for file in sorted(folder.glob("*/*.*")):
            parts += [file.relative_to(folder).as_posix().encode(), file.read_bytes()]
    return digest_of(*parts).hex()
