"""Text → the keys under which it is found: folded syllables, adjacent pairs, whole codes."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise

from plugins.text import fold, nfc

#: A procedure's code (`1.001193`) or a document's number (`123/2020/nd-cp`), in folded text.
CODE = re.compile(r"(?<![\w./-])(?:\d\.\d{6}|\d+(?:/\d+)?/[a-z]+\d*(?:-[a-z]+\d*)*)(?![\w/-])")
_QUOTED = re.compile(r'["“”]([^"“”]+)["“”]')
_SYLLABLE = re.compile(r"[^\W_]+")
#: Letters that cannot be a syllable, having no vowel: people type the first letters of each.
ACRONYM = re.compile(r"[b-df-hj-np-tv-z]{3,6}")


def syllables(text: str) -> list[str]:
    """The folded syllables and numbers of a text, in order."""
    return parts(fold(text))


def parts(folded: str) -> list[str]:
    """The syllables and numbers of a folded text, in order."""
    return _SYLLABLE.findall(folded)


def words(text: str) -> list[str]:
    """The syllables and numbers of a text as they are marked, in lower case."""
    return _SYLLABLE.findall(nfc(text).lower())


def codes(text: str) -> list[str]:
    """The whole codes in a text, folded, in order, each once."""
    return list(dict.fromkeys(CODE.findall(fold(text))))


def quoted(text: str) -> list[list[str]]:
    """What a text has between quotation marks, each as a run of syllables."""
    return [run for run in map(syllables, _QUOTED.findall(text)) if run]


def lengthen(run: list[str], written: Mapping[tuple[str, ...], Sequence[str]]) -> list[str]:
    """The run with abbreviations written out."""
    found: list[str] = []
    place = 0
    while place < len(run):
        size = next((size for size in (3, 2, 1) if tuple(run[place:place + size]) in written), 0)
        found.extend(written[tuple(run[place:place + size])] if size else (run[place],))
        place += size or 1
    return found


def pairs(run: list[str]) -> list[str]:
    """The adjacent pairs of a run of syllables: `khai sinh` → `khai_sinh`."""
    return list(map("_".join, pairwise(run)))


def acronyms(run: list[str]) -> list[str]:
    """The keys of what people may type for a part of a run: `dang ky ket hon` → `~dkkh`, `~dkk`, `~kkh`."""
    letters = "".join(one[0] for one in run)
    return [f"~{letters[start:start + size]}" for size in range(3, 7) for start in range(len(run) - size + 1)
            if ACRONYM.fullmatch(letters[start:start + size])]


def keys_of(run: list[str]) -> Iterable[str]:
    """Syllables and pairs of a run."""
    return (*run, *pairs(run))


def asked_keys(run: list[str]) -> list[str]:
    """The keys under which a question's run is looked up, each once."""
    return list(dict.fromkeys((*run, *pairs(run), *(f"~{one}" for one in run if ACRONYM.fullmatch(one)))))


def count(text: str) -> Counter[str]:
    """How often each key occurs in a text."""
    folded = fold(text)
    return Counter(chain(keys_of(parts(folded)), CODE.findall(folded)))
