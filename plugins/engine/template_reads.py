"""What templates read: other templates, and names that whoever renders them gives a value."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError, meta, nodes

from ..run import Work

_JOB = "template-reads-1"
#: What holds a state that calls of a macro change: such things of Jinja's, and methods of Python's.
_STATES = frozenset(("cycler", "joiner", "namespace", "self"))
_CHANGING = frozenset(
    ("add", "append", "clear", "extend", "insert", "pop", "remove", "setdefault", "update")
)


class Reads(NamedTuple):
    """What one template reads itself. `templates` are those that it extends, includes or imports,
    None among them where a name is made while rendering. `names` are those that it is given;
    None where it keeps a state.
    """

    templates: list[str | None]
    names: list[str] | None


class TemplateReads:
    """What the templates of one run read, kept by their texts."""

    def __init__(self, environment: Environment, work: Work) -> None:
        self.environment = environment
        self.work = work
        self._known: dict[str, Reads] = {}
        self._names: dict[str, tuple[str, ...] | None] = {}

    def text(self, name: str) -> str:
        """The source of a template; nothing where there is none: rendering will say so."""
        assert self.environment.loader
        try:
            return self.environment.loader.get_source(self.environment, name)[0]
        except TemplateNotFound:
            return ""

    def of(self, name: str) -> Reads:
        """What a template itself reads."""
        if name not in self._known:
            self._known[name] = self._read(self.text(name))
        return self._known[name]

    def names(self, template: str) -> tuple[str, ...] | None:
        """All names that a template and those that it reads are given: with the same values it is
        the same module. None where that cannot be known.
        """
        if template not in self._names:
            names = set[str]()
            read = [self.of(one) for one in self._below(template)]
            for one in read:
                names.update(one.names or ())
            known = all(one.names is not None and None not in one.templates for one in read)
            self._names[template] = tuple(sorted(names)) if known else None
        return self._names[template]

    def _below(self, template: str) -> Iterator[str]:
        found, waiting = {template}, [template]
        while waiting:
            name = waiting.pop()
            yield name
            others = {one for one in self.of(name).templates if one} - found
            found |= others
            waiting += sorted(others)

    def _read(self, text: str) -> Reads:
        place = self.work.key(_JOB, text.encode())
        known = self.work.get(place)
        if known is None:
            try:
                parsed = self.environment.parse(text)
            except TemplateSyntaxError:
                return Reads([], None)  # rendering will say so
            templates = list(meta.find_referenced_templates(parsed))
            known = json.dumps([templates, self._names_in(parsed)]).encode()
            self.work.put(place, known)
        return Reads(*json.loads(known))

    def _names_in(self, parsed: nodes.Template) -> list[str] | None:
        names = {one.name for one in parsed.find_all(nodes.Name)}
        called = {one.attr for one in parsed.find_all(nodes.Getattr)}
        if names & _STATES or called & _CHANGING:
            return None
        # What all templates have may be given another value, too.
        everywhere = names & self.environment.globals.keys()
        return sorted(meta.find_undeclared_variables(parsed) | everywhere)
