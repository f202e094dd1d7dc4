"""An index → the files that a browser asks for."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple

from .build import Index
from .entry import Entry
from .facets import columns
from .parameters import ADDRESSES, corrections, parameters
from .shards import DOCUMENTS, KeyShard, groups, script, signposts, write_posts, written
from .vocabulary import common, vocabulary

#: Letters of a digest, six bits each: of a billion changes one goes unnoticed.
_DIGEST = 5
#: The file that a browser reads first.
MANIFEST = "m.js"


class IndexFile(NamedTuple):
    """A file of an index: its path below `search/<lang>/`, its text, and the digest by which pages
    ask for it. The manifest has none: it says those of the others.
    """

    path: str
    text: str
    digest: str


def files(index: Index) -> Iterator[IndexFile]:
    """The index as files for a browser: the manifest first, then the shards.

    Of neighbours in a row one digest stands for all: it is in the text of each, so that none is
    taken for another release's, and in the manifest, where one for each would weigh too much. The
    files of those that an edit leaves as they are stay the same bytes.
    """
    # A portal without pages in a language has one shard of no key: whoever asks finds a file, and
    # nothing in it.
    shards = index.shards or (KeyShard("", ""),)
    documents = [
        [one.title, one.url, one.facets.kind, one.facets.level, one.answer, *like]
        for one, like in zip(index.entries, alike(index.entries), strict=True)
    ]
    values = {
        "i": list(_keys(shards, index.lexicon.notes)),
        "d": list(groups(documents)),
        "v": [
            [
                *vocabulary(index.frequencies),
                corrections(),
                " ".join(index.lexicon.everyday),
            ]
        ],
        "f": [columns(index.entries)],
    }
    texts = {kind: [written(one) for one in some] for kind, some in values.items()}
    digests = {kind: [*_digests(some)] for kind, some in texts.items()}
    manifest = {
        **parameters(),
        "documents": len(documents),
        "group": DOCUMENTS,
        "posts": write_posts(signposts(shards)),
        "digests": {kind: " ".join(some) for kind, some in digests.items()},
        "short": {" ".join(say): means for say, means in index.lexicon.short.items()},
        "ignore": [" ".join(one) for one in index.lexicon.ignore],
        "common": " ".join(common(index.frequencies, len(documents))),
    }
    yield IndexFile(MANIFEST, script("", "m", written(manifest)), "")
    for kind, some in texts.items():
        for place, text in enumerate(some):
            name = f"{kind}/{place}" if kind in ("i", "d") else kind
            digest = digests[kind][place // ADDRESSES.neighbours]
            yield IndexFile(f"{name}.js", script(digest, name, text), digest)


def _keys(shards: Sequence[KeyShard], lay: Mapping[str, str]) -> Iterator[Any]:
    """The values of the shards of keys: keys, codes, and lay words with what they mean."""
    notes, firsts = notes_of(lay), [shard.first for shard in shards]
    asked: dict[int, list[str]] = defaultdict(list)
    for key in sorted(notes):
        asked[bisect_right(firsts, key) - 1].append(key)
    for place, shard in enumerate(shards):
        here = set(shard.keys.split()).intersection(asked[place]) if place in asked else ()
        yield [*shard, {say: means for key in sorted(here) for say, means in notes[key]}]


def _digests(texts: Sequence[str]) -> Iterator[str]:
    """A digest of each run of neighbours."""
    for start in range(0, len(texts), ADDRESSES.neighbours):
        run = "\n".join(texts[start : start + ADDRESSES.neighbours])
        digest = urlsafe_b64encode(blake2b(run.encode()).digest())
        yield digest[:_DIGEST].decode()


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
        found = first.setdefault((one.facets.kind, one.deed), number)
        yield (found,) if found != number else ()
