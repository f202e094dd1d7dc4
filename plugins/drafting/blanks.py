"""The blanks of a line: what stands before each, and what kind of field it is likely to be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..domain.form import FieldType
from .word import BOX

#: Dots, dashes below the line, or a tab that leads to the next stop.
BLANK = re.compile(r"(?:[.…_‥]{3,}|…|\t)(?:[.…_‥\s]*(?:[.…_‥]{3,}|…|\t))*[.…_]*")
_REFERENCE = re.compile(r"\s*\(\d{1,2}\)|\s*\[\d{1,2}\]")
_NUMBERING = re.compile(r"^\s*(?:[-–+•*]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)])\s+", re.IGNORECASE)
_OWN_NUMBER = re.compile(r"^\d{1,2}[.)]\s*")
#: Of two words one is to be crossed out: `Giới tính: Nam/Nữ`.
_STRUCK = re.compile(r"([^:/]{2,60}):\s*([^\W\d][^/:.…\t]{0,20})/\s*([^\W\d][^/:.…\t]{0,20})")
_UNIT = re.compile(
    r"^\s*\(?(m2|m²|m|ha|đồng|vnđ|bản|người|tuổi|tầng|%)\)?(?=[\s;,.)]|$)", re.IGNORECASE
)
#: The blanks of a date's day, month and year, with strokes or with words between them.
_SHORT = r"(?:[.…_]{2,}|…)"
_LONG = r"(?:[.…_\s]{2,}|…|\t)"
_DATE = re.compile(
    rf"""
    (?:ngày)? \s* {_SHORT}? \s* / \s* {_SHORT} \s* / \s* {_SHORT}
    | ngày \s* {_LONG} \s* tháng \s* {_LONG} \s* năm \s* (?:{_LONG}|$)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_KINDS: tuple[tuple[FieldType, str], ...] = (
    ("identity", r"định danh|căn cước|\bcccd\b|\bcmnd\b"),
    ("year", r"^năm sinh|^năm\b"),
    ("date", r"ngày sinh|sinh ngày|ngày,? tháng|^ngày\b|\bngày cấp|từ ngày|đến ngày"),
    ("phone", r"điện thoại|\bđt\b|\bsđt\b|\bfax\b"),
    ("email", r"e-?mail|thư điện tử"),
    (
        "number",
        r"diện tích|số (?:lượng|tiền|người|bản|tầng)|\bvốn\b|thu nhập|lần thứ|chiều cao",
    ),
    ("name", r"\bhọ\b.*\btên\b|^tên (?:cha|mẹ|chồng|vợ|con)|^ông|^bà\b|^tôi (?:là|tên)"),
    ("paragraph", r"nội dung|lý do|mô tả|trình bày|yêu cầu giải quyết"),
)  # fmt: skip


@dataclass(frozen=True)
class DraftField:
    """A field that a form is likely to have. `doubts` are keys of what an editor should look at."""

    label: str
    type: FieldType = "text"
    options: tuple[str, ...] = ()
    unit: str = ""
    joined: bool = False
    lines: int = 1
    doubts: tuple[str, ...] = ()


def fields_of(text: str) -> tuple[DraftField, ...]:
    """Return the fields of a line of a form; none where it has neither blank nor box."""
    text = _REFERENCE.sub("", text)
    if struck := _STRUCK.fullmatch(text):
        options = (clean(struck[2]), clean(struck[3]))
        return (DraftField(clean(struck[1]), "choice", options, doubts=("struck",)),)
    dated = _DATE.sub(lambda found: f"{_before_date(found)}\x00", text)
    found: list[DraftField] = []
    rest = dated
    while rest.strip():
        boxed = rest.find(BOX)
        blank = BLANK.search(rest)
        date = rest.find("\x00")
        places = [at for at in (boxed, blank.start() if blank else -1, date) if at >= 0]
        if not places:
            break
        first = min(places)
        if first == date:
            found.append(_field(rest[:first], "date"))
            rest = rest[first + 1 :]
        elif first == boxed:
            made, rest = _boxes(rest)
            found.append(made)
        else:
            end = blank.end() if blank else first
            unit = _UNIT.match(rest[end:])
            made = _field(rest[:first])
            if unit:
                made = replace(made, type="number", unit=unit[1].replace("m2", "m²"))
                end += unit.end()
            found.append(made)
            rest = rest[end:]
    return tuple(replace(one, joined=place > 0) for place, one in enumerate(found))


def kind_of(label: str) -> FieldType:
    """The kind of field that a label asks for, as far as its words say."""
    plain = label.casefold()
    return next((kind for kind, form in _KINDS if re.search(form, plain)), "text")


def clean(label: str) -> str:
    """A label without the signs around it."""
    bare = _NUMBERING.sub("", _REFERENCE.sub("", label))
    if bare.strip().startswith("(") and bare.strip().endswith(")"):
        bare = bare.strip()[1:-1]
    return " ".join(_OWN_NUMBER.sub("", bare).strip(" :;,.-–\t").split())


def _before_date(found: re.Match[str]) -> str:
    """What of a date's own words is its label: `ngày` alone says nothing, but is all there is."""
    return "ngày " if found[0].casefold().startswith("ngày") else ""


def _field(before: str, kind: FieldType | None = None) -> DraftField:
    label = clean(before)
    if kind == "date" and len(label) > len("ngày"):
        label = re.sub(r"\s*[:,]?\s*ngày$", "", label) or label
    doubts = ("no-label",) if not label else ("long-label",) if len(label) > 120 else ()
    return DraftField(label, kind or kind_of(label), doubts=doubts)


def _boxes(text: str) -> tuple[DraftField, str]:
    """The choice at the head of a text, and what follows it. Boxes stand behind their options where
    nothing follows the last one, else before them.
    """
    head = text.partition(BOX)[0]
    behind = not text.rpartition(BOX)[2].strip(" ;,.\t")
    label, colon, _ = head.rpartition(":") if ":" in head or behind else (head, "", "")
    pieces = [one.strip(" ;,.") for one in text[len(label) + len(colon) :].split(BOX)]
    after = ""
    if behind:
        options = pieces[:-1]
    else:
        label, options = (label if ":" in head else head), pieces[1:]
        # The label of a blank that follows the last option on the line.
        if found := re.search(r"\t|\s{2,}", options[-1]):
            options[-1], after = options[-1][: found.start()], options[-1][found.end() :]
    chosen = tuple(filter(None, map(clean, options)))
    doubts = [] if clean(label) else ["no-label"]
    if len(chosen) < 2:
        doubts.append("one-option")
    return DraftField(clean(label), "choice", chosen, doubts=tuple(doubts)), after
