"""The rules over written pages: one file each, found by being here."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from dataclasses import replace
from importlib import import_module

from ..rule import AuditRule


def _all() -> tuple[AuditRule, ...]:
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    return tuple(
        replace(import_module(f"{__name__}.{name}").RULE, code=f"page-{name.replace('_', '-')}")
        for name in names
    )


def rules_with(modules: Iterable[str]) -> tuple[AuditRule, ...]:
    """Return our rules, by name, and the `RULE` of each module of others: one without a code is
    called by its module's name, as ours are.
    """
    brought = ((name.rpartition(".")[2], import_module(name).RULE) for name in modules)
    return (
        *RULES,
        *(replace(one, code=one.code or f"page-{name.replace('_', '-')}") for name, one in brought),
    )


#: Every rule of ours, by name.
RULES: tuple[AuditRule, ...] = _all()
