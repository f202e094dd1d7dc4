"""Entries → an index in shards, with as little done again as an edit needs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from itertools import chain, pairwise
from math import log
from pathlib import Path

from .aspects import weights
from .cache_file import CacheFile
from .coding import encode
from .entry import Entry
from .impacts import MOST_PAIR, MOST_SYLLABLE, Lengths, weigh
from .lexicon import Lexicon
from .segment import Span
from .shards import Coded, KeyShard, pack, repack
from .store import IndexedDocument, SideBySide, Store, one_by_one
from .titles import Titles
from .vocabulary import frequencies

#: From so many documents on, a pair that is in the body of a single one is left out. Smaller
#: portals can afford it, and without it what only one page says would be said to be on none.
_LARGE = 500
#: Changes with this number when the same index gives other codes.
_VERSION = 10
#: So many documents tell which keys there are; and so many have a span of keys of their own.
_SAMPLE, _OF_SPAN = 20, 250
#: Lengths of bodies are told apart by this factor; measured: finer ones do not rank better.
_STEP = 1.25


@dataclass(frozen=True)
class Index:
    """All that the files are made of. `frequencies` says in how many documents syllables and usual
    pairs are.
    """

    entries: Sequence[Entry]
    shards: Sequence[KeyShard]
    frequencies: Mapping[str, int]
    lexicon: Lexicon
    lang: str


def index(
    entries: Sequence[Entry],
    lexicon: Lexicon,
    lang: str,
    cache: Path,
    side_by_side: SideBySide = one_by_one,
) -> Index:
    """Index the entries. What `cache` keeps from the build before is used where it is the same;
    what is much to do is done `side_by_side`.
    """
    ordered = sorted(entries, key=lambda one: one.order)
    titles = Titles(ordered, lexicon, cache, _VERSION, side_by_side)
    # Rounded, so that an edit does not change the impacts of all keys a little.
    plain = weights(ordered, lexicon, cache)
    lengths = (
        _of([one.size for one in ordered], plain),
        _of([_rounded(one.body.size, _STEP) for one in ordered]),
    )
    digests = {
        one.id: f"{one.body.digest} {one.size} {weight} {titles.digest(one)}"
        for one, weight in zip(ordered, plain, strict=True)
    }
    numbers = {one.id: number for number, one in enumerate(ordered)}
    cached = CacheFile(
        cache / "shards.cache", json.dumps([_VERSION, list(numbers), [one.mean for one in lengths]])
    )
    last = [(KeyShard(*shard), often) for *shard, often in cached.values.get("shards", ())]
    if cached.values.get("digests") == digests:
        return _index(ordered, last, lexicon, lang)
    store = Store(cache)
    same = cached.found and cached.values["generation"] == store.generation
    known = cached.values["digests"] if same else store.digests()
    if 2 * sum(_same_body(known.get(one.id, ""), one) for one in ordered) < len(known):
        # Less work, and memory, than taking most of it out.
        store, known, same = Store(cache, anew=True), {}, False
    changed = [
        partial(_document, one, titles, known.get(one.id, ""), digests[one.id], size)
        for one, *size in zip(ordered, lengths[0].of, lengths[1].of, plain, strict=True)
        if known.get(one.id) != digests[one.id]
    ]
    touched: set[str] = set()
    if known:
        gone = [name for name, digest in known.items() if digests.get(name) != digest]
        touched = store.update((make() for make in changed), gone)
    else:
        store.fill(changed, side_by_side)
    codes = partial(_codes, store, store.places(numbers), lengths)
    if same:
        changed_codes = {**dict.fromkeys(touched, ""), **dict(codes(touched))}
        shards = repack([shard for shard, _ in last], changed_codes)
    else:
        shards = pack(_in_spans(codes, _spans(ordered), side_by_side))
    known_often = dict(last)
    made = [(shard, known_often.get(shard) or frequencies(shard)) for shard in shards]
    cached.write(
        {
            "generation": store.generation,
            "digests": digests,
            "shards": [[*shard, often] for shard, often in made],
        }
    )
    return _index(ordered, made, lexicon, lang)


def _index(
    entries: Sequence[Entry],
    shards: Sequence[tuple[KeyShard, Mapping[str, int]]],
    lexicon: Lexicon,
    lang: str,
) -> Index:
    often = {key: number for _, some in shards for key, number in some.items()}
    return Index(entries, [shard for shard, _ in shards], often, lexicon, lang)


def _document(
    entry: Entry, titles: Titles, before: str, digest: str, size: Sequence[float]
) -> IndexedDocument:
    """What to index of an entry: of a body that the index has already, nothing."""
    body = None if _same_body(before, entry) else entry.body.counts
    return IndexedDocument(entry.id, digest, tuple(size), titles.keys(entry), body)


def _same_body(digest: str, entry: Entry) -> bool:
    return digest.startswith(f"{entry.body.digest} ")


def _codes(
    store: Store,
    places: Sequence[int],
    lengths: tuple[Lengths, Lengths],
    of: Span | Set[str],
) -> Iterator[Coded]:
    for key, title, body in store.postings(places, of):
        pair = "_" in key or key.startswith("~")
        if (
            len(lengths[0].of) >= _LARGE
            and not title
            and len(body) < 2
            and (pair or key.isdecimal())
        ):
            continue
        yield key, encode(weigh(title, body, *lengths, MOST_PAIR if pair else MOST_SYLLABLE))


def _spans(entries: Sequence[Entry]) -> list[Span]:
    """All keys in spans with about as much to do in each, as far as some entries tell."""
    some = entries[:: max(1, len(entries) // _SAMPLE)]
    keys = sorted(chain.from_iterable(one.body.counts for one in some))
    step = len(keys) // (8 + len(entries) // _OF_SPAN)
    ends = dict.fromkeys(keys[step::step]) if step else ()
    return [Span(start, end) for start, end in pairwise(("", *ends, ""))]


def _in_spans(
    codes: Callable[[Span], Iterable[Coded]], spans: Sequence[Span], side_by_side: SideBySide
) -> Iterator[Coded]:
    """All keys with their codes, which are made in spans."""

    def lines(place: int) -> bytes:
        return "\n".join(f"{key} {code}" for key, code in codes(spans[place])).encode()

    for _, made in sorted(side_by_side(lines, len(spans))):
        for line in made.decode().split("\n") if made else ():
            key, _, code = line.partition(" ")
            yield key, code


def _of(lengths: Sequence[float], weights: Sequence[float] = ()) -> Lengths:
    return Lengths(lengths, _rounded(sum(lengths) / max(1, len(lengths)), 1.05), weights)


def _rounded(length: float, step: float) -> float:
    return step ** round(log(max(1, length), step))
