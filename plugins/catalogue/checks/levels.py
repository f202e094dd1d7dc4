"""A level is one of those that the portal names; without any of its own, one of the usual ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...domain import LEVELS, Agency, Content, Document, Problem, Site, error, warning
from ...frontmatter.record import line_of
from ...text.near import near
from .rule import Records


def unknown_levels(records: Records, site: Site) -> Iterator[Problem]:
    """Yield each level that is none of those in `portal.yml`, where there are any."""
    keys = [level.key for level in site.levels]
    for page, record in records if keys else ():
        for field, level in _given(record):
            if level not in keys:
                yield error(
                    "level-unknown",
                    page.source or "",
                    line_of(page.lines, field),
                    field,
                    given=level,
                    choices=keys,
                    nearest=_meant(level, site),
                )


def unnamed_levels(records: Records, site: Site) -> Iterator[Problem]:
    """Yield each level that is none of the usual ones, where `portal.yml` has none: it is shown as
    another level.
    """
    usual = [level.key for level in LEVELS]
    for page, record in () if site.levels else records:
        for field, level in _given(record):
            if level not in usual:
                yield warning(
                    "level-without-name",
                    page.source or "",
                    line_of(page.lines, field),
                    field,
                    given=level,
                    choices=usual,
                )


def _given(record: Content) -> list[tuple[str, str]]:
    """The levels in a header, each with its field."""
    if isinstance(record, Agency):
        return [("level", record.level)]
    if isinstance(record, Document):
        return [("issuer_level", record.issuer_level)] if record.issuer_level else []
    levels = getattr(record, "levels", ())
    return [(f"levels.{place}", level) for place, level in enumerate(levels)]


def _meant(given: str, site: Site) -> str:
    """The level that was called by its name in a language (`Cấp xã`, `xã`), or misspelt."""
    names = {level.key: level.key for level in site.levels}
    for level in site.levels:
        for name in level.names.values():
            names |= {name: level.key, re.sub(r"^cấp ", "", name, flags=re.IGNORECASE): level.key}
    return names.get(near(given, names), "")
