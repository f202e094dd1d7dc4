"""The rules over written pages: one file each, found by being here."""
from __future__ import annotations

import pkgutil
from dataclasses import replace
from importlib import import_module

from ..rule import Rule


def _all() -> tuple[Rule, ...]:
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    return tuple(replace(import_module(f"{__name__}.{name}").RULE, code=f"page-{name.replace('_', '-')}")
                 for name in names)


#: Every rule, by name.
RULES: tuple[Rule, ...] = _all()
