"""Entries → a folder of shards, with as little done again as an edit needs."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from math import log
from pathlib import Path
from typing import Any, NamedTuple

from .cache_file import CacheFile
from .coding import encode
from .entry import Entry
from .facets import columns
from .impacts import MOST_PAIR, MOST_SYLLABLE, Lengths, weigh
from .lexicon import Lexicon
from .parameters import corrections, parameters
from .shards import DOCUMENTS, groups, pack, script, signposts, write_posts
from .store import IndexedDocument, Store
from .titles import Titles
from .vocabulary import common, vocabulary

#: At a title's end: the level or place that carries it out.
_LEVEL = "(?:cap )(?:trung uong|bo|tinh|huyen|xa|tw)"
_PLACE = re.compile(rf"\s*[-–(,]?\s*(?:thuc hien )?(?:tai |o )?{_LEVEL}\)?\W*$")
#: No such end is longer.
_PLACE_LENGTH = 60
#: From so many documents on, a pair that is in the body of a single one is left out. Smaller
#: portals can afford it, and without it what only one page says would be said to be on none.
_LARGE = 500
#: Changes with this number when the same index gives other codes.
_VERSION = 6
#: Lengths of bodies are told apart by this factor; measured: finer ones do not rank better.
_STEP = 1.25
#: The file that a browser reads first; all others are asked for by the build that it names.
MANIFEST = "m.js"


@dataclass(frozen=True)
class Index:
    """All that the shards are made of."""

    entries: Sequence[Entry]
    codes: Mapping[str, str]
    lexicon: Lexicon
    lang: str


def index(entries: Sequence[Entry], lexicon: Lexicon, lang: str, cache: Path) -> Index:
    """Index the entries. What `cache` keeps from the build before is used where it is the same."""
    ordered = sorted(entries, key=lambda one: one.order)
    titles = Titles(ordered, lexicon, cache, _VERSION)
    # Rounded, so that an edit does not change the impacts of all keys a little.
    lengths = (
        _of([one.size for one in ordered]),
        _of([_rounded(one.body.size, _STEP) for one in ordered]),
    )
    digests = {one.id: f"{one.body.digest} {one.size} {titles.digest(one)}" for one in ordered}
    numbers = {one.id: number for number, one in enumerate(ordered)}
    cached = CacheFile(
        cache / "codes.cache", json.dumps([_VERSION, list(numbers), [one.mean for one in lengths]])
    )
    if cached.values.get("digests") == digests:
        return Index(ordered, cached.values["codes"], lexicon, lang)
    store = Store(cache)
    same = cached.found and cached.values["generation"] == store.generation
    known = cached.values["digests"] if same else store.digests()
    if 2 * sum(_same_body(known.get(one.id, ""), one) for one in ordered) < len(known):
        store, known, same = (
            Store(cache, anew=True),
            {},
            False,
        )  # less work, and memory, than taking most of it out
    changed = (
        _document(one, titles, known.get(one.id, ""), digests[one.id], size)
        for one, *size in zip(ordered, lengths[0].of, lengths[1].of, strict=True)
        if known.get(one.id) != digests[one.id]
    )
    touched = store.update(
        changed, [name for name, digest in known.items() if digests.get(name) != digest]
    )
    codes = (
        {key: code for key, code in cached.values["codes"].items() if key not in touched}
        if same
        else {}
    )
    codes.update(_codes(store, numbers, lengths, touched if same else None))
    codes = dict(sorted(codes.items()))
    cached.write({"generation": store.generation, "digests": digests, "codes": codes})
    return Index(ordered, codes, lexicon, lang)


def _document(
    entry: Entry, titles: Titles, before: str, digest: str, size: Sequence[float]
) -> IndexedDocument:
    """What to index of an entry: of a body that the index has already, nothing."""
    body = None if _same_body(before, entry) else entry.body.counts
    return IndexedDocument(entry.id, digest, (size[0], size[1]), titles.keys(entry), body)


def _same_body(digest: str, entry: Entry) -> bool:
    return digest.startswith(f"{entry.body.digest} ")


def _codes(
    store: Store,
    numbers: Mapping[str, int],
    lengths: tuple[Lengths, Lengths],
    only: set[str] | None,
) -> Iterator[tuple[str, str]]:
    for key, title, body in store.postings(numbers, only):
        pair = "_" in key or key.startswith("~")
        if len(numbers) >= _LARGE and not title and len(body) < 2 and (pair or key.isdecimal()):
            continue
        yield key, encode(weigh(title, body, *lengths, MOST_PAIR if pair else MOST_SYLLABLE))


def _of(lengths: Sequence[float]) -> Lengths:
    return Lengths(lengths, _rounded(sum(lengths) / max(1, len(lengths)), 1.05))


def _rounded(length: float, step: float) -> float:
    return step ** round(log(max(1, length), step))


class IndexFiles(NamedTuple):
    """The files of an index: path below `search/<lang>/` and text of each, and the `build` by which
    pages ask for all but the first of them.
    """

    build: str
    texts: Iterator[tuple[str, str]]


def files(index: Index) -> IndexFiles:
    """The index as files for a browser: the manifest first, then the shards."""
    # A portal without pages in a language has one shard of no key: whoever asks finds a file, and
    # nothing in it.
    shards = list(pack(index.codes.items())) or [[]]
    facets = columns(index.entries)
    documents = [
        [one.title, one.url, one.facets.kind, one.facets.level, one.answer, *like]
        for one, like in zip(index.entries, alike(index.entries), strict=True)
    ]
    manifest = {
        **parameters(),
        "documents": len(documents),
        "group": DOCUMENTS,
        "posts": write_posts(signposts(shards)),
        "short": {" ".join(say): means for say, means in index.lexicon.short.items()},
        "ignore": [" ".join(one) for one in index.lexicon.ignore],
        "common": " ".join(common(index.codes, len(documents))),
    }
    build = _build(index, documents, facets, manifest)
    return IndexFiles(build, _texts(build, index, shards, documents, facets, manifest))


def _texts(
    build: str,
    index: Index,
    shards: Sequence[list[tuple[str, str]]],
    documents: Sequence[Any],
    facets: Any,
    manifest: Mapping[str, Any],
) -> Iterator[tuple[str, str]]:
    yield MANIFEST, script(build, "m", manifest)
    notes = notes_of(index.lexicon.notes)
    for number, shard in enumerate(shards):
        keys, codes = [key for key, _ in shard], [code for _, code in shard]
        said = {say: means for key in keys if key in notes for say, means in notes[key]}
        yield (
            f"i/{number}.js",
            script(build, f"i/{number}", [" ".join(keys), " ".join(codes), said]),
        )
    for number, group in enumerate(groups(documents)):
        yield f"d/{number}.js", script(build, f"d/{number}", group)
    yield "v.js", script(build, "v", [*vocabulary(index.codes), corrections()])
    yield "f.js", script(build, "f", facets)


def notes_of(notes: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
    """Lay words with what they mean, under the key with which a question that holds them begins to
    look for them.
    """
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for say, means in notes.items():
        found["_".join(say.split()[:2])].append((say, means))
    return found


def alike(entries: Sequence[Entry]) -> Iterator[tuple[int, ...]]:
    """For each document nothing, or the number of the first one that is the same but for the place
    that does it.
    """
    first: dict[tuple[str, str], int] = {}
    for number, one in enumerate(entries):
        place = _PLACE.search(one.folded, max(0, len(one.folded) - _PLACE_LENGTH))
        name = one.folded[: place.start()] if place else one.folded
        found = first.setdefault((one.facets.kind, name.strip(" .,;")), number)
        yield (found,) if found != number else ()


def _build(index: Index, *made: Any) -> str:
    """The build's name: a digest of all that is in it."""
    digest = blake2b(json.dumps([index.lexicon.notes, *made]).encode(), digest_size=5)
    for part in (index.codes, index.codes.values()):
        digest.update("\n".join(part).encode())
    return digest.hexdigest()
