"""Modules of templates, each made once for all who import it with the same values.

A template that is imported `with context` is run by Jinja for each import, on each page anew: for a
small component dozens of times a page. What it defines stands on the values of the names that it
reads alone, and most of these are the same on a whole page, or on all pages of a language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import is_
from typing import Any

from jinja2 import Template
from jinja2.environment import TemplateModule
from jinja2.utils import missing


def sharing_templates(names: Callable[[str], tuple[str, ...] | None]) -> type[Template]:
    """Return the class of templates whose modules are shared. `names` gives the names that a
    template reads; None where more than these decides what it defines.
    """
    made: dict[str, tuple[list[object], TemplateModule]] = {}

    class SharingTemplate(Template):
        """A template that gives its last module again where that was made of the same values."""

        def make_module(
            self,
            vars: dict[str, Any] | None = None,
            shared: bool = False,
            locals: Mapping[str, Any] | None = None,
        ) -> TemplateModule:
            """The module, as Jinja would make it of these values."""
            read = names(self.name) if self.name and shared else None
            if not self.name or read is None or vars is None:
                return super().make_module(vars, shared, locals)
            values = [vars.get(name, missing) for name in read]
            for place, name in enumerate(read) if locals else ():
                if locals and (own := locals.get(name, missing)) is not missing:
                    values[place] = own
            known = made.get(self.name)
            if known is None or not all(map(is_, values, known[0])):
                known = made[self.name] = values, super().make_module(vars, shared, locals)
            return known[1]

    return SharingTemplate
