"""A draft as a page of content, with a remark at each field that an editor should look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import yaml

from .draft import FormDraft, names

Say = Callable[..., str]


def page(draft: FormDraft, file: str, say: Say) -> str:
    """Return the text of a page; `say` has the words of remarks, `file` is the Word file."""
    return "\n".join(
        ["---", *_header(draft, file), *_sections(draft, say), *_end(draft), "---", ""]
    )


def doubts(draft: FormDraft, say: Say) -> tuple[str, ...]:
    """Return what the editor should look at, a sentence each."""
    found: list[str] = []
    for place, one in enumerate(draft.fields, 1):
        found += (say(f"draft.{doubt}", label=one.label or f"{place}") for doubt in one.doubts)
    missing = [key for key in ("title", "fields", "signatures") if not getattr(draft, key)]
    unread = [say("draft.unread", text=text) for text in draft.unread]
    return (*(say(f"draft.no_{key}") for key in missing), *found, *unread)


def _header(draft: FormDraft, file: str) -> Iterator[str]:
    title = draft.title or file
    yield f"title: {_yaml(title.capitalize() if title == title.upper() else title)}"
    yield "status: draft"
    if draft.number:
        yield f"number: {_yaml(draft.number)}"
    if draft.issued_with:
        yield f"issued_with: {_yaml(draft.issued_with)}"
    yield "sections:"


def _sections(draft: FormDraft, say: Say) -> Iterator[str]:
    each = iter(names(draft.fields))
    for number, section in enumerate(draft.sections, 1):
        yield f"  - name: phan_{number}"
        for key in ("title", "text"):
            if text := getattr(section, key):
                yield f"    {key}: {_yaml(text)}"
        if section.repeat:
            yield f"    repeat: {section.repeat}"
        if section.fields:
            yield "    fields:"
        for one in section.fields:
            for doubt in one.doubts:
                yield f"      # {say(f'draft.{doubt}', label=one.label)}"
            values: dict[str, object] = {"name": next(each), "label": one.label or "?"}
            if one.type != "text":
                values["type"] = one.type
            if one.options:
                values |= {"options": list(one.options), "boxes": True}
            if one.unit:
                values["unit"] = one.unit
            if one.joined:
                values["joined"] = True
            if one.lines > 1:
                values["lines"] = one.lines
            yield f"      - {_yaml(values)}"


def _end(draft: FormDraft) -> Iterator[str]:
    if draft.signatures:
        yield "signatures:"
    for title, note in draft.signatures:
        yield f"  - {_yaml({'title': title, 'note': note})}"


def _yaml(value: object) -> str:
    """A value on one line of YAML."""
    written = yaml.safe_dump(
        value, allow_unicode=True, default_flow_style=True, sort_keys=False, width=10_000
    )
    return written.removesuffix("\n").removesuffix("\n...")
