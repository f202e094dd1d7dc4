"""The papers of several procedures as one list: each counted once, with who asks for it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..domain import Evidence, Procedure, Site
from ..text import fold, nfc, tokens

#: What a list begins a line with: `a)`, `2.1.`, `(3)`, `-`.
_NUMBERING = re.compile(r"^(?:[-+*•]\s*|\(?(?:\d+(?:\.\d+)*|[a-zđ]|[ivx]{1,4})[.)]\s*)+")
#: So many words make a name specific; so many, a word that is vague in a short one.
SPECIFIC, LONG = 5, 12


@dataclass(frozen=True)
class Asked:
    """A paper as a procedure asks for it: how many, whether it is only displayed and given back, in
    which of the procedure's cases (none: in all), and under which key it is the same as others.
    """

    key: str
    name: str
    originals: int
    copies: int
    displayed: bool = False
    case: str = ""
    note: str = ""


@dataclass(frozen=True)
class Use:
    """What one procedure, by its place in the list, asks of a paper. `cases` are those in which it
    does, none where it always does.
    """

    procedure: int
    originals: int
    copies: int
    displayed: bool
    cases: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class MergedPaper:
    """A paper with how many of it are needed in all, and for what."""

    key: str
    name: str
    originals: int
    copies: int
    uses: tuple[Use, ...]


def asked(record: Procedure, site: Site) -> tuple[Asked, ...]:
    """Return the papers of a procedure in the order of its record; remarks are none. What is handed
    in is counted for all sets that the procedure asks for.
    """
    found: list[Asked] = []
    cases = sum(group.kind == "case" for group in record.evidence)
    for group in record.evidence:
        if group.kind == "note":
            continue
        case = (group.name or "") if group.kind == "case" and cases > 1 else ""
        for item in group.items:
            displayed = group.kind == "present"
            if not (item.originals or item.copies) and not displayed:
                continue
            sets = 1 if displayed else record.sets or 1
            found.append(
                Asked(
                    paper_key(item, record.code, site),
                    item.name,
                    item.originals * sets,
                    item.copies * sets,
                    displayed,
                    case,
                    item.note or "",
                )
            )
    return tuple(found)


def merged(procedures: Sequence[Sequence[Asked]]) -> tuple[MergedPaper, ...]:
    """Return the papers of procedures in the order in which they are first asked for.

    Of what is handed in each procedure has its own; what is displayed and given back serves all. Of
    the cases of a procedure one holds: the most that a case asks for counts. A browser merges by
    the same rules (`theme/components/my-folder/merge.js`).
    """
    names: dict[str, str] = {}
    uses: dict[str, list[Use]] = {}
    for place, papers in enumerate(procedures):
        for key in dict.fromkeys(one.key for one in papers):
            own = [one for one in papers if one.key == key]
            names.setdefault(key, own[0].name)
            uses.setdefault(key, []).append(_use(place, own))
    return tuple(
        MergedPaper(
            key,
            names[key],
            _in_all([(one.originals, one.displayed) for one in found]),
            _in_all([(one.copies, one.displayed) for one in found]),
            tuple(found),
        )
        for key, found in uses.items()
    )


def _use(place: int, own: Sequence[Asked]) -> Use:
    always = [one for one in own if not one.case]
    cases = tuple(dict.fromkeys(one.case for one in own if one.case))
    ways = [[*always, *(one for one in own if one.case == case)] for case in cases] or [always]
    return Use(
        place,
        max(_in_all([(one.originals, one.displayed) for one in way]) for way in ways),
        max(_in_all([(one.copies, one.displayed) for one in way]) for way in ways),
        all(one.displayed for one in own),
        () if always else cases,
        tuple(dict.fromkeys(one.note for one in own if one.note)),
    )


def _in_all(counts: Iterable[tuple[int, bool]]) -> int:
    """What is handed in adds up; what is displayed is needed once."""
    found = list(counts)
    handed = sum(count for count, displayed in found if not displayed)
    return handed + max((count for count, displayed in found if displayed), default=0)


def paper_key(item: Evidence, procedure: str, site: Site) -> str:
    """Return what stands for a paper: the same for two that are surely one, else one of the
    procedure's own.
    """
    words = _words(item.name)
    name = _folded(words)
    same = {_folded(_words(one)): names[0] for names in site.same_papers for one in names}
    separate = {_folded(_words(one)) for one in site.separate_papers}
    if name and name not in separate:
        if name in same:
            return f"same {_folded(_words(same[name]))}"
        if kind := _kind(" ".join(words), item.code):
            return f"{kind} {name}"
    return f"own {procedure} {name}"


def _kind(name: str, code: str | None) -> str:
    """By what a paper of this name is the same as others: its name, its code; empty where that is
    not sure.
    """
    issued = _begins(name, "issued") or f" {name} ".endswith(_table()["issued"])
    count = len(name.split())
    specific = count >= SPECIFIC and _begins(name, "likely") and not _begins(name, "written")
    if (
        not (issued or specific)
        or _has(name, "relative")
        or (count <= LONG and _has(name, "vague"))
    ):
        return ""
    if not _has(name, "conditional"):
        return "name"
    return f"code {code}" if code else ""


def _words(name: str) -> list[str]:
    """The words of a name in lower case, without its numbering and what says nothing of which paper
    it is.
    """
    found = f" {' '.join(tokens(nfc(_NUMBERING.sub('', name.strip().lower()))))} "
    for one in _table()["around"]:
        found = f" {found.removeprefix(one).removesuffix(one).strip()} "
    return found.split()


def _folded(words: Sequence[str]) -> str:
    return fold(" ".join(words))


def _begins(name: str, kind: str) -> bool:
    return f" {name} ".startswith(_table()[kind])


def _has(name: str, kind: str) -> bool:
    """Whether a name has one of these words. Marks count: `cũ` is not `cư`."""
    words = f" {name} "
    return any(one in words for one in _table()[kind])


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """The words of each kind, between blanks."""
    read = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {kind: tuple(f" {nfc(one)} " for one in names) for kind, names in read.items()}
