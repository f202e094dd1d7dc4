"""What is wrong with a prescribed form: names, conditions, examples, meanings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ...domain import (
    ContentRule,
    FormCondition,
    FormField,
    Found,
    PrescribedForm,
    Problem,
    SitePage,
    breach,
    error,
    warning,
)
from ...frontmatter.record import line_of
from ...text.near import near
from ..index import PageIndex
from ..views.form import prescribed
from .rule import Records

_CHOICES = ("choice", "choices")


def _name_twice(form: PrescribedForm) -> Iterator[Found]:
    known: set[str] = set()
    places = [(f"sections.{n}", one.name) for n, one in enumerate(form.sections)]
    for place, name in [*places, *((place, one.name) for place, one in form.asked)]:
        if name in known:
            yield f"{place}.name", {"given": name}
        known.add(name)


def _conditions(form: PrescribedForm) -> Iterator[tuple[str, FormCondition]]:
    for number, section in enumerate(form.sections):
        if section.when:
            yield f"sections.{number}.when", section.when
    yield from ((f"{place}.when", one.when) for place, one in form.asked if one.when)


def _condition_unknown(form: PrescribedForm) -> Iterator[Found]:
    """A condition on a field that is not there, or on a value that it never has."""
    choices = {one.name: one for _, one in form.asked if one.type in _CHOICES}
    for place, condition in _conditions(form):
        asked = choices.get(condition.field)
        if not asked:
            nearest = near(condition.field, choices)
            yield f"{place}.field", {"given": condition.field, "nearest": nearest}
            continue
        for value in condition.values:
            if value not in asked.options:
                yield f"{place}.values", {"given": value, "nearest": near(value, asked.options)}


def _date_unknown(form: PrescribedForm) -> Iterator[Found]:
    """A limit of a date that is no date of the form."""
    dates = ["today", *(one.name for _, one in form.asked if one.type == "date")]
    for place, one in form.asked:
        for limit in ("before", "after"):
            given = getattr(one, limit)
            if given and given not in dates:
                yield f"{place}.{limit}", {"given": given, "nearest": near(given, dates)}


def _without_options(form: PrescribedForm) -> Iterator[Found]:
    for place, one in form.asked:
        if one.type in _CHOICES and len(one.options) < 2:
            yield f"{place}.options", {"given": one.label}


def _example_wrong(form: PrescribedForm) -> Iterator[Found]:
    """An example that the form itself would refuse."""
    for place, one in form.asked:
        if one.example and _refused(one, one.example):
            yield f"{place}.example", {"given": one.example, "label": one.label}


def _refused(one: FormField, example: str) -> bool:
    return breach(one, example, {}, dt.date.max) is not None


RULES = (
    ContentRule("form-name-twice", _name_twice, strict=True, each=True),
    ContentRule("form-condition-unknown", _condition_unknown, strict=True, each=True),
    ContentRule("form-date-unknown", _date_unknown, strict=True, each=True),
    ContentRule("form-without-options", _without_options, strict=True, each=True),
    ContentRule("form-example-wrong", _example_wrong, strict=True, each=True),
)


def form_meanings(records: Records, index: PageIndex) -> Iterator[Problem]:
    """Yield the pages that say what fields mean and have none, or say it of others than there
    are.
    """
    for page, record in records:
        if isinstance(record, PrescribedForm) and not record.sections:
            yield from _meanings(page, record, index)


def _meanings(page: SitePage, record: PrescribedForm, index: PageIndex) -> Iterator[Problem]:
    source = prescribed(page, index)
    original = source.record if source else None
    if not isinstance(original, PrescribedForm):
        yield error("form-without-fields", page.source or "", 1, "sections", given=page.slug)
        return
    fields = {one.name: one for _, one in original.asked}
    known = {*fields, *(one.name for one in original.sections)}
    said = {one.name: one for one in record.words}
    for place, one in enumerate(record.words):
        at = f"words.{place}.name"
        if one.name not in known:
            nearest = near(one.name, sorted(known))
            line = line_of(page.lines, at)
            yield error(
                "form-words-unknown", page.source or "", line, at, given=one.name, nearest=nearest
            )
        elif one.name in fields and len(one.options) not in (0, len(fields[one.name].options)):
            at = f"words.{place}.options"
            line = line_of(page.lines, at)
            yield error("form-words-options", page.source or "", line, at, given=one.name)
    if missing := [name for name in fields if name not in said]:
        line = line_of(page.lines, "words")
        names = ", ".join(missing)
        yield warning(
            "form-words-missing", page.source or "", line, "words", given=names, count=len(missing)
        )
