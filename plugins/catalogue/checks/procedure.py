"""Doubts about a procedure. How many of the national records each rule meets is measured in the
tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...domain import ContentRule, Found, Procedure
from . import fees

LONGEST_BLOCK = 500
LONGEST_STEP = 2_000
LONGEST_TITLE = 200
LONGEST_SENTENCE = 40
_MONEY = re.compile(r"(?<![\d.,])\d[\d.,]{2,}\s*(?:đồng|đ\b|vnđ|vnd)", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;:!?]\s|\n")
_OLD_FORM = re.compile(r"\.(?:doc|xls|ppt)$", re.IGNORECASE)


def _time_without_unit(procedure: Procedure) -> Iterator[Found]:
    for place, channel in enumerate(procedure.channels):
        for which, time in enumerate(channel.processing_times):
            if time.value is not None and time.unit is None and not time.text:
                yield f"channels.{place}.processing_times.{which}", {"given": f"{time.value:g}"}


def _cost_unknown(procedure: Procedure) -> Iterator[Found]:
    yield from (
        (f"channels.{place}", {})
        for place, channel in enumerate(procedure.channels)
        if not channel.costs
    )


def _free_but_priced(procedure: Procedure) -> Iterator[Found]:
    for place, channel in enumerate(procedure.channels):
        for which, cost in enumerate(channel.costs):
            if cost.amount == 0 and (found := _MONEY.search(cost.note or "")):
                yield f"channels.{place}.costs.{which}", {"given": found[0]}


def _one_block(procedure: Procedure) -> Iterator[Found]:
    only = procedure.steps[0] if len(procedure.steps) == 1 else None
    if only and not only.title and len(only.text or "") > LONGEST_BLOCK:
        yield "steps.0", {}


def _long_step(procedure: Procedure) -> Iterator[Found]:
    for place, step in enumerate(procedure.steps):
        if (length := len(step.text or "")) > LONGEST_STEP:
            yield f"steps.{place}", {"length": length, "most": LONGEST_STEP}


def _summary_needed(procedure: Procedure) -> Iterator[Found]:
    """Law writes long sentences; where half of them are, people need a summary in plain words."""
    text = "\n".join(step.text or "" for step in procedure.steps)
    lengths = sorted(len(part.split()) for part in _SENTENCE.split(text) if part.strip())
    middle = lengths[len(lengths) // 2] if lengths else 0
    if not procedure.summary and middle > LONGEST_SENTENCE:
        yield "steps", {"length": middle, "most": LONGEST_SENTENCE}


def _paper_uncounted(procedure: Procedure) -> Iterator[Found]:
    for place, group in enumerate(procedure.evidence):
        for which, paper in enumerate(group.items):
            if group.kind in ("submit", "case") and not paper.originals and not paper.copies:
                yield f"evidence.{place}.items.{which}", {"given": paper.name[:60]}


def _old_form(procedure: Procedure) -> Iterator[Found]:
    for place, group in enumerate(procedure.evidence):
        for which, paper in enumerate(group.items):
            for number, form in enumerate(paper.forms):
                if _OLD_FORM.search(form.file or form.name):
                    yield (
                        f"evidence.{place}.items.{which}.forms.{number}",
                        {"given": form.file or form.name},
                    )


def _reason_missing(procedure: Procedure) -> Iterator[Found]:
    if procedure.online_level == "partial" and not procedure.partial_reason:
        yield "online_level", {}


def _law_missing(procedure: Procedure) -> Iterator[Found]:
    if not procedure.legal_resources:
        yield "legal_resources", {}


def _long_title(procedure: Procedure) -> Iterator[Found]:
    if len(procedure.title) > LONGEST_TITLE and not procedure.short_title:
        yield "title", {"length": len(procedure.title), "most": LONGEST_TITLE}


RULES = (
    ContentRule("time-without-unit", _time_without_unit, strict=True),
    ContentRule("partial-without-reason", _reason_missing, strict=True),
    ContentRule("cost-unknown", _cost_unknown),
    ContentRule("free-but-priced", _free_but_priced),
    ContentRule("fee-unlikely", fees.unlikely),
    ContentRule("steps-in-one-block", _one_block),
    ContentRule("step-too-long", _long_step),
    ContentRule("summary-needed", _summary_needed),
    ContentRule("paper-uncounted", _paper_uncounted),
    ContentRule("form-of-old-kind", _old_form),
    ContentRule("law-missing", _law_missing),
    ContentRule("title-too-long", _long_title),
)
