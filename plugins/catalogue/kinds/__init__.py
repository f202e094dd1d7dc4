"""The kinds of content: a module each, found by being here."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from ...domain import Kind
from ...run import kinds_in


def _all() -> tuple[Kind, ...]:
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    return tuple(kind for one in modules if hasattr(one, "KIND") for kind in kinds_in(one))


#: Every kind that the portal brings.
KINDS: tuple[Kind, ...] = _all()
