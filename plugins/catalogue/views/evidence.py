"""The papers to prepare: real cases to choose among, what to submit, what to show, remarks."""
from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from plugins.model import Evidence, EvidenceGroup

from .desk import Desk
from .format import counted
from .parts import FileLink, files
from .prose import Block, blocks

AT_ONCE = 12  # papers of a group that are shown before the rest folds away
CHOICES = 6  # cases up to which a reader chooses; more are parts that unfold


@dataclass(frozen=True)
class Paper:
    """A paper to prepare: how many, on what condition, and the form to fetch."""

    name: str
    counts: str
    note: tuple[Block, ...]
    forms: tuple[FileLink, ...]


@dataclass(frozen=True)
class Group:
    """Papers under one heading. `more` are those that fold away in a long group."""

    id: str
    name: str
    papers: tuple[Paper, ...]
    more: tuple[Paper, ...]
    more_label: str
    remark: bool


@dataclass(frozen=True)
class Preparation:
    """All papers. `choose` says that the cases are few enough to choose among."""

    cases: tuple[Group, ...]
    groups: tuple[Group, ...]
    choose: bool
    sets: str
    asked: str

    def __bool__(self) -> bool:
        return bool(self.cases or self.groups)


def preparation(evidence: tuple[EvidenceGroup, ...], sets: int | None, desk: Desk) -> Preparation:
    """Return the papers of a procedure in the order of its record, cases apart."""
    cases = [group for group in evidence if group.kind == "case"]
    if len(cases) == 1:
        cases = []
    made = [(group, _group(place, group, desk)) for place, group in enumerate(evidence, 1)]
    return Preparation(
        cases=tuple(one for group, one in made if group in cases),
        groups=tuple(one for group, one in made if group not in cases),
        choose=1 < len(cases) <= CHOICES,
        sets=counted("procedure.sets", sets, desk.say) if sets else "",
        asked=desk.say("procedure.which_case" if len(cases) <= CHOICES else "procedure.all_cases"))


def forms(evidence: tuple[EvidenceGroup, ...], desk: Desk) -> tuple[FileLink, ...]:
    """Return every form once, those with a file first."""
    found = files(chain.from_iterable(item.forms for group in evidence for item in group.items), desk)
    return tuple(sorted(found, key=lambda link: not link.url))


def _group(place: int, group: EvidenceGroup, desk: Desk) -> Group:
    papers = tuple(_paper(item, desk) for item in group.items)
    rest = papers[AT_ONCE:] if len(papers) > AT_ONCE + 3 else ()
    return Group(f"papers-{place}", group.name or desk.say(f"evidence.{group.kind}"),
                 papers[:len(papers) - len(rest)], rest,
                 counted("evidence.more", len(rest), desk.say) if rest else "", group.kind == "note")


def _paper(item: Evidence, desk: Desk) -> Paper:
    counts = [counted(f"evidence.{key}", count, desk.say)
              for key, count in (("originals", item.originals), ("copies", item.copies)) if count]
    return Paper(item.name, ", ".join(counts), blocks(item.note), files(item.forms, desk))
