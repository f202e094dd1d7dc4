"""A local page over the national record: what it adds, what it replaces, and what changed below it
since.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..domain import Content, Problem, Procedure, Record, SitePage, error, warning
from ..frontmatter.header import Header
from ..frontmatter.record import line_of
from ..text.near import near

#: What every page says for itself: the record below never speaks for it, and need not be named to
#: be replaced.
OWN = frozenset(Content.model_fields) - {"title"} | {"base"}


def base_code(header: Header) -> str:
    """The code of the national record that a header stands on; empty where it stands on none."""
    base = header.values.get("base")
    code = base.get("code") if isinstance(base, dict) else None
    return code if isinstance(code, str) else ""


def lay_over(own: Header, below: Header, path: str) -> tuple[dict[str, Any], list[Problem]]:
    """Return the values of a local page over a record's, and where the page would hide a value
    without saying so.

    A field is taken over, unless `overrides` names it; a list is added to.
    """
    overrides = _overrides(own)
    values = {
        name: value
        for name, value in below.values.items()
        if name not in OWN or name in ("updated", "keywords")
    }
    problems = list(_misnamed(own, overrides, path))
    for name, value in own.values.items():
        there = values.get(name)
        if there is None or there == value or name in OWN or (name in overrides and name != "code"):
            values[name] = value
        elif isinstance(there, list) and isinstance(value, list):
            values[name] = [*there, *(one for one in value if one not in there)]
        else:
            problems.append(
                error(
                    "override-not-named",
                    path,
                    line_of(own.lines, name),
                    name,
                    name=name,
                    given=displayed(value),
                    below=displayed(there),
                )
            )
    return values, problems


def drift(page: SitePage) -> Iterator[Problem]:
    """Yield each field that the national record changed since the page's owner last looked."""
    record = page.record
    if not isinstance(record, Procedure) or record.base is None:
        return
    count, seen, path = len(record.history), record.base.revision, page.source or ""
    line = line_of(page.lines, "base.revision")
    if seen > count:
        yield error("revision-unknown", path, line, "base.revision", given=seen, last=count)
        return
    for revision in reversed(record.history[: count - seen]):
        for change in revision.changes:
            code = (
                "base-changed-below"
                if change.field.partition(".")[0] in record.base.overrides
                else "base-changed"
            )
            yield warning(
                code,
                path,
                line,
                change.field,
                old=displayed(change.old),
                new=displayed(change.new),
                date=revision.date or "",
                revision=count,
            )


def displayed(value: object) -> str:
    """A value on one line, cut where it is long; a dash where there is none."""
    if value is None:
        return "—"
    if isinstance(value, dict):
        value = "; ".join(map(displayed, value.values()))
    elif isinstance(value, list):
        value = "; ".join(map(displayed, value))
    text = " ".join(str(value).split())
    return text if len(text) <= 80 else text[:79] + "…"


def _overrides(own: Header) -> list[str]:
    base = own.values.get("base")
    named = base.get("overrides") if isinstance(base, dict) else None
    return [name for name in named if isinstance(name, str)] if isinstance(named, list) else []


def _misnamed(own: Header, overrides: list[str], path: str) -> Iterator[Problem]:
    fields: type[Record] = Procedure
    for place, name in enumerate(overrides):
        where = f"base.overrides.{place}"
        if name not in fields.model_fields:
            yield error(
                "override-unknown",
                path,
                line_of(own.lines, where),
                where,
                given=name,
                nearest=near(name, list(fields.model_fields)),
            )
        elif name not in own.values:
            yield error(
                "override-without-value", path, line_of(own.lines, where), where, given=name
            )
