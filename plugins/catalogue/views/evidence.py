"""The papers to prepare: real cases to choose among, what to submit, what to show, remarks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

from ...domain import Evidence, EvidenceGroup
from .context import ViewContext
from .format import counted
from .parts import FileLink, files
from .prose import Block, blocks

AT_ONCE = 12  # papers of a group that are shown before the rest folds away
CHOICES = 6  # cases up to which a reader chooses; more are parts that unfold
LABEL = 40  # characters of a case's name from which the choices stand one below the other
#: A name that says itself that it is a case.
_MARK = r"(?:[\W\d]|[a-zđ]\))*\s*"
_CASE = re.compile(
    rf"{_MARK}(?:các )?(?:trường hợp|đối với|cases?\b|if\b|for\b|when\b)", re.IGNORECASE
)


@dataclass(frozen=True)
class Paper:
    """A paper to prepare: how many, on what condition, and the form to fetch."""

    name: str
    counts: str
    note: tuple[Block, ...]
    forms: tuple[FileLink, ...]


@dataclass(frozen=True)
class PaperGroup:
    """Papers under one heading, `title`. `more` are those that fold away in a long group."""

    id: str
    name: str
    title: str
    papers: tuple[Paper, ...]
    more: tuple[Paper, ...]
    more_label: str
    remark: bool


@dataclass(frozen=True)
class Preparation:
    """All papers. `choose` says that the cases are few enough to choose among, `long` that their
    names are long.
    """

    cases: tuple[PaperGroup, ...]
    groups: tuple[PaperGroup, ...]
    choose: bool
    long: bool
    sets: str
    asked: str

    def __bool__(self) -> bool:
        return bool(self.cases or self.groups)


def preparation(
    evidence: tuple[EvidenceGroup, ...], sets: int | None, context: ViewContext
) -> Preparation:
    """Return the papers of a procedure in the order of its record, cases apart."""
    cases = [group for group in evidence if group.kind == "case"]
    if len(cases) == 1:
        cases = []
    made = [(group, _group(place, group, context)) for place, group in enumerate(evidence, 1)]
    return Preparation(
        cases=tuple(one for group, one in made if group in cases),
        groups=tuple(one for group, one in made if group not in cases),
        choose=1 < len(cases) <= CHOICES,
        long=any(len(group.name or "") > LABEL for group in cases),
        sets=counted("procedure.sets", sets, context.say) if sets else "",
        asked=context.say(
            "procedure.which_case" if len(cases) <= CHOICES else "procedure.all_cases"
        ),
    )


def forms(evidence: tuple[EvidenceGroup, ...], context: ViewContext) -> tuple[FileLink, ...]:
    """Return every form once, those with a file first."""
    found = files(
        chain.from_iterable(item.forms for group in evidence for item in group.items), context
    )
    return tuple(sorted(found, key=lambda link: not link.url))


def names_case(text: str) -> bool:
    """Say whether a name begins as that of a case does: `Trường hợp tổ chức…`, `2. Đối với cá
    nhân`.
    """
    return bool(_CASE.match(text))


def case_title(name: str, context: ViewContext) -> str:
    """Return the heading of a case, without the word "case" where the name has it."""
    return name if names_case(name) else f"{context.say('procedure.case')}: {name}"


def _group(place: int, group: EvidenceGroup, context: ViewContext) -> PaperGroup:
    papers = tuple(_paper(item, context) for item in group.items)
    rest = papers[AT_ONCE:] if len(papers) > AT_ONCE + 3 else ()
    name = group.name or context.say(f"evidence.{group.kind}")
    return PaperGroup(
        f"papers-{place}",
        name,
        case_title(name, context) if group.kind == "case" and group.name else name,
        papers[: len(papers) - len(rest)],
        rest,
        counted("evidence.more", len(rest), context.say) if rest else "",
        group.kind == "note",
    )


def _paper(item: Evidence, context: ViewContext) -> Paper:
    counts = [
        counted(f"evidence.{key}", count, context.say)
        for key, count in (("originals", item.originals), ("copies", item.copies))
        if count
    ]
    return Paper(item.name, ", ".join(counts), blocks(item.note), files(item.forms, context))
