"""A prescribed form's page: its questions in the reader's language, and the sheet as printed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...domain import (
    FormCondition,
    FormField,
    FormSection,
    FormWords,
    Link,
    PrescribedForm,
    SitePage,
)
from ..index import PageIndex
from .context import ViewContext
from .form_sheet import FormSheet, form_sheet
from .head import Head, head
from .parts import FileLink, file_link

#: What of a field its script checks.
_RULE = ("type", "optional", "options", "least", "most", "before", "after", "decimals")
#: Which keys a telephone offers.
_KEYS = {"year": "numeric", "identity": "numeric", "phone": "tel", "email": "email"}
_TYPED = {"phone": "tel", "email": "email"}


@dataclass(frozen=True)
class FormQuestion:
    """A field to fill in. `original` is its prescribed wording where `label` is in another
    language; `options` are pairs of value and text; `rule` and `when` are what the script is given,
    as JSON.
    """

    name: str
    label: str
    original: str
    hint: str
    example: str
    type: str
    html_type: str
    input_mode: str
    optional: bool
    options: tuple[tuple[str, str], ...]
    unit: str
    autocomplete: str
    lines: int
    rule: str
    when: str


@dataclass(frozen=True)
class QuestionGroup:
    """A section of the form; `repeat` is how often it can be filled in, 0 where once."""

    name: str
    title: str
    original: str
    help: str
    text: str
    repeat: int
    when: str
    questions: tuple[FormQuestion, ...]


@dataclass(frozen=True)
class FormView:
    """Everything that a prescribed form's page shows. `written` is the language of the form's own
    wording.
    """

    head: Head
    slug: str
    written: str
    number: str
    groups: tuple[QuestionGroup, ...]
    sheet: FormSheet | None
    file: FileLink | None
    procedures: tuple[Link, ...]


def prescribed(page: SitePage, index: PageIndex) -> SitePage | None:
    """The page that has the fields of a form: the page itself, or the one of the same name in
    another language; none where no language has them.
    """
    for lang in (page.lang, *index.languages):
        found = page if lang == page.lang else index.find("form", page.slug, lang)
        if found and isinstance(found.record, PrescribedForm) and found.record.sections:
            return found
    return None


def form(page: SitePage, record: PrescribedForm, context: ViewContext) -> FormView:
    """Return what a prescribed form's page shows."""
    source = prescribed(page, context.index)
    original = source.record if source and isinstance(source.record, PrescribedForm) else record
    written = source.lang if source else page.lang
    file = record.file or original.file
    words = {one.name: one for one in record.words} if written != page.lang else {}
    return FormView(
        head=head(page, context),
        slug=page.slug,
        written="" if written == page.lang else written,
        number=original.number or "",
        groups=tuple(_group(one, words) for one in original.sections if one.fields),
        sheet=form_sheet(original, (source or page).title) if original.sections else None,
        file=file_link(page.title, file, None, context) if file else None,
        procedures=tuple(
            context.link(one) for one in context.index.referring(page, "procedure", "evidence")
        ),
    )


def _group(section: FormSection, words: Mapping[str, FormWords]) -> QuestionGroup:
    own = words.get(section.name)
    title = section.title or ""
    meant = own.label if own and own.label else title
    return QuestionGroup(
        section.name,
        meant,
        title if meant != title else "",
        (own.hint if own else section.help if not words else "") or "",
        section.text or "",
        section.repeat or 0,
        _when(section.when),
        tuple(_question(one, words) for one in section.fields),
    )


def _question(asked: FormField, words: Mapping[str, FormWords]) -> FormQuestion:
    own = words.get(asked.name) or FormWords(name=asked.name)
    label = own.label or asked.label
    texts = own.options if len(own.options) == len(asked.options) else asked.options
    return FormQuestion(
        asked.name,
        label,
        asked.label if label != asked.label else "",
        (own.hint if words else asked.hint) or "",
        asked.example or "",
        asked.type,
        _TYPED.get(asked.type, "text"),
        "decimal" if asked.decimals else _KEYS.get(asked.type, ""),
        asked.optional,
        tuple(zip(asked.options, texts, strict=True)),
        asked.unit or "",
        asked.autocomplete or "",
        max(asked.lines, 3),
        _rule(asked),
        _when(asked.when),
    )


def _rule(asked: FormField) -> str:
    values: dict[str, Any] = {name: getattr(asked, name) for name in _RULE}
    given = {name: value for name, value in values.items() if value not in (None, False, ())}
    return json.dumps(given, ensure_ascii=False, separators=(",", ":"))


def _when(condition: FormCondition | None) -> str:
    if not condition:
        return ""
    given = {"field": condition.field, "values": condition.values}
    return json.dumps(given, ensure_ascii=False, separators=(",", ":"))
