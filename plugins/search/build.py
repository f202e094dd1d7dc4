"""Entries → a folder of shards, with as little done again as an edit needs."""
from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from hashlib import blake2b
from math import log
from pathlib import Path
from typing import Any

from .coding import encode
from .entry import Entry
from .facets import columns
from .impacts import MOST_PAIR, MOST_SYLLABLE, Lengths, weigh
from .kept import Kept
from .lexicon import Lexicon
from .shards import DOCUMENTS, groups, pack, script, signposts, write_posts
from .store import Document, Store
from .vocabulary import common, vocabulary

#: At a title's end: the level or place that carries it out.
_PLACE = re.compile(r"\s*[-–(,]?\s*(?:thuc hien )?(?:tai |o )?(?:cap )(?:trung uong|bo|tinh|huyen|xa|tw)\)?\W*$")
#: Changes with this number when the same index gives other codes.
_VERSION = 4
#: An acronym is kept where at least one title in so many has it: nobody shortens what is hardly ever said.
_ACRONYMS = 2000
#: Lengths of bodies are told apart by this factor; measured: finer ones do not rank better.
_STEP = 1.25


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
    titles = _titles(ordered, lexicon, cache)
    digests = {one.id: one.digest(titles[one.id]) for one in ordered}
    store = Store(cache)
    known = store.digests()
    numbers = {one.id: number for number, one in enumerate(ordered)}
    lengths = _lengths(ordered, cache, digests)
    kept = Kept(cache / "codes.json", json.dumps([_VERSION, list(numbers), [one.mean for one in lengths]]))
    if known == digests and kept.found:
        return Index(ordered, kept.values, lexicon, lang)
    kept.forget()  # whatever stops us from here on, the next build starts from the index alone
    changed = (Document(one.id, digests[one.id], (title, body), titles[one.id], one.counts)
               for one, title, body in zip(ordered, lengths[0].of, lengths[1].of, strict=True)
               if known.get(one.id) != digests[one.id])
    touched = store.update(changed, [name for name, digest in known.items() if digests.get(name) != digest])
    codes = {key: code for key, code in kept.values.items() if key not in touched}
    codes.update(_codes(store, numbers, lengths, touched if kept.found else None))
    codes = dict(sorted(codes.items()))
    kept.keep(codes)
    return Index(ordered, codes, lexicon, lang)


def _codes(store: Store, numbers: Mapping[str, int], lengths: tuple[Lengths, Lengths],
           only: set[str] | None) -> Iterator[tuple[str, str]]:
    for key, title, body in store.postings(numbers, only):
        pair = "_" in key or key.startswith("~")
        if not title and len(body) < 2 and (pair or key.isdecimal()):
            continue
        yield key, encode(weigh(title, body, *lengths, MOST_PAIR if pair else MOST_SYLLABLE))


def _titles(entries: Sequence[Entry], lexicon: Lexicon, cache: Path) -> dict[str, dict[str, int]]:
    """The keys of each document's title."""
    kept = Kept(cache / "titles.json", f"{_VERSION} {lexicon!r}")
    named = {one.id: "\n".join((one.title, *one.also)) for one in entries}
    keys = {named[one.id]: kept.values.get(named[one.id]) or dict(lexicon.title_keys(one.title, one.also))
            for one in entries}
    kept.keep(keys)
    titles = {one.id: keys[named[one.id]] for one in entries}
    acronyms = Counter(key for title in titles.values() for key in title if key[0] == "~")
    rare = {key for key, times in acronyms.items() if times * _ACRONYMS < len(entries)}
    return {name: {key: times for key, times in title.items() if key not in rare} for name, title in titles.items()}


def _lengths(entries: Sequence[Entry], cache: Path, digests: Mapping[str, str]) -> tuple[Lengths, Lengths]:
    """Lengths in keys. They are rounded, so that an edit does not change the impacts of all keys a little."""
    kept = Kept(cache / "lengths.json")
    bodies = {digests[one.id]: kept.values.get(digests[one.id]) or sum(one.counts.values()) for one in entries}
    kept.keep(bodies)
    return _of([one.size for one in entries]), _of([_rounded(bodies[digests[one.id]], _STEP) for one in entries])


def _of(lengths: Sequence[float]) -> Lengths:
    return Lengths(lengths, _rounded(sum(lengths) / max(1, len(lengths)), 1.05))


def _rounded(length: float, step: float) -> float:
    return step ** round(log(max(1, length), step))


def files(index: Index) -> Iterator[tuple[str, str]]:
    """Path below `search/<lang>/` and text of each file."""
    shards = list(pack(index.codes.items()))
    documents = [[one.title, one.url, one.facets.kind, one.facets.level, one.answer, *like]
                 for one, like in zip(index.entries, alike(index.entries), strict=True)]
    build = _build(index, documents)
    manifest = {
        "documents": len(documents), "group": DOCUMENTS, "posts": write_posts(signposts(shards)),
        "short": {" ".join(say): means for say, means in index.lexicon.short.items()},
        "ignore": [" ".join(one) for one in index.lexicon.ignore],
        "common": " ".join(common(index.codes, len(documents))),
    }
    yield "m.js", script(build, "m", manifest)
    notes = notes_of(index.lexicon.notes)
    for number, shard in enumerate(shards):
        keys, codes = zip(*shard, strict=True)
        said = {say: means for key in keys for say, means in notes.get(key, ())}
        yield f"i/{number}.js", script(build, f"i/{number}", [" ".join(keys), " ".join(codes), said])
    for number, group in enumerate(groups(documents)):
        yield f"d/{number}.js", script(build, f"d/{number}", group)
    yield "v.js", script(build, "v", vocabulary(index.codes))
    yield "f.js", script(build, "f", columns(index.entries))


def notes_of(notes: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
    """Lay words with what they mean, under the key with which a question that holds them begins to look for them."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for say, means in notes.items():
        found["_".join(say.split()[:2])].append((say, means))
    return found


def alike(entries: Sequence[Entry]) -> Iterator[tuple[int, ...]]:
    """For each document nothing, or the number of the first one that is the same but for the place that does it."""
    first: dict[tuple[str, str], int] = {}
    for number, one in enumerate(entries):
        found = first.setdefault((one.facets.kind, _PLACE.sub("", one.folded).strip(" .,;")), number)
        yield (found,) if found != number else ()


def _build(index: Index, documents: Any) -> str:
    """The build's name: a seal over all that is in it."""
    parts = [list(index.codes.items()), documents, [astuple(one.facets) for one in index.entries], index.lexicon.notes]
    return blake2b(json.dumps(parts).encode(), digest_size=5).hexdigest()
