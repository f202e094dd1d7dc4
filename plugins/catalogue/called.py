"""What pages are called by people: by name, by file name, by code, with the usual abbreviations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..domain import Kinds, Problem, Site, named_kinds
from ..text import ascii_slug, fold, is_syllable
from ..text.near import nearest
from .page import Read

#: Abbreviations of offices, folded; what stands before a place's name says no more than the place
#: does.
_SHORT = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "bhxh": "bao hiem xa hoi",
    "ca": "cong an",
    "vp": "van phong",
    "tt": "trung tam",
    "tthc": "thu tuc hanh chinh",
    "pvhcc": "phuc vu hanh chinh cong",
    "ttpvhcc": "trung tam phuc vu hanh chinh cong",
    "vpdkdd": "van phong dang ky dat dai",
    "p": "phuong",
    "tp": "thanh pho",
    "nnmt": "nong nghiep va moi truong",
}
_COMMITTEE = "uy ban nhan dan "
#: Fields beside a name that hold the bare name of what has no page here.
_BARE = {"issuer": "issuer_name", "agency": "name"}


class Called:
    """The pages of a portal by what they are called."""

    def __init__(self, reads: Iterable[Read], kinds: Kinds) -> None:
        self._fields = named_kinds(Site)
        for kind in kinds.values():
            self._fields |= named_kinds(kind.record)
        self._codes = {"not-a-name", *map(unknown, kinds)}
        self._names: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for read in reads:
            values = read.header.values
            for name in (
                read.slug,
                *(values.get(field) for field in ("title", "short_title", "code")),
            ):
                if isinstance(name, str):
                    self._names[read.place.kind.name][_key(name)].add(read.slug)

    def meant(self, kind: str, given: str) -> str:
        """The file name of the one page that was meant, or nothing."""
        known = self._names.get(kind, {})
        key = _key(given)
        real = not given.isascii() and all(
            map(is_syllable, given.split())
        )  # another place, not a slip
        found = known.get(key) or (set() if real else known.get(nearest(key, known), set()))
        return next(iter(found)) if len(found) == 1 else ""

    def mend(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """Yield the problems; where a page was called by another name, with its file name as the
        proposal.
        """
        for problem in problems:
            field = next(
                (part for part in reversed(problem.field.split(".")) if not part.isdigit()), ""
            )
            named = self._fields.get(field)
            if problem.code == "not-a-list" and named:
                meant = self.meant(named, str(problem.values["given"]))
                yield replace(
                    problem, values={**problem.values, "nearest": f"[{meant}]" if meant else ""}
                )
            elif problem.code in self._codes and named:
                yield replace(
                    problem, values={**problem.values, **self._proposal(problem, field, named)}
                )
            else:
                yield problem

    def _proposal(self, problem: Problem, field: str, kind: str) -> dict[str, object]:
        given, bare = str(problem.values["given"]), _BARE.get(field, "")
        if meant := self.meant(kind, given):
            return {"name": field, "nearest": meant}
        # News and notices have no field for the bare name of an agency.
        known = (
            bare
            and ascii_slug(given) != given
            and (field == "issuer" or problem.field.startswith("agencies."))
        )
        return {"name": bare, "nearest": given} if known else {"name": field, "nearest": ""}


def unknown(kind: str) -> str:
    """The code of the problem that there is no page of a kind by the name given."""
    return f"{kind.replace('_', '-')}-unknown"


def _key(name: str) -> str:
    words = re.findall(r"[a-z0-9]+(?:\.[0-9]+)*", fold(name.removesuffix(".md").rpartition("/")[2]))
    expanded = " ".join(_SHORT.get(word, word) for word in words)
    return expanded.removeprefix(_COMMITTEE) if len(expanded) > len(_COMMITTEE) + 3 else expanded
