"""Papers under headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from ..domain import Evidence, EvidenceGroup, Form
from ..text import fold
from .api import ExecutionCase, ExportComponent

GroupKind = Literal["case", "submit", "present", "note"]
_UNIT_PREFIX = re.compile(r"^(?:0{2,3}\.){3}")
_ENUMERATOR = re.compile(r"\W*(?:[a-z]?\d{1,2}|[a-z]|[ivx]+)(?:\.\d{1,2})*[).]\s*|\W+")
#: How many sets of papers: số lượng hồ sơ, 01 (một) bộ hồ sơ.
_COPIES = r"so luong (?:bo )?ho so\b|\d+ (?:\(\S+\) )?bo(?: ho so)?\W*$"
_CASES = "doi voi|truong hop|cac truong hop|neu|khi|cap moi|cap lai|cap doi|dang ky lan dau"
_KINDS: tuple[tuple[GroupKind, re.Pattern[str]], ...] = (
    (
        "note",
        re.compile(rf"luu y\b|ghi chu\b|chu y\b|{_COPIES}"),
    ),
    (
        "case",
        re.compile(rf"(?:{_CASES})\b"),
    ),
    ("present", re.compile(r"(?!.*\b(?:nop|gui|ban sao)\b).*\bxuat trinh\b")),
)


def read_group(given: ExecutionCase) -> EvidenceGroup | None:
    """Return a group of papers of the kind that its heading says, or nothing when it is blank."""
    items = tuple(paper for one in given.components if (paper := read_paper(one)))
    name = given.name.rstrip(" :") or None
    if not items and not name:
        return None
    return EvidenceGroup(kind=kind_of(name or "", bool(items)), name=name, items=items)


def read_groups(given: Sequence[ExecutionCase]) -> tuple[EvidenceGroup, ...]:
    """Return the groups that say something."""
    return tuple(group for one in given if (group := read_group(one)))


def kind_of(heading: str, papers: bool = True) -> GroupKind:
    """Return what a heading announces. A heading without papers below is a remark."""
    words = fold(heading)
    if enumerator := _ENUMERATOR.match(words):
        words = words[enumerator.end() :]
    return (
        next((kind for kind, pattern in _KINDS if pattern.match(words)), "submit")
        if papers
        else "note"
    )


def read_paper(given: ExportComponent) -> Evidence | None:
    """Return a paper; one without a name has lost it in the export, and goes by the name of its
    form, if any.
    """
    forms = tuple(
        dict.fromkeys(Form(name=file.file_name) for file in given.attachments if file.file_name)
    )
    name = given.name or (forms[0].name if forms else "")
    if not name:
        return None
    return Evidence(
        name=name,
        code=_UNIT_PREFIX.sub("", given.code) or None,
        originals=given.originals,
        copies=given.copies,
        forms=forms,
    )
