"""An agency's own templates and words beside those of two versions: which no longer fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

#: A path of a template → its text; words as nested tables.
Templates = Mapping[str, str]
Words = Mapping[str, Any]


@dataclass(frozen=True)
class Unfit:
    """Something of an agency's own that the new version asks to be looked at: `key` says why, in
    `[upgrade]` of the words, `path` which file, `given` what in it.
    """

    key: str
    path: str
    given: str = ""


def unfit_templates(own: Templates, old: Templates, new: Templates) -> Iterator[Unfit]:
    """Yield what no longer fits in templates that lie over those of the theme, by path: one whose
    counterpart is gone or has changed, and blocks, macros and templates that are used and gone.
    """
    for path, text in sorted(own.items()):
        if path in old and path not in new:
            yield Unfit("template_gone", path)
        elif path in old and old[path] != new[path]:
            yield Unfit("template_changed", path)
        before, after = {**old, **own}, {**new, **own}
        for block in sorted(_blocks(text)):
            if block in _above(text, before) and block not in _above(text, after):
                yield Unfit("block_gone", path, block)
        for template, macros in _imports(text):
            if template in old and template not in new and template not in own:
                yield Unfit("read_gone", path, template)
            elif template in new and template not in own:
                for macro in sorted(macros - _macros(new[template])):
                    yield Unfit("macro_gone", path, f"{template}: {macro}")


def unfit_words(path: str, own: Words, old: Words, new: Words) -> Iterator[Unfit]:
    """Yield words of an agency's own that the old version had and the new one has no more."""
    known = {*_keys(new)}
    for key in _keys(own):
        if key in {*_keys(old)} - known:
            yield Unfit("word_gone", path, key)


def _keys(table: Words, above: str = "") -> Iterator[str]:
    for name, value in table.items():
        key = f"{above}{name}"
        if isinstance(value, Mapping):
            yield from _keys(value, f"{key}.")
        else:
            yield key


def _above(text: str, templates: Templates) -> set[str]:
    """The blocks of all templates that a text extends, however far up."""
    found: set[str] = set()
    seen: set[str] = set()
    while (parent := _parent(text)) and parent in templates and parent not in seen:
        seen.add(parent)
        text = templates[parent]
        found |= _blocks(text)
    return found


def _tree(text: str) -> nodes.Template:
    """What a template says; nothing where it cannot be read, which a build tells of."""
    try:
        return Environment(extensions=["jinja2.ext.do"]).parse(text)
    except TemplateSyntaxError:
        return nodes.Template([], lineno=1)


def _parent(text: str) -> str:
    for one in _tree(text).find_all(nodes.Extends):
        if isinstance(one.template, nodes.Const):
            return str(one.template.value)
    return ""


def _blocks(text: str) -> set[str]:
    return {one.name for one in _tree(text).find_all(nodes.Block)}


def _macros(text: str) -> set[str]:
    return {one.name for one in _tree(text).find_all(nodes.Macro)}


def _imports(text: str) -> Iterator[tuple[str, set[str]]]:
    """Which templates a text reads, and which macros of each."""
    for one in _tree(text).find_all((nodes.FromImport, nodes.Include, nodes.Import)):
        template = getattr(one, "template", None)
        if isinstance(template, nodes.Const):
            names = one.names if isinstance(one, nodes.FromImport) else []
            macros = {name if isinstance(name, str) else name[0] for name in names}
            yield str(template.value), macros
