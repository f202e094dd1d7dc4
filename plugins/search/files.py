"""An index → the files that a browser asks for."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from hashlib import blake2b
from typing import Any, NamedTuple

from .build import Index
from .entry import Entry
from .facets import columns
from .parameters import ADDRESSES, corrections, parameters
from .shards import DOCUMENTS, KeyShard, groups, script, shard_of, written
from .vocabulary import common, neighbours, vocabulary

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
    shards = index.shards
    documents = [
        [one.title, one.url, one.facets.kind, one.facets.level, one.sentence, one.answers, *like]
        for one, like in zip(index.entries, alike(index.entries), strict=True)
    ]
    values = {
        "i": list(_keys(index, shards)),
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
        "neighbours": {kind: _neighbours(len(some)) for kind, some in texts.items()},
        "shards": len(shards),
        "digests": {kind: " ".join(some) for kind, some in digests.items()},
        "short": {" ".join(say): means for say, means in index.lexicon.short.items()},
        "ignore": [" ".join(one) for one in index.lexicon.ignore],
        "questions": index.lexicon.questions,
        "deeds": asdict(index.lexicon.deeds),
        "common": " ".join(common(index.frequencies, len(documents))),
    }
    yield IndexFile(MANIFEST, script("", "m", written(manifest)), "")
    for kind, some in texts.items():
        for place, text in enumerate(some):
            name = f"{kind}/{place}" if kind in ("i", "d") else kind
            digest = digests[kind][place // _neighbours(len(some))]
            yield IndexFile(f"{name}.js", script(digest, name, text), digest)


def _keys(index: Index, shards: Sequence[KeyShard]) -> Iterator[Any]:
    """The values of the shards of keys: keys, codes, lay words with what they mean, and what
    usually stands beside syllables.
    """
    meant: dict[int, dict[str, str]] = defaultdict(dict)
    for key, notes in sorted(notes_of(index.lexicon.notes).items()):
        meant[shard_of(key, len(shards))].update(notes)
    beside: dict[int, dict[str, str]] = defaultdict(dict)
    for name, usual in neighbours(index.frequencies):
        beside[shard_of(name, len(shards))][name] = usual
    for place, shard in enumerate(shards):
        yield [*shard, meant[place], beside[place]]


def _neighbours(count: int) -> int:
    """How many files in a row share a digest, of so many of a kind."""
    return max(ADDRESSES.neighbours, -(-count // ADDRESSES.digests))


def _digests(texts: Sequence[str]) -> Iterator[str]:
    """A digest of each run of neighbours."""
    size = _neighbours(len(texts))
    for start in range(0, len(texts), size):
        run = "\n".join(texts[start : start + size])
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
