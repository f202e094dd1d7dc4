"""What is compared of each page of content, kept by the bytes of its file."""

from __future__ import annotations

import hashlib
import pickle
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rensa import RMinHash

from ..domain import NATIONAL, Kinds, Problem
from ..frontmatter.header import read_header
from ..frontmatter.source import LARGEST, decode, split
from ..run import Work, paths
from ..text import fold, number_key, tokens

#: Values of a signature; each stands for one of so many orders of all shingles (Broder, 1997).
PERMUTATIONS = 128
_SEED = 20301205
#: Words in a row that make a shingle.
SHINGLE = 3
#: A text of fewer words says too little to be somebody else's.
LEAST_WORDS = 40


@dataclass(frozen=True)
class ComparedPage:
    """A page: where it is, what its header says as texts, and the signature of its text, which is
    empty where that is too short.
    """

    path: str
    lang: str
    kind: str
    slug: str
    header: Mapping[str, str]
    files: tuple[str, ...]
    distinct_from: tuple[str, ...]
    words: int
    signature: bytes
    digest: bytes

    @property
    def title(self) -> str:
        """Its title, as it is compared."""
        return " ".join(fold(self.header.get("title", "")).split())

    @property
    def number(self) -> tuple[str, str, str] | None:
        """What is one document's alone: number, issuer and day; none where it has no number."""
        if self.kind != "document" or "number" not in self.header:
            return None
        issuer = self.header.get("issuer") or self.header.get("issuer_name", "")
        return number_key(self.header["number"]), fold(issuer), self.header.get("issued", "")


def read_pages(
    content: Path, languages: Iterable[str], kinds: Kinds, work: Work
) -> list[ComparedPage]:
    """Return the pages of a content folder that are compared; those that cannot be read are left to
    the check. What is known of a file is as good as its bytes are the same.
    """
    key = work.key("duplicates", b"pages")
    cached = work.get(key)
    known: dict[str, ComparedPage] = pickle.loads(cached) if cached else {}
    found: dict[str, ComparedPage] = {}
    for lang in languages:
        for below in paths.below(content / lang):
            path = f"{lang}/{below}"
            kind = kinds.at(path)
            if kind is None or not path.endswith(".md"):
                continue
            try:
                raw = paths.read(content, path, LARGEST)
            except paths.Refused:
                continue
            digest = hashlib.sha256(raw).digest()
            page = known.get(path)
            if page is None or page.digest != digest:
                page = _read(raw, path, lang, kind.name, digest)
            if page:
                found[path] = page
    if found != known:
        work.put(key, pickle.dumps(found))
    return list(found.values())


def _read(raw: bytes, path: str, lang: str, kind: str, digest: bytes) -> ComparedPage | None:
    parts = source_of(raw, path)
    if parts is None:
        return None
    values, body = parts
    found = tokens(text_of(values, body).casefold())
    return ComparedPage(
        path,
        lang,
        kind,
        path.split("/", 2)[2].removesuffix(".md").removeprefix(f"{NATIONAL}/"),
        {key: _written(value) for key, value in values.items()},
        tuple(sorted(_files(values))),
        tuple(map(str, values.get("distinct_from") or ())),
        len(found),
        signature(found) if len(found) >= LEAST_WORDS else b"",
        digest,
    )


def source_of(raw: bytes, path: str) -> tuple[Mapping[str, Any], str] | None:
    """The header's values and the text of a file; none where it cannot be read."""
    text = decode(raw, path)
    source = text if isinstance(text, Problem) else split(text, path)
    if isinstance(source, Problem):
        return None
    return read_header(source.header, path).values, source.body


def text_of(values: Mapping[str, Any], body: str) -> str:
    """What a page says: its text, and of a procedure, which has none, its steps."""
    steps = values.get("steps")
    said = [one.get("text", "") for one in steps or () if isinstance(one, dict)]
    return "\n".join([body, *map(str, said)])


def shingles(found: Sequence[str]) -> set[tuple[str, ...]]:
    """The runs of words that two texts may share."""
    return set(zip(*(found[place:] for place in range(SHINGLE)), strict=False))


def signature(found: list[str]) -> bytes:
    """What stands for a text of words: of two, as many values agree as they share shingles."""
    hashed = RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    hashed.update([" ".join(one) for one in shingles(found)])
    return array("I", hashed.digest()).tobytes()


def file_digests(content: Path, pages: Iterable[ComparedPage]) -> dict[str, str]:
    """The digest of each file that pages offer and that is there."""
    found = {}
    for name in sorted({name for page in pages for name in page.files}):
        try:
            raw = paths.read(content / "files", name, 200_000_000)
        except paths.Refused:
            continue
        found[name] = hashlib.sha256(raw).hexdigest()
    return found


def _files(values: object) -> Iterator[str]:
    """Every file that a header names, at any depth."""
    if isinstance(values, dict):
        for key, value in values.items():
            if key == "file" and isinstance(value, str):
                yield value.removeprefix("/files/")
            else:
                yield from _files(value)
    elif isinstance(values, list):
        for one in values:
            yield from _files(one)


def _written(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(_written, value))
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_written(one)}" for key, one in value.items())
    return str(value)
